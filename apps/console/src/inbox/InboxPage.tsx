import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Page } from '../layout/Page.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { useWaiting } from './use-waiting.ts';
import { WaitingList } from './WaitingList.tsx';

/** Everything that waits for the viewer alone, oldest first. */
export function InboxPage() {
  const translate = useTranslate();
  const format = useFormat();
  const { waiting, error, askAgain } = useWaiting();
  return (
    <Page
      title={translate('inbox.title')}
      {...(waiting
        ? { subtitle: translate('inbox.count', { count: format.number(waiting.length) }) }
        : {})}
    >
      {error ? <ErrorState error={error} onRetry={() => askAgain()} /> : null}
      {waiting === undefined && !error ? <Skeletons rows={6} height={32} /> : null}
      {waiting?.length === 0 ? <EmptyState message={translate('inbox.none')} /> : null}
      {waiting && waiting.length > 0 ? (
        <Card>
          <WaitingList waiting={waiting} />
        </Card>
      ) : null}
    </Page>
  );
}
