import { ListBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { DocumentFilters } from './DocumentFilters.tsx';
import { DocumentTable } from './DocumentTable.tsx';

/** The documents that programmes and signings rest on. */
export function DocumentList() {
  const translate = useTranslate();
  return (
    <Page title={translate('documents.title')}>
      <ListBase
        resource="documents"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <DocumentFilters />
        <DocumentTable />
      </ListBase>
    </Page>
  );
}
