import type { AuditEntryFields } from '@phoihop/client/audit';
import { useTranslate } from 'ra-core';
import { differenceOf } from './difference.ts';
import { useShownValue } from './use-shown-value.ts';
import './audit.css';

interface DifferenceProps {
  readonly entry: Pick<AuditEntryFields, 'before' | 'after' | 'unit'>;
  /** Fields that are told elsewhere. */
  readonly without?: readonly string[];
  /** Laid open at once, or behind a line that says how many fields there are. */
  readonly isOpen?: boolean;
}

const none: readonly string[] = [];

/** Field by field what an entry changed: as it was, struck, and as it became; of what it began, only how it began. */
export function Difference({ entry, without = none, isOpen = false }: DifferenceProps) {
  const translate = useTranslate();
  const shown = useShownValue(entry.unit);
  const fields = differenceOf(entry.before, entry.after).filter(
    ({ name }) => !without.includes(name),
  );
  if (fields.length === 0) return null;
  const begins = entry.before === null;
  const list = (
    <dl className={begins ? 'difference begins' : 'difference'}>
      {fields.map(({ name, was, becomes }) => (
        <div key={name}>
          <dt>{translate(`audit.field.${name}`, { _: name })}</dt>
          <dd>
            {was === null ? null : <del>{shown(name, was)}</del>}{' '}
            {becomes === null ? null : <Became begins={begins}>{shown(name, becomes)}</Became>}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (isOpen || begins) return list;
  return (
    <details className="audit-difference">
      <summary>{translate('audit.changes', { smart_count: fields.length })}</summary>
      {list}
    </details>
  );
}

function Became({ begins, children }: { readonly begins: boolean; readonly children: string }) {
  return begins ? children : <ins>{children}</ins>;
}
