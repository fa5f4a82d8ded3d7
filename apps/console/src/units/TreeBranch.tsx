import { type UnitName, unitBranchQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { type MouseEvent, useId } from 'react';
import { useQuery } from 'urql';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

interface TreeBranchProps {
  readonly unit: UnitName;
  readonly level: number;
  readonly asOf: IsoDate;
  readonly open: ReadonlySet<string>;
  /** The item that Tab reaches. */
  readonly current: string;
  readonly onToggle: (code: string) => void;
  readonly onCurrent: (code: string) => void;
}

/** A unit and, once opened, those right below it; they are read when they are first asked for. */
export function TreeBranch(props: TreeBranchProps) {
  const { unit, level, asOf, open, current, onToggle, onCurrent } = props;
  const translate = useTranslate();
  const group = useId();
  const isLeaf = unit.level === 'COMMUNE';
  const isOpen = !isLeaf && open.has(unit.code);
  const [found] = useQuery({
    query: unitBranchQuery,
    variables: { code: unit.code, asOf },
    pause: !isOpen,
  });
  const children = isOpen ? (found.data?.unit?.children.nodes ?? []) : [];
  const toggleByArrow = (event: MouseEvent) => {
    // The arrow opens and closes; the name leads to the unit's page.
    if (!(event.target instanceof Element) || !event.target.closest('.tree-toggle')) return;
    event.preventDefault();
    onToggle(unit.code);
  };
  return (
    <li role="none">
      <ScopedLink
        to={`/units/${unit.code}/show`}
        role="treeitem"
        className="tree-row"
        // Its own words only: what it owns has names of its own.
        aria-label={`${unit.fullName} ${translate('units.code', { code: unit.code })}`}
        aria-level={level}
        aria-expanded={isLeaf ? undefined : isOpen}
        aria-selected={current === unit.code}
        aria-owns={children.length === 0 ? undefined : group}
        tabIndex={current === unit.code ? 0 : -1}
        data-code={unit.code}
        data-name={unit.name}
        onFocus={() => onCurrent(unit.code)}
        onClick={toggleByArrow}
      >
        <span className={isLeaf ? 'tree-leaf' : 'tree-toggle'}>
          {isLeaf ? null : <Icon name={isOpen ? 'down' : 'right'} />}
        </span>
        <span>{unit.fullName}</span> <small>{translate('units.code', { code: unit.code })}</small>
      </ScopedLink>
      {children.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element means a group of a tree
        <ul role="group" id={group}>
          {children.map((child) => (
            <TreeBranch key={child.id} {...props} unit={child} level={level + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}
