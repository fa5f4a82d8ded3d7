import { useTranslate } from 'ra-core';
import { useWaiting } from '../inbox/use-waiting.ts';
import { WaitingList } from '../inbox/WaitingList.tsx';
import { Card } from '../layout/Card.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';

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
      {error ? <ErrorState error={error} onRetry={() => askAgain()} /> : null}
      {waiting === undefined && !error ? <Skeletons rows={4} height={32} /> : null}
      {waiting?.length === 0 ? <p className="muted">{translate('inbox.none')}</p> : null}
      <WaitingList waiting={waiting?.slice(0, shownMax) ?? []} />
    </Card>
  );
}
