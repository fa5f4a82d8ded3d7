import type { AuditEntryFields } from '@phoihop/client/audit';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { signingPath } from '../signings/signing-path.ts';
import { AuditDifference } from './AuditDifference.tsx';
import { subjectOf } from './difference.ts';

interface AuditTableProps {
  readonly entries: readonly AuditEntryFields[];
  readonly total: number;
  /** Whether all of it is about one thing, which need not be named again. */
  readonly isOfOne?: boolean;
}

/** Entries of the record: when, who, what, to what, and what changed by it. */
export function AuditTable({ entries, total, isOfOne = false }: AuditTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const columns = (['at', 'actor', 'action', 'subject', 'change'] as const).filter(
    (column) => !isOfOne || column !== 'subject',
  );
  return (
    <table className="as-cards">
      <caption>
        <output>{translate('audit.total', { count: format.number(total) })}</output>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {translate(`audit.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} isOfOne={isOfOne} />
        ))}
      </tbody>
    </table>
  );
}

interface AuditRowProps {
  readonly entry: AuditEntryFields;
  readonly isOfOne: boolean;
}

function AuditRow({ entry, isOfOne }: AuditRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { at, actorName, action, signing, unit, reason, isOnBehalf, inNameOf } = entry;
  return (
    <tr>
      <th scope="row" className="keeps">
        {format.moment(at)}
      </th>
      <td>
        {actorName === 'system' || actorName === 'operator'
          ? translate(`audit.${actorName}`)
          : actorName}
        {inNameOf === null ? null : (
          <small className="muted"> {translate('me.grants.of', { name: inNameOf })}</small>
        )}
        {isOnBehalf ? (
          <small className="muted"> {translate('signings.history.onBehalf')}</small>
        ) : null}
      </td>
      <td>{translate(`audit.action.${action.replace('.', '_')}`, { _: action })}</td>
      {isOfOne ? null : (
        <td>
          {signing ? <ScopedLink to={signingPath(signing.id)}>{signing.title}</ScopedLink> : null}
          {signing === null ? [subjectOf(entry), unit?.fullName].filter(Boolean).join(', ') : null}
        </td>
      )}
      <td>
        {reason === null ? null : <q>{reason}</q>}
        <AuditDifference before={entry.before} after={entry.after} />
      </td>
    </tr>
  );
}
