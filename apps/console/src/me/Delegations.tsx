import { endDelegationMutation } from '@phoihop/client/me';
import { isActing } from '@phoihop/domain/access';
import { useNotify, useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { DelegationLine } from './DelegationLine.tsx';
import { DelegationForm } from './DelegationForm.tsx';
import type { Me } from './MyPage.tsx';
import { useDeed } from './use-deed.ts';

interface DelegationsProps {
  readonly me: Me;
  readonly onChanged: () => void;
}

/** What one has lent and been lent, and a form to lend. */
export function Delegations({ me, onChanged }: DelegationsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const end = useDeed(endDelegationMutation);
  const own = me.grants.filter(({ isOwn, role }) => isOwn && isActing(role));
  const endIt = async (id: string) => {
    if ((await end.send({ id })) === null) return;
    notify('me.delegations.ended', { type: 'success' });
    onChanged();
  };
  return (
    <Card title={translate('me.delegations.title')}>
      <p className="hint">{translate('me.delegations.about')}</p>
      {me.delegations.length === 0 ? null : (
        <ul className="plain">
          {me.delegations.map((each) => (
            <DelegationLine
              key={each.id}
              delegation={each}
              isGiven={each.isGiven}
              onEnd={() => void endIt(each.id)}
            />
          ))}
        </ul>
      )}
      <Refusal error={end.refusal} fields={[]} />
      {own.length === 0 ? null : (
        <details className="disclose">
          <summary className="btn">{translate('me.delegations.lend')}</summary>
          <DelegationForm grants={own} onLent={onChanged} />
        </details>
      )}
    </Card>
  );
}
