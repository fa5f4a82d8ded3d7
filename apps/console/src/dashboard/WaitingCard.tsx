import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useAllWaiting } from '../inbox/use-all-waiting.ts';
import { WaitingList } from '../inbox/WaitingList.tsx';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

const shownMax = 5;

export function WaitingCard() {
  const translate = useTranslate();
  const format = useFormat();
  // Reports have a card of their own beside this one; here it is said how much there is in all.
  const { all, error, askAgain } = useAllWaiting();
  return (
    <Card
      title={translate('inbox.title')}
      aside={
        all && all.count > Math.min(all.waiting.length, shownMax) ? (
          <ScopedLink to="/inbox">
            {translate('inbox.all', { count: format.number(all.count) })}
          </ScopedLink>
        ) : undefined
      }
    >
      <Awaited thing={all} error={error} onRetry={askAgain} rows={4} height={32}>
        {({ waiting, count }) =>
          waiting.length === 0 ? (
            <p className="muted">{translate(count === 0 ? 'inbox.none' : 'inbox.noSigning')}</p>
          ) : (
            <WaitingList waiting={waiting.slice(0, shownMax)} />
          )
        }
      </Awaited>
    </Card>
  );
}
