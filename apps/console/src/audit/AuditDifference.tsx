import { useTranslate } from 'ra-core';
import { differenceOf } from './difference.ts';

interface AuditDifferenceProps {
  /** JSON objects, as the service tells them. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Field by field what an entry changed: as it was, struck, and as it became. */
export function AuditDifference({ before, after }: AuditDifferenceProps) {
  const translate = useTranslate();
  const fields = differenceOf(before, after);
  const shown = (name: string, value: string) =>
    name === 'state' ? translate(`state.${value}`, { _: value }) : value;
  if (fields.length === 0) return null;
  return (
    <details className="audit-difference">
      <summary>{translate('audit.changes', { count: fields.length })}</summary>
      <dl className="difference">
        {fields.map(({ name, was, becomes }) => (
          <div key={name}>
            <dt>{translate(`audit.field.${name}`, { _: name })}</dt>
            <dd>
              {was === null ? null : <del>{shown(name, was)}</del>}{' '}
              {becomes === null ? null : <ins>{shown(name, becomes)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
