import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { Frequency as Often, IndicatorKind as Kind } from '@phoihop/domain/indicators';
import { batched, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { rowId, rowIds } from '../global-id.ts';
import { page } from '../page.ts';
import { refused } from '../refused-error.ts';
import { UnitLevel } from '../units/unit-words.ts';

export type IndicatorRow = Prisma.IndicatorGetPayload<object>;

export const IndicatorKind = builder.enumType('IndicatorKind', {
  description: 'Fixes how an indicator adds up; no reader may choose another way.',
  values: describedBy<Kind>({
    FLOW: 'Summed over time and over units.',
    STOCK: 'The last value over time, summed over units.',
    RATIO: 'One sum over another.',
    COUNT: 'How many units meet a standard on a day.',
  }),
});

export const Frequency = builder.enumType('Frequency', {
  description: 'How often an indicator is collected.',
  values: describedBy<Often>({
    MONTH: 'Every month.',
    QUARTER: 'Every quarter.',
    HALF_YEAR: 'Every half-year.',
    YEAR: 'Every year.',
  }),
});

export const loadIndicator = batched<IndicatorRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.indicator.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(rows, (row) => row.id);
});

/** The indicator that an argument names by its Relay id or its key. */
export async function getIndicator({ db, actor }: Context, text: string): Promise<IndicatorRow> {
  const id = rowId('Indicator', text);
  const indicator = maySeeCatalogues(actor)
    ? await db.prisma.indicator.findUnique({ where: id ? { id } : { key: text.trim() } })
    : null;
  if (!indicator) throw refused('NOT_FOUND', { what: 'indicator', text });
  return indicator;
}

export const Indicator = builder.objectRef<IndicatorRow>('Indicator');

builder.node(Indicator, {
  description: 'Something that is counted.',
  id: { resolve: (indicator) => indicator.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadIndicator(context, id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
    measureVi: t.exposeString('measureVi', {
      description: 'What it is counted in, in Vietnamese.',
    }),
    measureEn: t.exposeString('measureEn', { description: 'What it is counted in, in English.' }),
    kind: t.expose('kind', { type: IndicatorKind, description: 'How it adds up.' }),
    collectedAt: t.expose('collectedAt', {
      type: UnitLevel,
      nullable: true,
      description: 'The one level it is collected at; null for what is derived.',
    }),
    frequency: t.expose('frequency', {
      type: Frequency,
      nullable: true,
      description: 'How often it is collected; null for what is derived.',
    }),
    maxAge: t.exposeInt('maxAge', {
      nullable: true,
      description: 'For how many periods a last value stays good.',
    }),
    numerator: t.field({
      type: Indicator,
      nullable: true,
      description: 'What a ratio divides.',
      resolve: ({ numeratorId }, _args, context) => loadIndicator(context, numeratorId),
    }),
    denominator: t.field({
      type: Indicator,
      nullable: true,
      description: 'What a ratio divides by.',
      resolve: ({ denominatorId }, _args, context) => loadIndicator(context, denominatorId),
    }),
    position: t.exposeInt('position', { description: 'Its place in lists, from 1.' }),
    source: t.exposeString('source', { description: 'Where it is known from.' }),
  }),
});

const IndicatorConnection = builder.connectionObject(
  { type: Indicator, name: 'IndicatorConnection', description: 'A list of indicators.' },
  { name: 'IndicatorEdge', description: 'An indicator in a list.' },
);

builder.queryFields((t) => ({
  indicator: t.field({
    type: Indicator,
    nullable: true,
    description: 'One indicator, by its key or its Relay id.',
    args: { key: t.arg.string({ required: true, description: 'Key or Relay id.' }) },
    resolve: (_root, { key }, context) => getIndicator(context, key),
  }),
  indicators: t.connection(
    {
      type: Indicator,
      description: 'The indicators, in their order.',
      resolve: async (_root, asked, { db, actor }, info) => {
        const where = maySeeCatalogues(actor) ? {} : { id: { in: [] } };
        const list = {
          count: () => db.prisma.indicator.count({ where }),
          rows: (skip: number, take: number) =>
            db.prisma.indicator.findMany({ where, skip, take, orderBy: { position: 'asc' } }),
        };
        return page(list, asked, info);
      },
    },
    IndicatorConnection,
  ),
}));
