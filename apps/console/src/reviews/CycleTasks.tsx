import { reviewCycleTasksQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { TaskCard } from '../tasks/TaskCard.tsx';
import { taskCreatePath } from './cycle-path.ts';
import type { ShownCycle } from './use-cycle.ts';
import '../tasks/tasks.css';

/** What units are to do by what the review concluded, what is due first in front. */
export function CycleTasks({ cycle }: { readonly cycle: Pick<ShownCycle, 'id'> }) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [found, askAgain] = useQuery({
    query: reviewCycleTasksQuery,
    variables: { id: cycle.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => askAgain({ requestPolicy: 'network-only' });
  const mayHandOut = isToday && found.data?.reviewCycle?.taskRefusal === null;
  const handOut = mayHandOut ? (
    <ScopedLink className="btn primary" to={taskCreatePath(cycle.id)}>
      <Icon name="rule" />
      {translate('tasks.create.action')}
    </ScopedLink>
  ) : null;
  return (
    <Awaited
      thing={found.data?.reviewCycle?.tasks}
      error={found.error}
      onRetry={again}
      rows={4}
      height={56}
    >
      {(tasks) =>
        tasks.length === 0 ? (
          <EmptyState message={translate('reviews.tasks.empty')} action={handOut} />
        ) : (
          <>
            <div className="board-tools no-print">{handOut}</div>
            <ul className="cycle-tasks">
              {tasks.map((task) => (
                <TaskCard key={task.id} task={task} onMoved={again} />
              ))}
            </ul>
          </>
        )
      }
    </Awaited>
  );
}
