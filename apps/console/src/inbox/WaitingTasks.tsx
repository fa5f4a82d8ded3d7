import { waitingTasksQuery } from '@phoihop/client/tasks';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { taskLooks } from '../tasks/task-looks.ts';
import './inbox.css';

/** The tasks that the viewer’s units are to do, the nearest day first. */
export function WaitingTasks({ first }: { readonly first: number }) {
  const translate = useTranslate();
  const format = useFormat();
  const [found, askAgain] = useQuery({
    query: waitingTasksQuery,
    requestPolicy: 'cache-and-network',
    variables: { first },
  });
  const { tone, icon } = taskLooks.OPEN;
  return (
    <Awaited
      thing={found.data?.viewer.waiting}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={3}
    >
      {({ tasks, tasksToDo }) => (
        <>
          <ul className="waiting">
            {tasks.map(({ id, what, dueOn, isLate, daysLate, unit }) => (
              <li key={id}>
                <span className={`mark tone-${tone}`} aria-hidden="true">
                  <Icon name={icon} />
                </span>
                <div>
                  <ScopedLink to="/tasks?mine=">{what}</ScopedLink>
                  <small>
                    {unit.fullName}, {translate('tasks.due', { day: format.date(dueOn) })}
                  </small>
                </div>
                {isLate ? (
                  <b className="bad">{translate('tasks.daysLate', { smart_count: daysLate })}</b>
                ) : null}
              </li>
            ))}
          </ul>
          {tasksToDo > tasks.length ? (
            <p>
              <ScopedLink to="/tasks?mine=">
                {translate('inbox.moreTasks', {
                  smart_count: tasksToDo - tasks.length,
                  count: format.number(tasksToDo - tasks.length),
                })}
              </ScopedLink>
            </p>
          ) : null}
        </>
      )}
    </Awaited>
  );
}
