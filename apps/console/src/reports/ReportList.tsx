import { ListBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { useScope } from '../scope/use-scope.ts';
import { ReportFilters } from './ReportFilters.tsx';
import { ReportTable } from './ReportTable.tsx';
import './reports.css';
import { MapIncomplete } from '../units/MapIncomplete.tsx';

const perPage = 50;

/** The reports under the unit looked at, those of the latest review in front. */
export function ReportList() {
  const translate = useTranslate();
  const { unitCode, unitName, asOf } = useScope();
  return (
    <Page title={translate('reports.title')} subtitle={unitName} actions={<PrintButton />}>
      <MapIncomplete />
      <ListBase
        resource="reports"
        perPage={perPage}
        exporter={false}
        storeKey={false}
        queryOptions={{ meta: { asOf, ...(unitCode === '' ? {} : { scope: unitCode }) } }}
        disableAuthentication
      >
        <ReportFilters />
        <ReportTable />
      </ListBase>
    </Page>
  );
}
