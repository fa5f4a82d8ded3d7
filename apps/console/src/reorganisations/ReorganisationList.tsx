import { keepsAccounts } from '@phoihop/domain/access';
import { ListBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useViewer } from '../scope/viewer.ts';
import { ReorganisationFilters } from './ReorganisationFilters.tsx';
import { ReorganisationTable } from './ReorganisationTable.tsx';
import './reorganisations.css';

/** The acts that changed the map or are to change it, the latest first. */
export function ReorganisationList() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { account } = useViewer();
  return (
    <Page
      title={translate('reorganisations.title')}
      actions={
        <>
          <ScopedLink className="btn" to="/units/compare">
            {translate('units.compare.action')}
          </ScopedLink>
          <PrintButton />
          {keepsAccounts(account.grants) && isToday ? (
            <ScopedLink className="btn primary" to="/reorganisations/create">
              {translate('reorganisations.draft.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      <ListBase
        resource="reorganisations"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <ReorganisationFilters />
        <ReorganisationTable />
      </ListBase>
    </Page>
  );
}
