import type { AuditEntryFields } from '@phoihop/client/audit';
import { ListBase, useTranslate } from 'ra-core';
import { ListCard } from '../layout/ListCard.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import './audit.css';

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
        <ListCard<AuditEntryFields>
          empty={translate('audit.empty')}
          emptyFiltered={translate('audit.emptyFiltered')}
        >
          {(entries, total) => <AuditTable entries={entries} total={total} />}
        </ListCard>
      </ListBase>
    </Page>
  );
}
