import { useTranslate } from 'ra-core';
import { UnfinishedBulkMoves } from '../bulk-moves/UnfinishedBulkMoves.tsx';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useWaiting } from './use-waiting.ts';
import { WaitingList } from './WaitingList.tsx';

/** Everything that waits for the viewer alone, oldest first. */
export function InboxPage() {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const { waiting, error, askAgain } = useWaiting();
  if (!isToday) return <OnlyToday title={translate('inbox.title')} />;
  return (
    <Page
      title={translate('inbox.title')}
      {...(waiting
        ? { subtitle: translate('inbox.count', { count: format.number(waiting.length) }) }
        : {})}
    >
      <UnfinishedBulkMoves />
      <Awaited thing={waiting} error={error} onRetry={() => askAgain()} rows={6} height={32}>
        {(waiting) =>
          waiting.length === 0 ? (
            <EmptyState message={translate('inbox.none')} />
          ) : (
            <Card>
              <WaitingList waiting={waiting} />
            </Card>
          )
        }
      </Awaited>
    </Page>
  );
}
