import { taskBoardQuery } from '@phoihop/client/tasks';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useKeepsReviews } from '../reviews/use-keeps-reviews.ts';
import { useScope } from '../scope/use-scope.ts';
import { TaskBoard } from './TaskBoard.tsx';
import './tasks.css';

const cardsInColumn = 50;

/** What reviews have concluded that units are to do: by what became of it, the late in front. */
export function TasksPage() {
  const translate = useTranslate();
  const keepsReviews = useKeepsReviews();
  const { unitCode, unitName, asOf, isToday } = useScope();
  const [search, setSearch] = useSearchParams();
  const isMine = search.has('mine');
  const [found, askAgain] = useQuery({
    query: taskBoardQuery,
    variables: {
      under: unitCode || null,
      mine: isMine ? true : null,
      asOf,
      first: cardsInColumn,
    },
    requestPolicy: 'cache-and-network',
  });
  const again = () => askAgain({ requestPolicy: 'network-only' });
  const setMine = (mine: boolean) =>
    setSearch((search) => {
      if (mine) search.set('mine', '');
      else search.delete('mine');
      return search;
    });
  return (
    <Page
      title={translate('tasks.title')}
      subtitle={unitName}
      actions={
        <>
          <PrintButton />
          {isToday && keepsReviews ? (
            <ScopedLink className="btn primary" to="/tasks/create">
              <Icon name="rule" />
              {translate('tasks.create.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      <label className="check no-print">
        <input
          type="checkbox"
          checked={isMine}
          onChange={({ target }) => setMine(target.checked)}
        />
        {translate('tasks.mine')}
      </label>
      <Awaited thing={found.data} error={found.error} onRetry={again} rows={6} height={56}>
        {(board) => <TaskBoard board={board} onMoved={again} />}
      </Awaited>
    </Page>
  );
}
