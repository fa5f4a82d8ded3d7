import { settle, toClientError } from '@phoihop/client';
import {
  type AccountPageData,
  accountPageQuery,
  endSessionsMutation,
  resetPasswordMutation,
  resetSecondFactorMutation,
} from '@phoihop/client/access';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useMutation, useQuery } from 'urql';
import { History } from '../audit/History.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useViewer } from '../scope/viewer.ts';
import { useDeed } from '../me/use-deed.ts';
import { AccountDelegations } from './AccountDelegations.tsx';
import { AccountGrants } from './AccountGrants.tsx';
import { AccountSignIns } from './AccountSignIns.tsx';
import { GrantForm } from './GrantForm.tsx';
import { NewPassword, type Secret } from './NewPassword.tsx';
import './accounts.css';

export type ShownAccount = NonNullable<AccountPageData['account']>;

/** One account: what it holds and held, where it is signed in, and what may be done about it. */
export function AccountShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const [found, askAgain] = useQuery({
    query: accountPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { id },
  });
  const reload = () => askAgain({ requestPolicy: 'network-only' });
  return (
    <AwaitedPage
      title={translate('accounts.title')}
      thing={found.data?.account}
      error={found.error}
      onRetry={reload}
    >
      {(account) => <AccountDetail key={account.id} account={account} onChanged={reload} />}
    </AwaitedPage>
  );
}

interface AccountDetailProps {
  readonly account: ShownAccount;
  readonly onChanged: () => void;
}

function AccountDetail({ account, onChanged }: AccountDetailProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const viewer = useViewer();
  const isOwn = viewer.account.id === account.id;
  const [resetting, reset] = useMutation(resetPasswordMutation);
  const [ending, end] = useMutation(endSessionsMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const { username } = account;
  const takeOff = useDeed(resetSecondFactorMutation);

  const giveNewPassword = async () => {
    const answer = await reset({ account: username });
    try {
      if (answer.error) throw answer.error;
      if (!answer.data) return;
      setSecret({ username, password: settle(answer.data.resetPassword).password });
      onChanged();
    } catch (error) {
      setFailure(error);
    }
  };
  const signOut = async () => {
    const answer = await end({ account: username });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.endSessions);
      notify('accounts.signedOut', { type: 'success' });
      onChanged();
    } catch (error) {
      setFailure(error);
    }
  };
  const takeOffFactor = async () => {
    if ((await takeOff.send({ account: username })) === null) return;
    notify('accounts.factorOff', { type: 'success' });
    onChanged();
  };
  return (
    <Page
      title={account.name}
      subtitle={username}
      crumb={
        <>
          <ScopedLink to="/accounts">{translate('accounts.title')}</ScopedLink>
          <Icon name="right" size={12} />
          {username}
        </>
      }
      actions={
        isOwn ? undefined : (
          <>
            <button
              type="button"
              className="btn"
              disabled={resetting.fetching}
              onClick={() => void giveNewPassword()}
            >
              <Icon name="lock" />
              {translate('accounts.reset')}
            </button>
            <button
              type="button"
              className="btn"
              disabled={ending.fetching}
              onClick={() => void signOut()}
            >
              {translate('accounts.signOut')}
            </button>
            {account.hasSecondFactor ? (
              <button
                type="button"
                className="btn"
                disabled={takeOff.isSending}
                onClick={() => void takeOffFactor()}
              >
                {translate('accounts.takeOffFactor')}
              </button>
            ) : null}
          </>
        )
      }
    >
      {isOwn ? <p className="hint">{translate('accounts.own')}</p> : null}
      <Refusal error={failure === null ? null : toClientError(failure)} fields={[]} />
      <Refusal error={takeOff.refusal} fields={[]} />
      {secret ? <NewPassword secret={secret} /> : null}
      <div className="signing-columns">
        <div>
          <AccountGrants account={account} isOwn={isOwn} onChanged={onChanged} />
          <AccountDelegations account={account} onChanged={onChanged} />
          <AccountSignIns account={account} />
          <History subject={account.id} />
        </div>
        <aside>{isOwn ? null : <GrantForm account={account} onGranted={onChanged} />}</aside>
      </div>
    </Page>
  );
}
