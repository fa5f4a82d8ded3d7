import type { Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { tiersBelow } from '@phoihop/domain/recognitions';
import type { UnitKind as Kind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, liesUnder } from '../access/visible.ts';
import { batched, groupBy, idsByDay, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { page } from '../page.ts';
import { refused } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { unitsOn } from '../units/unit-row.ts';
import { UnitKind } from '../units/unit-words.ts';
import { loadProgress, PublishedProgress } from './published-progress.ts';

export type StandardRow = Prisma.StandardGetPayload<object>;

/** A standard by its id, for whoever may see the catalogues. */
export const loadStandard = batched<StandardRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.standard.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(rows, (row) => row.id);
});

/** The tiers that standards include, the nearest first. */
export const loadIncluded = batched<StandardRow[]>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const all = await db.prisma.standard.findMany();
  const below = (id: string) =>
    tiersBelow(id, all).flatMap((tier) => all.filter((standard) => standard.id === tier));
  return new Map(ids.map((id) => [id, below(id)]));
});

/** The standard that an argument names by its Relay id or its key. */
export async function getStandard({ db, actor }: Context, text: string): Promise<StandardRow> {
  const id = rowId('Standard', text);
  const standard = maySeeCatalogues(actor)
    ? await db.prisma.standard.findUnique({ where: id ? { id } : { key: text.trim() } })
    : null;
  if (!standard) throw refused('NOT_FOUND', { what: 'standard', text });
  return standard;
}

/** The kinds of unit that standards apply to; keys are `standard@day`. */
const loadKinds = batched<Kind[]>(async ({ db }, keys) => {
  const found = new Map<string, Kind[]>();
  for (const [day, ids] of idsByDay(keys)) {
    const { rows } = await sql<{ standardId: string; kind: Kind }>`
      select standard_id, kind from standard_kind
       where standard_id = any(${ids}::uuid[]) and ${holdsOn('standard_kind', day)}
       order by kind`.execute(db.kysely);
    for (const [standardId, applied] of groupBy(rows, (row) => row.standardId)) {
      found.set(
        `${standardId}@${day}`,
        applied.map(({ kind }) => kind),
      );
    }
  }
  return found;
});

/** To how many visible units standards apply; keys are `standard@day@unit or nothing`. */
const loadApplicable = batched<number>(async ({ db, actor }, keys) => {
  const found = new Map<string, number>();
  for (const [scope, group] of groupBy(keys, (key) => key.slice(key.indexOf('@') + 1))) {
    const [text = '', rootId = ''] = scope.split('@');
    const day = text as IsoDate;
    const ids = group.map((key) => key.split('@')[0]);
    const inScope = all(
      holdsOn('place', day),
      holdsOn('standard_kind', day),
      isVisible(actor, day),
      rootId ? liesUnder([rootId], day) : null,
    );
    const { rows } = await sql<{ id: string; count: number }>`
      select standard_kind.standard_id as id, count(*)::int as count
        from ${unitsOn(day)}
        join standard_kind on standard_kind.kind = unit_version.kind
       where standard_kind.standard_id = any(${ids}::uuid[]) and ${inScope}
       group by 1`.execute(db.kysely);
    for (const { id, count } of rows) found.set(`${id}@${scope}`, count);
  }
  return found;
});

export const Standard = builder.objectRef<StandardRow>('Standard');

builder.node(Standard, {
  description: 'A standard that units of certain kinds may meet.',
  id: { resolve: (standard) => standard.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadStandard(context, id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
    kinds: t.field({
      type: [UnitKind],
      description: 'The kinds of unit it applies to on a day.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async ({ id }, { asOf }, context) =>
        (await loadKinds(context, `${id}@${asOf ?? context.today}`)) ?? [],
    }),
    implies: t.field({
      type: Standard,
      nullable: true,
      description: 'The tier below, which this one includes.',
      resolve: ({ impliesId }, _args, context) => loadStandard(context, impliesId),
    }),
    position: t.exposeInt('position', { description: 'Its place in lists, from 1.' }),
    source: t.exposeString('source', { description: 'Where it is known from.' }),
    published: t.field({
      type: [PublishedProgress],
      description: 'How many units met it, as sources printed it.',
      resolve: async ({ id }, _args, context) =>
        (await loadProgress(context, `${id}@${context.today}`)) ?? [],
    }),
    applicable: t.int({
      description: 'To how many units it applies on a day, counted on the map.',
      args: {
        under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async ({ id }, { under, asOf }, context) => {
        const day = asOf ?? context.today;
        const root = under ? await getUnit(context, under, day) : null;
        return (await loadApplicable(context, `${id}@${day}@${root?.id ?? ''}`)) ?? 0;
      },
    }),
  }),
});

const StandardConnection = builder.connectionObject(
  { type: Standard, name: 'StandardConnection', description: 'A list of standards.' },
  { name: 'StandardEdge', description: 'A standard in a list.' },
);

builder.queryFields((t) => ({
  standard: t.field({
    type: Standard,
    nullable: true,
    description: 'One standard, by its key or its Relay id.',
    args: { key: t.arg.string({ required: true, description: 'Key or Relay id.' }) },
    resolve: (_root, { key }, context) => getStandard(context, key),
  }),
  standards: t.connection(
    {
      type: Standard,
      description: 'The standards, in their order.',
      resolve: async (_root, asked, { db, actor }, info) => {
        const where = maySeeCatalogues(actor) ? {} : { id: { in: [] } };
        const list = {
          count: () => db.prisma.standard.count({ where }),
          rows: (skip: number, take: number) =>
            db.prisma.standard.findMany({ where, skip, take, orderBy: { position: 'asc' } }),
        };
        return page(list, asked, info);
      },
    },
    StandardConnection,
  ),
}));
