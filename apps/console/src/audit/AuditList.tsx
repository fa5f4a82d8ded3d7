import type { AuditEntryFields } from '@phoihop/client/audit';
import { ListBase, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { signingPath } from '../signings/signing-path.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { Difference } from './Difference.tsx';
import { subjectOf } from './difference.ts';
import { useActorName } from './use-actor-name.ts';

/** All that is on record of what the viewer may see: who did what, when, to what, and what changed by it. */
export function AuditList() {
  const translate = useTranslate();
  return (
    <Page title={translate('audit.title')} actions={<PrintButton />}>
      <ListBase
        resource="audit"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <AuditFilters />
        <AuditTable />
      </ListBase>
    </Page>
  );
}

function AuditTable() {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ListCard<AuditEntryFields>
      empty={translate('audit.empty')}
      emptyFiltered={translate('audit.emptyFiltered')}
    >
      {(entries, total) => (
        <table className="as-cards">
          <caption>
            <output>{translate('audit.total', { count: format.number(total) })}</output>
          </caption>
          <thead>
            <tr>
              {(['at', 'actor', 'action', 'subject', 'change'] as const).map((column) => (
                <th key={column} scope="col">
                  {translate(`audit.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntryFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useActorName();
  const { at, actorName, action, signing, unit, reason, isOnBehalf, inNameOf } = entry;
  return (
    <tr>
      <th scope="row" className="keeps">
        {format.moment(at)}
      </th>
      <td>
        {nameOf(actorName)}
        {inNameOf === null ? null : (
          <small className="muted"> {translate('me.grants.of', { name: inNameOf })}</small>
        )}
        {isOnBehalf ? <small className="muted"> {translate('audit.onBehalf')}</small> : null}
      </td>
      <td>{translate(`audit.action.${action.replace('.', '_')}`, { _: action })}</td>
      <td>
        {signing ? <ScopedLink to={signingPath(signing.id)}>{signing.title}</ScopedLink> : null}
        {signing === null
          ? [subjectOf(entry) || entry.account, unit?.fullName].filter(Boolean).join(', ')
          : null}
      </td>
      <td>
        {reason === null ? null : <q>{reason}</q>}
        <Difference entry={entry} without={['reason']} />
      </td>
    </tr>
  );
}
