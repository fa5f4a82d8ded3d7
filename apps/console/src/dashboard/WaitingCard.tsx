import { useTranslate } from 'ra-core';
import { useWaiting } from '../inbox/use-waiting.ts';
import { WaitingList } from '../inbox/WaitingList.tsx';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

const shownMax = 5;

export function WaitingCard() {
  const translate = useTranslate();
  const { waiting, error, askAgain } = useWaiting();
  return (
    <Card
      title={translate('inbox.title')}
      aside={
        waiting && waiting.length > shownMax ? (
          <ScopedLink to="/inbox">{translate('inbox.all', { count: waiting.length })}</ScopedLink>
        ) : undefined
      }
    >
      <Awaited thing={waiting} error={error} onRetry={() => askAgain()} rows={4} height={32}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className="muted">{translate('inbox.none')}</p>
          ) : (
            <WaitingList waiting={waiting.slice(0, shownMax)} />
          )
        }
      </Awaited>
    </Card>
  );
}
