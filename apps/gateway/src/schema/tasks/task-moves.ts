/** Which moves of a task are open to the viewer, and why the others are not. */
import {
  decideTaskMoveOpen,
  taskMoveNames,
  taskMoves,
  type TaskMove as Move,
  type TaskState as State,
} from '@phoihop/domain/tasks';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { loadAccountName } from '../access/account-name.ts';
import { builder } from '../builder.ts';
import { Refusal } from '../refused.ts';
import { actorOnTask, manner } from './task-actor.ts';
import { Task } from './task.ts';
import { TaskMove, TaskState } from './task-words.ts';

interface MoveOption {
  readonly move: Move;
  readonly to: State;
  readonly isOnBehalf: boolean;
  readonly inNameOfId: string | null;
  readonly refusal: DomainRefusal | null;
}

const TaskMoveOption = builder.objectRef<MoveOption>('TaskMoveOption').implement({
  description: 'A move of a task, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: TaskMove, description: 'The move.' }),
    to: t.expose('to', { type: TaskState, description: 'The state it leads to.' }),
    isOpen: t.boolean({
      description: 'Whether the viewer may make it now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    isOnBehalf: t.exposeBoolean('isOnBehalf', {
      description: 'Whether it would be recorded as done from above on the unit’s behalf.',
    }),
    inNameOf: t.string({
      nullable: true,
      description: 'In whose name it would be made, by delegation; null in the viewer’s own.',
      resolve: ({ inNameOfId }, _args, context) => loadAccountName(context, inNameOfId),
    }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'Why it is not open.',
    }),
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
