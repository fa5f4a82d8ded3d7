/** Figures that count who meets a standard: on the map of the day itself, or on that of another. */
import { nearestIn, type IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { byStandingDay } from '../indicators/borders.ts';
import { rangesOf } from '../indicators/count-due.ts';
import { memberRows } from '../indicators/members.ts';
import type { RollUpTarget } from '../indicators/roll-up.ts';
import { countStandards, type StandardCount } from './count-standards.ts';
import { countedUnits } from './counted-units.ts';

export interface CountQuestion {
  readonly targets: readonly RollUpTarget[];
  readonly standardIds: readonly string[];
  /** The day on which it is told who meets them. */
  readonly day: IsoDate;
  /** The day on whose map the targets are, each as it stood nearest to it; null for the map of the day itself. */
  readonly borders: IsoDate | null;
}

export interface CountedFigure extends StandardCount {
  /** Units that count in it and lie on both sides of the target's border, or nowhere on the other map. */
  readonly faults: readonly string[];
}

/** Counts for many targets and standards at once; a target in which none applies to anybody may be left out. */
export async function countFigures(
  db: Pick<Database, 'kysely'>,
  question: CountQuestion,
): Promise<readonly CountedFigure[]> {
  const { targets, standardIds, day, borders } = question;
  if (targets.length === 0 || standardIds.length === 0) return [];
  if (borders !== null) {
    const groups = [...byStandingDay(targets, borders)];
    const rows = await Promise.all(
      groups.map(([standing, group]) =>
        countMapped(db, { ...question, targets: group, borders: standing }),
      ),
    );
    return rows.flat();
  }
  const parts = targets.flatMap(({ key, ranges }) =>
    ranges.map((range) => ({ key, day, ...range })),
  );
  const counts = await countStandards(db, parts, standardIds);
  return counts.map((count) => ({ ...count, faults: [] }));
}

async function countMapped(
  { kysely }: Pick<Database, 'kysely'>,
  question: CountQuestion & { readonly borders: IsoDate },
): Promise<readonly CountedFigure[]> {
  const { rows } = await sql<CountedFigure>`
    with recursive ${mappedUnits(question)}
    select key, standard_id, count(*)::int as applicable, count(*) filter (where is_achieved)::int as achieved,
           coalesce(array_agg(unit_id::text) filter (where is_crossing), '{}') as faults
      from inside group by 1, 2`.execute(kysely);
  return rows;
}

/** A unit that counts in a figure, since it meets the standard. */
export interface Achiever {
  readonly unitId: string;
  readonly totalCount: number;
}

export interface AchieverQuestion extends Omit<CountQuestion, 'targets' | 'standardIds'> {
  readonly target: RollUpTarget;
  readonly standardId: string;
}

/** Lists the units that a figure counts, in the order of the map. */
export async function listAchievers(
  { kysely }: Pick<Database, 'kysely'>,
  { target, standardId, day, borders }: AchieverQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Achiever[]> {
  const [targets, standardIds] = [[target], [standardId]];
  const units =
    borders === null
      ? unitsThen({ targets, standardIds, day })
      : mappedUnits({ targets, standardIds, day, borders: nearestIn(target.life, borders) });
  const { rows } = await sql<Achiever>`
    with recursive ${units}
    select unit_id, count(*) over ()::int as total_count
      from inside where is_achieved order by path, unit_id limit ${limit} offset ${offset}`.execute(
    kysely,
  );
  return rows;
}

/** The units that count in the targets, as rows `inside (key, standard_id, unit_id, path, is_achieved)`. */
function unitsThen({ targets, standardIds, day }: Omit<CountQuestion, 'borders'>) {
  const isInside = sql<boolean>`exists (
    select from target where target.path <= place.path and place.path < target.path_end)`;
  return sql`target(key, path, path_end) as (${rangesOf(targets)}),
    asked_day as (select ${day}::date as day),
    ${countedUnits(standardIds, isInside)},
    inside as (
      select target.key, counted.* from counted
        join target on target.path <= counted.path and counted.path < target.path_end
    )`;
}

/** The same for targets on another day's map, with `is_crossing` where a unit does not lie wholly inside. */
function mappedUnits({
  targets,
  standardIds,
  day,
  borders,
}: CountQuestion & { readonly borders: IsoDate }) {
  return sql`target(key, path, path_end) as (${rangesOf(targets)}),
    asked_day as (select ${day}::date as day),
    ${countedUnits(standardIds, sql`true`)},
    base as (select unnest(enum_range(null::unit_level)) as level),
    ${memberRows(borders)},
    inside as (
      select member.key, counted.*, member.is_crossing from counted join member using (unit_id)
      union all
      -- Of whom nothing is left on that day's map nobody can say on which side he lies.
      select target.key, counted.*, true from counted
        join target on target.path <= counted.path and counted.path < target.path_end
       where counted.unit_id not in (select origin from image)
    )`;
}
