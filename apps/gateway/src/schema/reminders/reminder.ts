/** Reminders in the graph: what is late and what will be, unit by unit, as letters would tell it. */
import {
  reminderKinds,
  type ReminderItem as Item,
  type ReminderKind as Kind,
  type UnitReminder as OfUnit,
} from '@phoihop/domain/reviews';
import { all, dayOnMap, isOwn, isVisible } from '../access/visible.ts';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { Report } from '../reviews/report.ts';
import { loadReport } from '../reviews/report-row.ts';
import { loadTask } from '../tasks/task-row.ts';
import { Task } from '../tasks/task.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { Unit } from '../units/unit.ts';
import { drawReminders, readSent } from './reminder-facts.ts';

const ReminderKind = builder.enumType('ReminderKind', {
  description: 'What a unit is reminded of.',
  values: describedBy<Kind>({
    REPORT_LATE: 'A report that is not submitted although its day has passed.',
    TASK_LATE: 'A task that is not done although its day has passed.',
    REPORT_DUE: 'A report that is due within three working days.',
    TASK_DUE: 'A task that is due within three working days.',
  }),
});

interface ShownItem extends Item {
  readonly what: string;
  readonly isSent: boolean;
}

interface ShownReminder extends Omit<OfUnit, 'items'> {
  readonly items: readonly ShownItem[];
}

const ReminderItem = builder.objectRef<ShownItem>('ReminderItem').implement({
  description: 'One thing that a unit is reminded of.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ReminderKind, description: 'What it is.' }),
    what: t.exposeString('what', { description: 'The review’s title, or what is to be done.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The day on which it is due, or was.' }),
    days: t.exposeInt('days', {
      description: 'The calendar days that are left, or by which it is late.',
    }),
    workingDays: t.exposeInt('workingDays', {
      nullable: true,
      description: 'The same in working days; null where the holidays of a year are not known.',
    }),
    isSent: t.exposeBoolean('isSent', {
      description: 'Whether the unit has been reminded of it on that day already.',
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'The report, where it is one.',
      resolve: ({ kind, id }, _args, context) =>
        loadReport(context, kind.startsWith('REPORT') ? id : null),
    }),
    task: t.field({
      type: Task,
      nullable: true,
      description: 'The task, where it is one.',
      resolve: ({ kind, id }, _args, context) =>
        loadTask(context, kind.startsWith('TASK') ? id : null),
    }),
  }),
});

const UnitReminder = builder.objectRef<ShownReminder>('UnitReminder').implement({
  description: 'All that one unit is reminded of on a day, what is late before what will be.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit.',
      resolve: async ({ unitId }, _args, context) => {
        const unit = await loadUnitAround(context, unitId, context.today);
        if (!unit) throw new Error(`unit ${unitId} is on no map`);
        return unit;
      },
    }),
    items: t.field({
      type: [ReminderItem],
      description: 'Its things.',
      resolve: ({ items }) => [...items],
    }),
  }),
});

builder.queryField('reminders', (t) =>
  t.field({
    type: [UnitReminder],
    description: 'What the units the viewer may see are to be reminded of on the business date.',
    args: {
      mine: t.arg.boolean({
        description: 'Only of the units at which the viewer himself acts.',
      }),
      kind: t.arg({ type: [ReminderKind], description: 'Only of these kinds.' }),
    },
    resolve: async (_root, { mine, kind }, context) => {
      const { db, actor, today } = context;
      const condition = all(
        isVisible(actor, dayOnMap(today)),
        mine ? isOwn(context, 'unit.id') : null,
      );
      const [{ units, things }, sent] = await Promise.all([
        drawReminders(db, today, { condition, withSent: true }),
        readSent(db, today),
      ]);
      const kinds = kind ?? reminderKinds;
      const went = new Set(sent.map((each) => `${each.kind} ${each.id}`));
      const shown = units.map(({ unitId, items }) => ({
        unitId,
        items: items
          .filter((item) => kinds.includes(item.kind))
          .map((item) => ({
            ...item,
            what: things.get(item.id)?.what ?? '',
            isSent: went.has(`${item.kind} ${item.id}`),
          })),
      }));
      return shown.filter(({ items }) => items.length > 0);
    },
  }),
);
