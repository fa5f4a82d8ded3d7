/** Days that are not what their weekday says. */
import { fromDate, type Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { SpecialDay } from '@phoihop/domain/reviews';
import { batched } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';

type HolidayRow = Prisma.HolidayGetPayload<object>;

const Holiday = builder.objectRef<HolidayRow>('Holiday').implement({
  description: 'A day off by decision of the state, or a day of the weekend that is worked for it.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => fromDate(day) }),
    nameVi: t.exposeString('nameVi', { description: 'What it is called, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'What it is called, in English.' }),
    isWorking: t.exposeBoolean('isWorking', {
      description: 'Whether it is worked although it lies in a weekend.',
    }),
    source: t.exposeString('source', { description: 'Where it is laid down.' }),
  }),
});

const loadAll = batched<HolidayRow[]>(async ({ db }, keys) => {
  const rows = await db.prisma.holiday.findMany({ orderBy: { day: 'asc' } });
  return new Map(keys.map((key) => [key, rows]));
});

/** All special days there are, as working days are counted by them. */
export async function specialDays(context: Context): Promise<readonly SpecialDay[]> {
  const rows = (await loadAll(context, '')) ?? [];
  return rows.map(({ day, nameVi, isWorking }) => ({
    day: fromDate(day),
    name: nameVi,
    isWorking,
  }));
}

builder.queryField('holidays', (t) =>
  t.field({
    type: [Holiday],
    description: 'The days that are not what their weekday says, in their order.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day.' }),
    },
    resolve: async (_root, { from, to }, context) => {
      if (to < from) throw refused('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
      if (!maySeeCatalogues(context.actor)) return [];
      const rows = (await loadAll(context, '')) ?? [];
      return rows.filter(({ day }) => from <= fromDate(day) && fromDate(day) <= to);
    },
  }),
);
