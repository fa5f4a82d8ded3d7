import type { IsoDate } from '@phoihop/domain/dates';
import type { TaskState } from '@phoihop/domain/tasks';
import { sql } from 'kysely';
import { all, dayOnMap, holdsOn, seesTask, type Condition } from '../access/visible.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, wholeOf, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';

/** A task as stored, with the day it is looked at and the day its unit is looked at. */
export interface TaskRow {
  readonly id: string;
  readonly asOf: IsoDate;
  /** The day looked at, or the last one of a unit that had ended by then. */
  readonly unitOn: IsoDate;
  readonly unitId: string;
  readonly cycleId: string;
  /** The unit whose review it comes from: its coordinators hand it out. */
  readonly keeperUnitId: string;
  readonly what: string;
  readonly dueOn: IsoDate;
  readonly state: TaskState;
  readonly evidence: string | null;
  readonly doneOn: IsoDate | null;
  readonly reason: string | null;
  readonly version: number;
}

/** Whether the row named `task` is late on the day, as the domain has it. */
export function isLateOn(day: IsoDate): Condition {
  return sql`(task.state = 'OPEN' and task.due_on < ${day}::date)`;
}

/** The tasks that the viewer may see on the day, what is due first in front. */
export function listTasks(
  context: Context,
  day: IsoDate,
  condition: Condition | null,
): PagedList<TaskRow> {
  const { db } = context;
  const on = dayOnMap(day);
  const from = sql`from task
    join review_cycle on review_cycle.id = task.cycle_id
    join unit on unit.id = task.unit_id
    join place on place.unit_id = unit.id and ${holdsOn('place', on)}
   where ${all(seesTask(context, day), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<TaskRow>`
        select task.*, ${day}::date as as_of, ${on} as unit_on,
               review_cycle.unit_id as keeper_unit_id ${countColumn(isCounted)}
          ${from}
         order by task.due_on, place.path, task.id limit ${limit} offset ${offset}`.execute(
        db.kysely,
      );
      return rows;
    },
  };
}

/** A task by its id, where the viewer may see it. */
export const loadTask = batched<TaskRow>(async (context, ids) => {
  const asked = sql<boolean>`task.id = any(${rowIds(ids)}::uuid[])`;
  const rows = await listTasks(context, context.today, asked).rows(0, ids.length);
  return mapBy(rows, (row) => row.id);
});

/** The tasks of a review, where the viewer may see them. */
export const loadTasksOf = batched<TaskRow[]>(async (context, cycleIds) => {
  const asked = sql<boolean>`task.cycle_id = any(${[...cycleIds]}::uuid[])`;
  const rows = await wholeOf(listTasks(context, context.today, asked), tasksMax);
  return groupBy(rows, (row) => row.cycleId);
});

const tasksMax = 5000;

/** The task that an argument names by its Relay id; refuses when it is not visible. */
export async function getTask(context: Context, text: string): Promise<TaskRow> {
  const id = rowId('Task', text);
  const task = id && (await loadTask(context, id));
  if (!task) throw refused('NOT_FOUND', { what: 'task', text });
  return task;
}
