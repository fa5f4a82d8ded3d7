/** Which moves of a task are open to the viewer, and why the others are not. */
import {
  decideTaskMoveOpen,
  taskMoveNames,
  taskMoves,
  type TaskMove as Move,
  type TaskState as State,
} from '@phoihop/domain/tasks';
import { builder } from '../builder.ts';
import { openMoveFields, type OpenMove } from '../open-move.ts';
import { actorOnTask, manner } from './task-actor.ts';
import { Task } from './task.ts';
import { TaskMove, TaskState } from './task-words.ts';

interface MoveOption extends OpenMove {
  readonly move: Move;
  readonly to: State;
}

const TaskMoveOption = builder.objectRef<MoveOption>('TaskMoveOption').implement({
  description: 'A move of a task, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: TaskMove, description: 'The move.' }),
    to: t.expose('to', { type: TaskState, description: 'The state it leads to.' }),
    ...openMoveFields(t),
  }),
});

builder.objectField(Task, 'moves', (t) =>
  t.field({
    type: [TaskMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (task, _args, context): Promise<MoveOption[]> => {
      const actor = await actorOnTask(context, task);
      return taskMoveNames.map((move) => {
        const verdict = decideTaskMoveOpen(task, { move, actor });
        const refusal = verdict.ok ? null : verdict;
        return { move, to: taskMoves[move].to, ...manner(actor, move), refusal };
      });
    },
  }),
);
