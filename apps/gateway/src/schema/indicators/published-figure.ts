import type { IsoDate } from '@phoihop/domain/dates';
import type { Precision as Exactness } from '@phoihop/domain/indicators';
import { sql } from 'kysely';
import { all, dayUntilEnd, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { rowIds } from '../global-id.ts';
import { countColumn, page, type PagedList } from '../page.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { getIndicator, Indicator, loadIndicator } from './indicator.ts';

interface FigureRow {
  readonly id: string;
  readonly unitId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly value: string | null;
  readonly precision: Exactness;
  readonly decimals: number;
  readonly asOf: IsoDate;
  /** The day whose map its unit is told by. */
  readonly lookedAt: IsoDate;
  readonly remark: string | null;
  readonly source: string;
}

export const Precision = builder.enumType('Precision', {
  description: 'How exactly a source states a number.',
  values: describedBy<Exactness>({
    EXACT: 'The number itself.',
    AT_LEAST: 'The number or more.',
    HUNDREDS: 'No number, only “hundreds”.',
    THOUSANDS: 'No number, only “thousands”.',
  }),
});

function listFigures(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
): PagedList<FigureRow> {
  const looked = dayUntilEnd(day);
  const from = sql`from published_figure
    join indicator on indicator.id = published_figure.indicator_id
    join unit on unit.id = published_figure.unit_id
    join place on place.unit_id = unit.id and ${holdsOn('place', looked)}
    where ${all(isVisible(actor, looked), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(
        db.kysely,
      );
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      // As many decimals as the source prints, and no more.
      const { rows } = await sql<FigureRow>`
        select published_figure.id, published_figure.unit_id, published_figure.indicator_id,
               published_figure.period, published_figure.precision, published_figure.decimals,
               round(published_figure.value, published_figure.decimals)::text as value,
               published_figure.as_of, ${looked} as looked_at, published_figure.remark, published_figure.source
               ${countColumn(isCounted)} ${from}
         order by indicator.position, place.path, published_figure.period, published_figure.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

const PublishedFigure = builder.objectRef<FigureRow>('PublishedFigure');

builder.node(PublishedFigure, {
  description: 'A figure as a source printed it: a fact of its own, never added in.',
  id: { resolve: (figure) => figure.id },
  loadManyWithoutCache: async (ids, context) => {
    const asked = sql<boolean>`published_figure.id = any(${rowIds(ids)}::uuid[])`;
    const found = mapBy(
      await listFigures(context, context.today, asked).rows(0, ids.length),
      (row) => row.id,
    );
    return ids.map((id) => found.get(id) ?? null);
  },
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit it speaks of.',
      resolve: async ({ unitId, lookedAt }, _args, context) =>
        there(await loadUnit(context, unitId, lookedAt)),
    }),
    indicator: t.field({
      type: Indicator,
      description: 'What was counted.',
      resolve: async ({ indicatorId }, _args, context) =>
        there(await loadIndicator(context, indicatorId)),
    }),
    period: t.exposeString('period', {
      description: 'The key of its period: `2022`, `2022-Q3` or `PTD:<programme>:<last day>`.',
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The number; null where the source prints only an order of size.',
    }),
    precision: t.expose('precision', { type: Precision, description: 'How exactly it is stated.' }),
    decimals: t.exposeInt('decimals', { description: 'How many decimals the source prints.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day the source tells it for.' }),
    remark: t.exposeString('remark', {
      nullable: true,
      description: 'The source’s own words, where they matter.',
    }),
    source: t.exposeString('source', { description: 'Where it was printed.' }),
  }),
});

function there<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a figure names something that is not there');
  return row;
}

const PublishedFigureConnection = builder.connectionObject(
  {
    type: PublishedFigure,
    name: 'PublishedFigureConnection',
    description: 'A list of published figures.',
  },
  { name: 'PublishedFigureEdge', description: 'A published figure in a list.' },
);

builder.queryField('publishedFigures', (t) =>
  t.connection(
    {
      type: PublishedFigure,
      description: 'Figures as sources printed them, of the units the viewer may see.',
      args: {
        unit: t.arg.string({ description: 'Only of this unit (code or Relay id).' }),
        indicator: t.arg.string({ description: 'Only of this indicator (key or Relay id).' }),
        ofReviews: t.arg.boolean({
          description:
            'Only those that reviews published here print, or only those of other sources; both unless given.',
        }),
        asOf: t.arg({
          type: 'Date',
          description:
            'The day on whose map units are named, one that has ended by then as it was to the end; the business date unless given.',
        }),
      },
      resolve: async (_root, { unit, indicator, ofReviews, asOf, ...asked }, context, info) => {
        const day = asOf ?? context.today;
        const owner = unit ? await getUnit(context, unit, day) : null;
        const counted = indicator ? await getIndicator(context, indicator) : null;
        const condition = all(
          owner && sql<boolean>`published_figure.unit_id = ${owner.id}::uuid`,
          counted && sql<boolean>`published_figure.indicator_id = ${counted.id}::uuid`,
          typeof ofReviews === 'boolean'
            ? sql<boolean>`(published_figure.publication_id is not null) = ${ofReviews}`
            : null,
        );
        return page(listFigures(context, day, condition), asked, info);
      },
    },
    PublishedFigureConnection,
  ),
);

const loadPublished = batched<FigureRow[]>(async (context, indicatorIds) => {
  const asked = sql<boolean>`published_figure.indicator_id = any(${[...indicatorIds]}::uuid[])`;
  const rows = await listFigures(context, context.today, asked).rows(0, 10_000);
  return groupBy(rows, (row) => row.indicatorId);
});

builder.objectField(Indicator, 'published', (t) =>
  t.field({
    type: [PublishedFigure],
    description: 'What sources printed for it.',
    resolve: async ({ id }, _args, context) => (await loadPublished(context, id)) ?? [],
  }),
);
