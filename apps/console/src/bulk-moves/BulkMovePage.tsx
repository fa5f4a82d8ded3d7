import { bulkMovePageQuery, type BulkMovePageData } from '@phoihop/client/bulk-moves';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Card } from '../layout/Card.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { BulkItems } from './BulkItems.tsx';
import { useRun } from './use-run.ts';
import './bulk-moves.css';

export type ShownBulkMove = NonNullable<BulkMovePageData['bulkMove']>;

/** A bulk move: first what it would do, then how far it is, then what became of each. */
export function BulkMovePage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: bulkMovePageQuery,
    requestPolicy: 'cache-and-network',
    variables: { id },
  });
  const title = translate('bulkMoves.title');
  if (!isToday) return <OnlyToday title={title} />;
  const reload = () => askAgain({ requestPolicy: 'network-only' });
  return (
    <AwaitedPage title={title} thing={found.data?.bulkMove} error={found.error} onRetry={reload}>
      {(shown) => <BulkMove key={shown.id} shown={shown} onEnd={reload} />}
    </AwaitedPage>
  );
}

interface BulkMoveProps {
  readonly shown: ShownBulkMove;
  readonly onEnd: () => void;
}

function BulkMove({ shown, onEnd }: BulkMoveProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { bulk, isRunning, error, run, stop } = useRun(shown, onEnd);
  const { total, waiting, done, refused } = bulk;
  const isFresh = done === 0 && !isRunning;
  const settled = total - waiting;
  return (
    <Page
      title={translate(`bulkMoves.titleOf.${bulk.move}`)}
      {...(bulk.programme ? { subtitle: bulk.programme.code } : {})}
      actions={<PrintButton />}
    >
      <Card>
        <output className="bulk-sum">
          {isFresh
            ? translate('bulkMoves.preview', {
                waiting: format.number(waiting),
                refused: format.number(refused),
              })
            : translate('bulkMoves.sofar', {
                done: format.number(done),
                refused: format.number(refused),
                waiting: format.number(waiting),
              })}
        </output>
        {isFresh ? null : (
          <div className="bulk-progress">
            <progress max={total} value={settled} aria-label={translate('bulkMoves.progress')} />
            <b>
              {format.number(settled)}/{format.number(total)}
            </b>
          </div>
        )}
        <Refusal error={error} fields={[]} />
        <div className="open-moves">
          {isRunning ? (
            <button type="button" className="btn" onClick={stop}>
              {translate('bulkMoves.stop')}
            </button>
          ) : waiting > 0 ? (
            <button type="button" className="btn primary" onClick={() => void run()}>
              {translate(isFresh ? 'bulkMoves.run' : 'bulkMoves.goOn', {
                count: format.number(waiting),
              })}
            </button>
          ) : null}
        </div>
      </Card>
      {isRunning ? null : <BulkItems items={shown.items} />}
    </Page>
  );
}
