import { toDate } from '@phoihop/database';
import { decideTask } from '@phoihop/domain/tasks';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { RefusedError, refused, settle } from '../refused-error.ts';
import { getCycle } from '../reviews/cycle-row.ts';
import { getUnit } from '../units/find-unit.ts';
import { actorOnTask } from './task-actor.ts';
import { getTask } from './task-row.ts';
import { Task } from './task.ts';

const CreateTaskInput = builder.inputType('CreateTaskInput', {
  description: 'What a unit is to do, by when, and from which review that follows.',
  fields: (t) => ({
    cycle: t.id({ required: true, description: 'The review’s Relay id.' }),
    unit: t.string({
      required: true,
      description: 'The unit that is to do it (code or Relay id): one that is asked in the review.',
    }),
    what: t.string({ required: true, description: 'What is to be done.' }),
    dueOn: t.field({
      type: 'Date',
      required: true,
      description: 'The last day on which it is in time.',
    }),
  }),
});

builder.mutationField('createTask', (t) =>
  t.field({
    type: Task,
    description: 'Hands a task out to a unit.',
    errors: {
      types: [RefusedError],
      union: { name: 'CreateTaskResult', description: 'The task, or why there is none.' },
    },
    args: {
      input: t.arg({ type: CreateTaskInput, required: true, description: 'The task.' }),
    },
    resolve: async (_root, { input }, context) => {
      const [cycle, unit] = await Promise.all([
        getCycle(context, input.cycle),
        getUnit(context, input.unit, context.today),
      ]);
      const actor = await actorOnTask(context, { unitId: unit.id, keeperUnitId: cycle.unitId });
      const what = settle(
        decideTask(input, { actor, cycleState: cycle.state, today: context.today }),
      );
      const { dueOn } = input;
      const id = await changing(context, async (tx) => {
        const isAsked = await tx.report.count({ where: { cycleId: cycle.id, unitId: unit.id } });
        // Whoever is not asked in the review does not see what follows from it.
        if (isAsked === 0) throw refused('NOT_FOUND', { what: 'unit', text: input.unit });
        const task = await tx.task.create({
          data: { cycleId: cycle.id, unitId: unit.id, what, dueOn: toDate(dueOn) },
        });
        await recordAudit(tx, context, {
          action: 'task.CREATE',
          subjectType: 'Task',
          subjectId: task.id,
          unitId: unit.id,
          isOnBehalf: actor.keeper.isOnBehalf,
          inNameOfId: actor.keeper.inNameOfId,
          after: { state: 'OPEN', what, dueOn },
        });
        return task.id;
      });
      return getTask(context, id);
    },
  }),
);
