import type { TaskFields, TaskMove } from '@phoihop/client/tasks';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { TaskMoveForm } from './TaskMoveForm.tsx';

interface TaskCardProps {
  readonly task: TaskFields;
  readonly onMoved: () => void;
}

/** One task: who is to do what by when, what shows that it was done, and what may be done about it. */
export function TaskCard({ task, onMoved }: TaskCardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<TaskMove | null>(null);
  const { what, unit, cycle, dueOn, doneOn, isLate, daysLate, evidence, reason, moves } = task;
  const open = isToday ? moves.filter(({ isOpen }) => isOpen) : [];
  const going = open.find(({ move }) => move === chosen);
  return (
    <li className={isLate ? 'card task late' : 'card task'}>
      <h3>{what}</h3>
      <p>
        {unit.fullName} <small className="muted">{cycle.title}</small>
      </p>
      <p>
        {doneOn === null
          ? translate('tasks.due', { day: format.date(dueOn) })
          : translate('tasks.doneOn', { day: format.date(doneOn), due: format.date(dueOn) })}
        {isLate ? (
          <b className="bad">
            {' '}
            <Icon name="clock" size={13} /> {translate('tasks.daysLate', { smart_count: daysLate })}
          </b>
        ) : null}
      </p>
      {evidence === null ? null : <p className="written">{evidence}</p>}
      {reason === null ? null : (
        <p>
          <q>{reason}</q>
        </p>
      )}
      {going ? (
        <TaskMoveForm
          key={going.move}
          task={task}
          move={going.move}
          onDone={() => {
            setChosen(null);
            onMoved();
          }}
          onReload={onMoved}
          onCancel={() => setChosen(null)}
        />
      ) : (
        <div className="open-moves no-print">
          {open.map(({ move, isOnBehalf }) => (
            <button key={move} type="button" className="btn" onClick={() => setChosen(move)}>
              {translate(`tasks.move.${move}`)}
              {isOnBehalf ? ` (${translate('figureSheets.onBehalf')})` : null}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
