import { useTranslate } from 'ra-core';
import { UnfinishedBulkMoves } from '../bulk-moves/UnfinishedBulkMoves.tsx';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useAllWaiting } from './use-all-waiting.ts';
import { WaitingList } from './WaitingList.tsx';
import { WaitingReports } from './WaitingReports.tsx';
import { WaitingTasks } from './WaitingTasks.tsx';

/** As many of a kind as the page names. */
const shownMax = 200;

/** Everything that waits for the viewer alone: signings, reports, tasks, what is to be judged anew. */
export function InboxPage() {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const { all, error, askAgain } = useAllWaiting();
  if (!isToday) return <OnlyToday title={translate('inbox.title')} />;
  return (
    <Page
      title={translate('inbox.title')}
      {...(all === undefined
        ? {}
        : { subtitle: translate('inbox.count', { count: format.number(all.count) }) })}
    >
      <UnfinishedBulkMoves />
      <Awaited thing={all} error={error} onRetry={askAgain} rows={6} height={32}>
        {({ waiting: list, counts: rest, count }) =>
          count === 0 ? (
            <EmptyState message={translate('inbox.none')} />
          ) : (
            <>
              {rest.reportsToWrite + rest.reportsToDecide === 0 ? null : (
                <Card title={translate('inbox.reports')}>
                  <WaitingReports first={shownMax} />
                </Card>
              )}
              {rest.tasksToDo === 0 ? null : (
                <Card title={translate('inbox.tasks')}>
                  <WaitingTasks first={shownMax} />
                </Card>
              )}
              {list.length === 0 ? null : (
                <Card title={translate('inbox.signings')}>
                  <WaitingList waiting={list} />
                </Card>
              )}
              {rest.recognitionsToJudge === 0 ? null : (
                <Card title={translate('inbox.recognitions')}>
                  <p>
                    <StateChip state="AWAITING_REASSESSMENT" />{' '}
                    <ScopedLink to="/standards">
                      {translate('inbox.toJudge', {
                        smart_count: rest.recognitionsToJudge,
                        count: format.number(rest.recognitionsToJudge),
                      })}
                    </ScopedLink>
                  </p>
                </Card>
              )}
            </>
          )
        }
      </Awaited>
    </Page>
  );
}
