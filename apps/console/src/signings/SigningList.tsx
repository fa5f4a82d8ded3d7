import { mayActSomewhere } from '@phoihop/domain/access';
import { ListBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useScope } from '../scope/use-scope.ts';
import { useViewer } from '../scope/viewer.ts';
import { SigningBoard } from './board/SigningBoard.tsx';
import { ListAddress } from './ListAddress.tsx';
import { SavedFilterGate } from './saved/SavedFilterGate.tsx';
import { SigningFilters } from './SigningFilters.tsx';
import { SigningTable } from './SigningTable.tsx';
import { useSigningParams } from './use-signing-params.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import './signings.css';
import { MapIncomplete } from '../units/MapIncomplete.tsx';

const perPage = 50;

/** Every signing under the unit looked at, narrowed by what stands in the address. */
export function SigningList() {
  const translate = useTranslate();
  const { account } = useViewer();
  const { unitName, isToday } = useScope();
  const { view } = useSigningParams();
  return (
    <Page
      title={translate('signings.title')}
      subtitle={unitName}
      actions={
        <>
          <ViewSwitch />
          <PrintButton />
          {isToday && account.grants.some(({ role }) => role === 'COORDINATOR') ? (
            <ScopedLink className="btn" to="/signings/create?record">
              {translate('signings.record.action')}
            </ScopedLink>
          ) : null}
          {isToday && mayActSomewhere(account.grants) ? (
            <ScopedLink className="btn primary" to="/signings/create">
              <Icon name="sign" />
              {translate('signings.create.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      <MapIncomplete />
      <SavedFilterGate>
        {(saved) => (
          <>
            <SigningFilters saved={saved} />
            {view === 'board' ? <SigningBoard /> : <SigningTableOfPage />}
          </>
        )}
      </SavedFilterGate>
    </Page>
  );
}

function SigningTableOfPage() {
  const { unitCode, asOf } = useScope();
  return (
    <ListBase
      resource="signings"
      perPage={perPage}
      exporter={false}
      storeKey={false}
      queryOptions={{ meta: { asOf, scope: unitCode } }}
      disableAuthentication
    >
      <ListAddress>
        <SigningTable />
      </ListAddress>
    </ListBase>
  );
}
