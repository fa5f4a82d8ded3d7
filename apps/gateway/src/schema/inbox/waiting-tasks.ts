/** What waits for the viewer besides reports: tasks to do, and recognitions that mergers left to be judged anew. */
import { decidingUnit } from '@phoihop/domain/access';
import { grantsToRecognise } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { loadLine } from '../access/line.ts';
import { all, isOwnTask } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { sizeOf } from '../page.ts';
import { awaitedHeirs } from '../recognitions/awaiting-row.ts';
import { listRecognitions, waitsFor } from '../recognitions/recognition-row.ts';
import { listTasks } from '../tasks/task-row.ts';
import { Task } from '../tasks/task.ts';
import { namedMax, Waiting } from './waiting.ts';

/** Counts the recognitions of which an heir is the viewer's to judge, by a grant at the very unit that decides on it. */
async function countToJudge(context: Context): Promise<number> {
  const { today, actor } = context;
  if (!actor.grants.some(({ role }) => role === 'COORDINATOR')) return 0;
  const waiting = await listRecognitions(context, today, waitsFor(sql`true`, today)).rows(
    0,
    100_000,
  );
  const heirs = new Set(waiting.flatMap((row) => awaitedHeirs(row).map(({ unitId }) => unitId)));
  const mine = new Set<string>();
  await Promise.all(
    [...heirs].map(async (unitId) => {
      const line = await loadLine(context, unitId);
      const [nearest] = line ? grantsToRecognise(actor.grants, line) : [];
      if (line && nearest && nearest.unitId === decidingUnit(line)) mine.add(unitId);
    }),
  );
  return waiting.filter((row) => awaitedHeirs(row).some(({ unitId }) => mine.has(unitId))).length;
}

builder.objectFields(Waiting, (t) => ({
  tasks: t.field({
    type: [Task],
    description: 'The first of the tasks to do, by their days.',
    args: { first: t.arg.int({ defaultValue: namedMax, description: 'How many at most.' }) },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first ?? namedMax) }),
    resolve: async (_own, { first }, context) => {
      const isMine = all(sql`task.state = 'OPEN'`, isOwnTask(context, context.today));
      const tasks = listTasks(context, context.today, isMine);
      return [...(await tasks.rows(0, sizeOf(first) ?? namedMax))];
    },
  }),
  recognitionsToJudge: t.int({
    complexity: { field: 20 },
    description:
      'Recognitions that units which ended left, of which an heir is his to judge anew as a coordinator of the unit that decides on it.',
    resolve: (_own, _args, context) => countToJudge(context),
  }),
}));
