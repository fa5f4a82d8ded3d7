import { type UnitName, unitBranchQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { type KeyboardEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { TreeBranch } from './TreeBranch.tsx';
import { findTarget } from './tree-keys.ts';

interface UnitTreeProps {
  /** The code of the unit at the top. */
  readonly root: string;
  readonly asOf: IsoDate;
}

/**
 * The units as a tree, by the keys people know from their files: arrows, Home, End, Enter, and the first
 * letters of a name, without diacritics.
 */
export function UnitTree({ root, asOf }: UnitTreeProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set([root]));
  const [current, setCurrent] = useState(root);
  const [found, askAgain] = useQuery({ query: unitBranchQuery, variables: { code: root, asOf } });
  if (found.error) return <ErrorState error={found.error} onRetry={() => askAgain()} />;
  if (found.data === undefined) return <Skeletons rows={8} />;
  const top: UnitName | null | undefined = found.data.unit;
  if (!top) {
    return <p className="muted">{translate('units.empty.day', { day: format.date(asOf) })}</p>;
  }
  const toggle = (code: string) =>
    setOpen(
      (open) =>
        new Set(open.has(code) ? [...open].filter((other) => other !== code) : [...open, code]),
    );

  const press = (event: KeyboardEvent<HTMLUListElement>) => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at.role !== 'treeitem') return;
    const code = at.dataset['code'] ?? '';
    const isOpen = at.ariaExpanded;
    const opens = event.key === 'ArrowRight' && isOpen === 'false';
    const closes = event.key === 'ArrowLeft' && isOpen === 'true';
    const target = findTarget(event.currentTarget, at, event.key);
    if (opens || closes) toggle(code);
    else if (target) target.focus();
    else return;
    event.preventDefault();
  };
  return (
    <ul className="tree" role="tree" aria-label={translate('units.tree.title')} onKeyDown={press}>
      <TreeBranch
        unit={top}
        level={1}
        asOf={asOf}
        open={open}
        current={current}
        onToggle={toggle}
        onCurrent={setCurrent}
      />
    </ul>
  );
}
