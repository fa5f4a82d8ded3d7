import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { TaskForm } from './TaskForm.tsx';
import { useTaskReviews } from './use-task-reviews.ts';

/** Hands a task out: what a review has concluded that a unit is to do. */
export function TaskCreate() {
  const translate = useTranslate();
  const { isToday } = useScope();
  const [search] = useSearchParams();
  const named = search.get('cycle');
  const { reviews, left, error, reload } = useTaskReviews(named);
  const title = translate('tasks.create.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <Page title={title} crumb={<ScopedLink to="/tasks">{translate('tasks.title')}</ScopedLink>}>
      <Awaited thing={reviews} error={error} onRetry={reload} rows={4} height={56}>
        {(reviews) => {
          const cycles = reviews.filter(({ taskRefusal }) => taskRefusal === null);
          return cycles.length === 0 ? (
            <EmptyState
              message={reviews[0]?.taskRefusal?.message ?? translate('tasks.create.noReviews')}
            />
          ) : (
            <TaskForm cycles={cycles} left={left} named={named} />
          );
        }}
      </Awaited>
    </Page>
  );
}
