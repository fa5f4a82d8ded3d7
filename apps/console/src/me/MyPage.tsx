import { type MyAccountData, myAccountQuery } from '@phoihop/client/me';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Page } from '../layout/Page.tsx';
import { Delegations } from './Delegations.tsx';
import { MyGrants } from './MyGrants.tsx';
import { MyPassword } from './MyPassword.tsx';
import { MySessions } from './MySessions.tsx';
import { MyTokens } from './MyTokens.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import './me.css';

export type Me = MyAccountData['viewer'];

/** What belongs to the one who is signed in, and nobody else's business: how he signs in, and what he lends. */
export function MyPage() {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({
    query: myAccountQuery,
    requestPolicy: 'cache-and-network',
  });
  const reload = () => askAgain({ requestPolicy: 'network-only' });
  return (
    <AwaitedPage
      title={translate('me.title')}
      thing={found.data?.viewer}
      error={found.error}
      onRetry={reload}
    >
      {(me) => (
        <Page title={me.name} subtitle={me.username} crumb={translate('me.title')}>
          <div className="signing-columns">
            <div>
              <MyGrants me={me} />
              <Delegations me={me} onChanged={reload} />
              <MyTokens me={me} onChanged={reload} />
            </div>
            <aside>
              <SecondFactor me={me} onChanged={reload} />
              <MyPassword onChanged={reload} />
              <MySessions me={me} onChanged={reload} />
            </aside>
          </div>
        </Page>
      )}
    </AwaitedPage>
  );
}
