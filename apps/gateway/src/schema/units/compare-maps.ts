/** The maps of two days side by side: what was kept, what ended and who stands for it, what began and of what. */
import type { IsoDate } from '@phoihop/domain/dates';
import {
  compareMaps,
  imageFinder,
  type ComparedUnit,
  type LineageEdge,
  type LineDirection,
  type UnitShare,
} from '@phoihop/domain/units';
import { sql } from 'kysely';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { page } from '../page.ts';
import { refused } from '../refused-error.ts';
import { findKnownUnit, getKnownUnit } from './find-unit.ts';
import { UnitDifference } from './reorganisations/act-words.ts';
import type { UnitRow } from './unit-row.ts';
import { UnitLevel } from './unit-words.ts';
import { Unit } from './unit.ts';
import { readVisibleMap, type Mapped } from './visible-map.ts';

interface ShareRow {
  readonly unit: UnitRow;
  readonly share: string;
}
interface ComparisonRow {
  readonly type: ComparedUnit['type'];
  readonly before: UnitRow | null;
  readonly after: UnitRow | null;
  readonly differences: Extract<ComparedUnit, { type: 'KEPT' }>['differences'];
  readonly successors: readonly ShareRow[];
  readonly predecessors: readonly ShareRow[];
}

const UnitFate = builder.enumType('UnitFate', {
  description: 'What became of a unit between two days.',
  values: describedBy<ComparedUnit['type']>({
    KEPT: 'It lives on both days.',
    ENDED: 'It lives on the first day alone.',
    NEW: 'It lives on the second day alone.',
  }),
});

const UnitShareRef = builder.objectRef<ShareRow>('UnitShare').implement({
  description: 'A unit, and what part of another one goes with it.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
    share: t.expose('share', { type: 'Decimal', description: 'The part; 1 for the whole.' }),
  }),
});

const UnitComparison = builder.objectRef<ComparisonRow>('UnitComparison').implement({
  description: 'A unit on the maps of two days.',
  fields: (t) => ({
    type: t.expose('type', { type: UnitFate, description: 'What became of it.' }),
    before: t.expose('before', {
      type: Unit,
      nullable: true,
      description: 'The unit as it was on the first day; null for one that began later.',
    }),
    after: t.expose('after', {
      type: Unit,
      nullable: true,
      description: 'The unit as it was on the second day; null for one that had ended.',
    }),
    differences: t.field({
      type: [UnitDifference],
      description: 'In what a unit that lives on both days differs.',
      resolve: ({ differences }) => [...differences],
    }),
    successors: t.field({
      type: [UnitShareRef],
      description: 'Who stands on the second day for a unit that ended, with what part of it.',
      resolve: ({ successors }) => [...successors],
    }),
    predecessors: t.field({
      type: [UnitShareRef],
      description: 'Of what a new unit came, with what part of each.',
      resolve: ({ predecessors }) => [...predecessors],
    }),
  }),
});

const UnitComparisonConnection = builder.connectionObject(
  { type: UnitComparison, name: 'UnitComparisonConnection', description: 'Two maps, compared.' },
  { name: 'UnitComparisonEdge', description: 'A unit on two maps.' },
);

interface Question {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly under: string | null | undefined;
}

builder.queryField('compareMaps', (t) =>
  t.connection(
    {
      type: UnitComparison,
      description:
        'The units the viewer sees on two days: those of the first in the order of its map, then those of the second alone.',
      args: {
        from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
        to: t.arg({ type: 'Date', required: true, description: 'The second day, not before it.' }),
        under: t.arg.string({
          description:
            'Only at and below this unit, or what it came of and what came of it (code on the first day, or on the second, or Relay id).',
        }),
        level: t.arg({ type: [UnitLevel], description: 'Only these levels.' }),
        fate: t.arg({ type: [UnitFate], description: 'Only units of which this became.' }),
        changed: t.arg.boolean({
          description: 'Only units that differ in anything, or only the others.',
        }),
      },
      resolve: async (
        _root,
        { from, to, under, level, fate, changed, ...asked },
        context,
        info,
      ) => {
        if (to < from) throw refused('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
        const compared = await compare(context, { from, to, under });
        const rows = compared.filter(
          (row) =>
            (level?.includes((row.before ?? row.after)?.level ?? 'CENTRAL') ?? true) &&
            (fate?.includes(row.type) ?? true) &&
            (typeof changed !== 'boolean' || isChanged(row) === changed),
        );
        return page(
          {
            count: () => Promise.resolve(rows.length),
            rows: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)),
          },
          asked,
          info,
        );
      },
    },
    UnitComparisonConnection,
  ),
);

function isChanged({ type, differences }: ComparisonRow): boolean {
  return type !== 'KEPT' || differences.length > 0;
}

async function compare(context: Context, question: Question): Promise<ComparisonRow[]> {
  const { from, to } = question;
  const [first, second, lineage] = await Promise.all([
    readVisibleMap(context, from),
    readVisibleMap(context, to),
    readLineage(context, from, to),
  ]);
  const [inFirst, inSecond] = [byId(first), byId(second)];
  const images = {
    SUCCESSORS: imageFinder(lineage, 'SUCCESSORS', (id) => inSecond.has(id)),
    PREDECESSORS: imageFinder(lineage, 'PREDECESSORS', (id) => inFirst.has(id)),
  };
  const isAsked = await liesAsked(context, question, (id, way) => images[way](id));
  const told = (shares: readonly UnitShare[], units: ReadonlyMap<string, Mapped>): ShareRow[] =>
    shares.flatMap(({ unitId, share }) => {
      const unit = units.get(unitId);
      return unit ? { unit: unit.row, share } : [];
    });
  return compareMaps(first, second, lineage)
    .map((unit): ComparisonRow => ({
      type: unit.type,
      before: unit.type === 'NEW' ? null : (inFirst.get(unit.before.id)?.row ?? null),
      after: unit.type === 'ENDED' ? null : (inSecond.get(unit.after.id)?.row ?? null),
      differences: unit.type === 'KEPT' ? unit.differences : [],
      successors: unit.type === 'ENDED' ? told(unit.successors, inSecond) : [],
      predecessors: unit.type === 'NEW' ? told(unit.predecessors, inFirst) : [],
    }))
    .filter(
      ({ before, after, predecessors }) =>
        (before !== null && isAsked.first(before)) ||
        (after !== null && isAsked.second(after)) ||
        predecessors.some(({ unit }) => isAsked.first(unit)),
    );
}

async function readLineage(
  { db }: Context,
  from: IsoDate,
  to: IsoDate,
): Promise<readonly LineageEdge[]> {
  const { rows } = await sql<LineageEdge>`
    select predecessor_id, successor_id, trim_scale(share)::text as share
      from unit_lineage join reorganisation on reorganisation.id = unit_lineage.reorganisation_id
     where reorganisation.effective_on > ${from}::date and reorganisation.effective_on <= ${to}::date
     order by effective_on, predecessor_id, successor_id`.execute(db.kysely);
  return rows;
}

type ImagesOf = (unitId: string, way: LineDirection) => readonly UnitShare[];

/** Which units of the two days lie at or under the one asked for, or under what stands for it on the other day. */
async function liesAsked(context: Context, { from, to, under }: Question, images: ImagesOf) {
  if (!under) return { first: () => true, second: () => true };
  const root =
    (await findKnownUnit(context, under, from)) ?? (await getKnownUnit(context, under, to));
  const on = async (day: IsoDate, way: LineDirection) => {
    const itself = root.asOf === day ? root : await findKnownUnit(context, root.id, day);
    const ids = itself ? [] : images(root.id, way).map(({ unitId }) => unitId);
    const others = await Promise.all(ids.map((id) => findKnownUnit(context, id, day)));
    const roots = [itself, ...others].filter((unit) => unit !== null);
    return (unit: UnitRow) => roots.some((above) => isWithin(unit, above));
  };
  return { first: await on(from, 'PREDECESSORS'), second: await on(to, 'SUCCESSORS') };
}

function isWithin({ path }: UnitRow, above: UnitRow): boolean {
  return BigInt(above.path) <= BigInt(path) && BigInt(path) < BigInt(above.pathEnd);
}

function byId(units: readonly Mapped[]): ReadonlyMap<string, Mapped> {
  return new Map(units.map((unit) => [unit.id, unit]));
}
