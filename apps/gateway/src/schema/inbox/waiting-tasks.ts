/** What waits for the viewer besides reports: tasks to do, and recognitions that mergers left to be judged anew. */
import { judgesFirst, recognisesSomewhere } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { loadLine } from '../access/line.ts';
import { all, isOwnTask } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { sizeOf } from '../page.ts';
import { listAwaited } from '../recognitions/recognition-row.ts';
import { listTasks } from '../tasks/task-row.ts';
import { Task } from '../tasks/task.ts';
import { namedMax, Waiting } from './waiting.ts';

/** Counts the recognitions of which an heir is the viewer's to judge. */
async function countToJudge(context: Context): Promise<number> {
  const { today, actor } = context;
  if (!recognisesSomewhere(actor.grants)) return 0;
  const awaited = await listAwaited(context, today);
  const heirs = [...new Set(awaited.map(({ unitId }) => unitId))];
  const lines = await Promise.all(heirs.map((unitId) => loadLine(context, unitId)));
  const mine = new Set(
    lines.flatMap((line) => (line && judgesFirst(actor.grants, line) ? [line.unitId] : [])),
  );
  const found = awaited.filter(({ unitId }) => mine.has(unitId));
  return new Set(found.map(({ recognitionId }) => recognitionId)).size;
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
    complexity: { field: 50 },
    description:
      'Recognitions that units which ended left, of which an heir is his to judge anew as a coordinator of the unit that decides on it.',
    resolve: (_own, _args, context) => countToJudge(context),
  }),
}));
