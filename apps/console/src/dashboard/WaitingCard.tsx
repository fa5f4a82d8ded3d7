import { useTranslate } from 'ra-core';
import { useWaitingCounts } from '../inbox/use-waiting-counts.ts';
import { useWaiting } from '../inbox/use-waiting.ts';
import { WaitingList } from '../inbox/WaitingList.tsx';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

const shownMax = 5;

export function WaitingCard() {
  const translate = useTranslate();
  const { waiting, error, askAgain } = useWaiting();
  // Reports have a card of their own beside this one; here it is said how much there is in all.
  const { total = 0 } = useWaitingCounts();
  const all = (waiting?.length ?? 0) + total;
  return (
    <Card
      title={translate('inbox.title')}
      aside={
        waiting && all > Math.min(waiting.length, shownMax) ? (
          <ScopedLink to="/inbox">{translate('inbox.all', { count: all })}</ScopedLink>
        ) : undefined
      }
    >
      <Awaited thing={waiting} error={error} onRetry={() => askAgain()} rows={4} height={32}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className="muted">{translate(all === 0 ? 'inbox.none' : 'inbox.noSigning')}</p>
          ) : (
            <WaitingList waiting={waiting.slice(0, shownMax)} />
          )
        }
      </Awaited>
    </Card>
  );
}
