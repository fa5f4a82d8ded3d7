import type { TaskBoardData } from '@phoihop/client/tasks';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { TaskCard } from './TaskCard.tsx';
import { taskLooks } from './task-looks.ts';

interface TaskBoardProps {
  readonly board: TaskBoardData;
  readonly onMoved: () => void;
}

/** A column a state; those that are open stand by their days, so that the late are on top. */
export function TaskBoard({ board, onMoved }: TaskBoardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const columns = [
    ['OPEN', board.open],
    ['DONE', board.done],
    ['CANCELLED', board.cancelled],
  ] as const;
  if (columns.every(([, { totalCount }]) => totalCount === 0)) {
    return <EmptyState message={translate('tasks.empty')} />;
  }
  return (
    <div className="task-board">
      {columns.map(([state, { nodes, totalCount }]) => {
        const left = totalCount - nodes.length;
        return (
          <section key={state} aria-labelledby={`tasks-${state}`}>
            <h2 id={`tasks-${state}`}>
              <Icon name={taskLooks[state].icon} /> {translate(`tasks.state.${state}`)}{' '}
              <b>{format.number(totalCount)}</b>
              {state === 'OPEN' && board.late.totalCount > 0 ? (
                <span className="bad">
                  {translate('tasks.late', { count: format.number(board.late.totalCount) })}
                </span>
              ) : null}
            </h2>
            <ul>
              {nodes.map((task) => (
                <TaskCard key={task.id} task={task} onMoved={onMoved} />
              ))}
            </ul>
            {nodes.length === 0 ? <p className="muted">{translate('tasks.none')}</p> : null}
            {left > 0 ? (
              <p className="hint">{translate('tasks.more', { count: format.number(left) })}</p>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}
