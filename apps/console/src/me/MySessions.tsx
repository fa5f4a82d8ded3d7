import { endSessionMutation } from '@phoihop/client/me';
import { useNotify, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import type { Me } from './MyPage.tsx';
import { useDeed } from './use-deed.ts';

interface MySessionsProps {
  readonly me: Me;
  readonly onChanged: () => void;
}

/** Where one is signed in; each place can be signed out, but for the one that asks. */
export function MySessions({ me, onChanged }: MySessionsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const format = useFormat();
  const end = useDeed(endSessionMutation);
  const endIt = async (id: string) => {
    if ((await end.send({ id })) === null) return;
    notify('me.sessions.ended', { type: 'success' });
    onChanged();
  };
  return (
    <Card title={translate('accounts.sessions.title')}>
      <ul className="plain">
        {me.sessions.map((session) => (
          <li key={session.id}>
            {format.moment(session.createdAt)} · {session.address ?? '–'}{' '}
            {session.isCurrent ? (
              <b>{translate('me.sessions.current')}</b>
            ) : (
              <button type="button" className="link" onClick={() => void endIt(session.id)}>
                {translate('me.sessions.end')}
              </button>
            )}
            <small className="muted">{session.userAgent ?? ''}</small>
          </li>
        ))}
      </ul>
      <Refusal error={end.refusal} fields={[]} />
    </Card>
  );
}
