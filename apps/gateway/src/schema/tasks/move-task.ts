import { toDate } from '@phoihop/database';
import { decideTaskMove, taskMoves } from '@phoihop/domain/tasks';
import { tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changeKept } from '../change-kept.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { actorOnTask, manner } from './task-actor.ts';
import { getTask } from './task-row.ts';
import { Task } from './task.ts';
import { TaskMove } from './task-words.ts';

const MoveTaskInput = builder.inputType('MoveTaskInput', {
  description: 'A move of a task.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The task’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was made from.' }),
    move: t.field({ type: TaskMove, required: true, description: 'The move.' }),
    evidence: t.string({ description: 'By what it can be seen that it is done; for COMPLETE.' }),
    reason: t.string({ description: 'Why; for CANCEL and REOPEN, at least ten characters.' }),
  }),
});

builder.mutationField('moveTask', (t) =>
  t.field({
    type: Task,
    description: 'Makes one move on a task, or answers why the move is refused.',
    errors: {
      types: [RefusedError],
      union: { name: 'MoveTaskResult', description: 'The task as moved, or why it was not.' },
    },
    args: {
      input: t.arg({ type: MoveTaskInput, required: true, description: 'The move.' }),
    },
    resolve: async (_root, { input }, context) => {
      const task = await getTask(context, input.id);
      const { id, unitId, version } = task;
      const { move, evidence, reason } = input;
      const actor = await actorOnTask(context, task);
      await changeKept(context, { type: 'Task', id, version }, input.version, async (tx) => {
        const facts = { state: task.state };
        const state = settle(decideTaskMove(facts, { move, actor, evidence, reason }));
        const isDone = state === 'DONE';
        const said = 'needsReason' in taskMoves[move] ? tidyText(reason) : null;
        await tx.task.update({
          where: { id, version: input.version },
          data: {
            state,
            doneOn: isDone ? toDate(context.today) : null,
            ...(isDone ? { evidence: tidyText(evidence) } : {}),
            reason: said,
            version: { increment: 1 },
          },
        });
        await recordAudit(tx, context, {
          action: `task.${move}`,
          subjectType: 'Task',
          subjectId: id,
          unitId,
          ...manner(actor, move),
          reason: said,
          before: { state: task.state },
          after: isDone ? { state, evidence: tidyText(evidence) } : { state },
        });
      });
      return getTask(context, id);
    },
  }),
);
