import type { Prisma } from '@phoihop/database';
import type { DatedPeriod } from '@phoihop/domain/indicators';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { periodsOf } from './figure-periods.ts';
import { Frequency } from './indicator.ts';

type CalendarRow = Prisma.ReportingCalendarGetPayload<object>;

export const loadCalendar = batched<CalendarRow>(async ({ db, actor }, keys) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.reportingCalendar.findMany({ where: { key: { in: [...keys] } } });
  return mapBy(rows, (row) => row.key);
});

export const ReportingCalendar = builder.objectRef<CalendarRow>('ReportingCalendar').implement({
  description: 'A way of dividing time into periods.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
  }),
});

builder.queryField('reportingCalendars', (t) =>
  t.field({
    type: [ReportingCalendar],
    description: 'The calendars by which indicators may be collected.',
    resolve: (_root, _args, { db, actor }) => {
      if (!maySeeCatalogues(actor)) return [];
      return db.prisma.reportingCalendar.findMany({ orderBy: { key: 'asc' } });
    },
  }),
);

/** A period, and the calendar that lays it down. */
export interface PeriodRow extends DatedPeriod {
  readonly calendarKey: string;
}

export const Period = builder.objectRef<PeriodRow>('Period').implement({
  description: 'A span of days that figures are collected for.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key: `2022-07`, `2022-Q3`, `2022-H1`, `2022`.',
    }),
    calendar: t.field({
      type: ReportingCalendar,
      description: 'The calendar that lays down its days.',
      resolve: async ({ calendarKey }, _args, context) => {
        const calendar = await loadCalendar(context, calendarKey);
        if (!calendar) throw new Error(`calendar ${calendarKey} is not there`);
        return calendar;
      },
    }),
    frequency: t.expose('frequency', { type: Frequency, description: 'How long it is.' }),
    firstDay: t.expose('firstDay', { type: 'Date', description: 'Its first day.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'Its last day.' }),
    hasEnded: t.boolean({
      description:
        'Whether it has ended by the business date, so that its figures may be submitted.',
      resolve: ({ lastDay }, _args, { today }) => lastDay <= today,
    }),
  }),
});

builder.queryField('periods', (t) =>
  t.field({
    type: [Period],
    description: 'The periods of one length, oldest first.',
    args: {
      frequency: t.arg({ type: Frequency, required: true, description: 'How long they are.' }),
      calendar: t.arg.string({ defaultValue: 'CALENDAR', description: 'The calendar’s key.' }),
      from: t.arg({ type: 'Date', description: 'Only those that end on this day or later.' }),
      to: t.arg({ type: 'Date', description: 'Only those that begin on this day or earlier.' }),
    },
    resolve: async (_root, { frequency, calendar, from, to }, context) => {
      if (!maySeeCatalogues(context.actor)) return [];
      const calendarKey = calendar ?? 'CALENDAR';
      return (await periodsOf(context, calendarKey))
        .filter((period) => period.frequency === frequency)
        .filter(({ firstDay, lastDay }) => (!from || lastDay >= from) && (!to || firstDay <= to))
        .map((period) => ({ ...period, calendarKey }));
    },
  }),
);
