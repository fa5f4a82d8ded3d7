import { endDelegationMutation } from '@phoihop/client/me';
import { useNotify, useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { DelegationLine } from '../me/DelegationLine.tsx';
import { useDeed } from '../me/use-deed.ts';
import type { ShownAccount } from './AccountShow.tsx';

interface AccountDelegationsProps {
  readonly account: ShownAccount;
  readonly onChanged: () => void;
}

/** What the account has lent and been lent; whoever keeps it may end what it lends. */
export function AccountDelegations({ account, onChanged }: AccountDelegationsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const end = useDeed(endDelegationMutation);
  if (account.delegations.length === 0) return null;
  const endIt = async (id: string) => {
    if ((await end.send({ id })) === null) return;
    notify('me.delegations.ended', { type: 'success' });
    onChanged();
  };
  return (
    <Card title={translate('me.delegations.title')}>
      <ul className="plain">
        {account.delegations.map((each) => (
          <DelegationLine
            key={each.id}
            delegation={each}
            isGiven={each.fromId === account.id}
            onEnd={() => void endIt(each.id)}
          />
        ))}
      </ul>
      <Refusal error={end.refusal} fields={[]} />
    </Card>
  );
}
