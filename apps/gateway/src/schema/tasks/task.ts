/** Tasks in the graph: what a review has concluded that a unit is to do, and by when. */
import type { IsoDate } from '@phoihop/domain/dates';
import { isTaskLate, taskLateBy } from '@phoihop/domain/tasks';
import { sql } from 'kysely';
import {
  all,
  cameInto,
  dayOnMap,
  holdsOn,
  isOwnTask,
  liesUnder,
  type Condition,
} from '../access/visible.ts';
import { AuditEntry, historyOf } from '../audit/audit-entry.ts';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { isLateOn, listTasks, loadTask, type TaskRow } from './task-row.ts';
import { TaskState } from './task-words.ts';

const loadHistory = historyOf('Task');

export const Task = builder.objectRef<TaskRow>('Task');

builder.node(Task, {
  description: 'What a review has concluded that a unit is to do, and by when.',
  id: { resolve: (task) => task.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadTask(context, id))),
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit that is to do it.',
      resolve: async ({ unitId, unitOn }, _args, context) => {
        const unit = await loadUnit(context, unitId, unitOn);
        if (!unit) throw new Error(`unit ${unitId} has no place on ${unitOn}`);
        return unit;
      },
    }),
    what: t.exposeString('what', { description: 'What is to be done.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day on which it is in time.' }),
    state: t.expose('state', { type: TaskState, description: 'Where it stands.' }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'By what it can be seen that it is done, where it is or was.',
    }),
    doneOn: t.expose('doneOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was done.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was called off, or taken up again.',
    }),
    isLate: t.boolean({
      description:
        'Whether it is still to be done on the day looked at although its day has passed.',
      resolve: (task) => isTaskLate(task, task.asOf),
    }),
    daysLate: t.int({
      description: 'By how many days it is late on the day looked at; 0 where it is not.',
      resolve: (task) => taskLateBy(task, task.asOf),
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that lateness is told for.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadHistory(context, id)) ?? [],
    }),
  }),
});

const TaskConnection = builder.connectionObject(
  { type: Task, name: 'TaskConnection', description: 'A list of tasks.' },
  { name: 'TaskEdge', description: 'A task in a list.' },
);

/** Whether the task named `task` is of the unit, or of one that came into it. */
function ofUnit(id: string, day: IsoDate): Condition {
  const left = cameInto(sql`place.unit_id = ${id}::uuid`, day);
  return sql`(task.unit_id = ${id}::uuid or task.unit_id in ${left})`;
}

/**
 * Whether the task named `task`, of the unit named `unit`, is of one at or under the unit, or of one that has ended and came into
 * one there, or of which nothing came and that lay under such a one: what was still to do there is its province's.
 *
 * @remarks On the last day of an ended unit what came of it has no place yet.
 */
function ofUnitsUnder(id: string, day: IsoDate): Condition {
  const on = dayOnMap(day);
  const left = cameInto(liesUnder([id], day), day);
  return sql`(${liesUnder([id], on)} or task.unit_id in ${left} or (
    not exists (select from unit_lineage where unit_lineage.predecessor_id = task.unit_id) and exists (
      select from place root
       where root.unit_id in ${left} and ${holdsOn('root', on)}
         and root.path <= place.path and place.path < root.path_end)))`;
}

builder.queryField('tasks', (t) =>
  t.connection(
    {
      type: Task,
      description:
        'Tasks of the units the viewer may see, and what ended units left to these, what is due first in front.',
      args: {
        unit: t.arg.string({
          description:
            'Only of this unit (code or Relay id), and of ended units that came into it.',
        }),
        under: t.arg.string({
          description:
            'Only at and below this unit (code or Relay id), and of ended units that came into one there, or of which nothing came and that lay under such a one.',
        }),
        state: t.arg({ type: [TaskState], description: 'Only those that stand so.' }),
        late: t.arg.boolean({ description: 'Only those late on the day, or only the others.' }),
        mine: t.arg.boolean({
          description:
            'Only those of units at which the viewer himself acts, and what ended units left to these.',
        }),
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async (_root, args, context, info) => {
        const { unit, under, state, late, mine, asOf, ...asked } = args;
        const day = asOf ?? context.today;
        const [one, root] = await Promise.all([
          unit ? getUnit(context, unit, day) : null,
          under ? getUnit(context, under, day) : null,
        ]);
        const condition = all(
          one && ofUnit(one.id, day),
          root && ofUnitsUnder(root.id, day),
          state ? sql<boolean>`task.state = any(${[...state]}::task_state[])` : null,
          typeof late === 'boolean' ? sql<boolean>`${isLateOn(day)} = ${late}` : null,
          mine ? isOwnTask(context, day) : null,
        );
        return page(listTasks(context, day, condition), asked, info);
      },
    },
    TaskConnection,
  ),
);
