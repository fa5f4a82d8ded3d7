/** How many units meet standards, of how many: for many parts of the map at once, in one statement. */
import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from '../database.ts';
import { countedUnits } from './counted-units.ts';

/** A part of the map on a day: the places in `[path, pathEnd)`, 60-bit numbers as text. Parts of one key are summed. */
export interface CountTarget {
  readonly key: number;
  readonly day: IsoDate;
  readonly path: string;
  readonly pathEnd: string;
}

/** How many of the units in one part of the map meet one standard. */
export interface StandardCount {
  readonly key: number;
  readonly standardId: string;
  readonly achieved: number;
  /** To how many the standard applies, on the day's map. */
  readonly applicable: number;
}

/**
 * Counts who meets the standards; a part without any has zeros.
 *
 * @param isCounted - Which places count, told by the rows `place` and `asked_day`; all unless given.
 */
export async function countStandards(
  { kysely }: Pick<Database, 'kysely'>,
  targets: readonly CountTarget[],
  standardIds: readonly string[],
  isCounted: RawBuilder<SqlBool> = sql`true`,
): Promise<readonly StandardCount[]> {
  if (targets.length === 0 || standardIds.length === 0) return [];
  const inside = sql<boolean>`asked_day.path <= place.path and place.path < asked_day.path_end and ${isCounted}`;
  // Swept once along the map: what lies before the end of a part less what lies before its beginning is in it.
  const { rows } = await sql<StandardCount>`
    with recursive asked as (
      select * from unnest(${targets.map(({ key }) => key)}::int[], ${targets.map(({ day }) => day)}::date[],
        ${targets.map(({ path }) => path)}::bigint[], ${targets.map(({ pathEnd }) => pathEnd)}::bigint[])
        as asked(key, day, path, path_end)
    ), asked_day as (
      select day, min(path) as path, max(path_end) as path_end from asked group by day
    ), ${countedUnits(standardIds, inside)}, passed as (
      select day, standard_id, path, 1 as applicable, is_achieved::int as achieved, null::int as key, 0 as sign
        from counted
      union all
      select day, standard.id, bound.path, 0, 0, key, bound.sign
        from asked cross join unnest(${[...standardIds]}::uuid[]) as standard(id)
       cross join lateral (values (asked.path, -1), (asked.path_end, 1)) as bound(path, sign)
    ), swept as (
      select key, standard_id, sign, sum(applicable) over so_far as applicable, sum(achieved) over so_far as achieved
        from passed
      window so_far as (
        partition by day, standard_id order by path, (key is null) rows unbounded preceding)
    )
    select key, standard_id, sum(sign * applicable)::int as applicable, sum(sign * achieved)::int as achieved
      from swept where key is not null group by key, standard_id`.execute(kysely);
  return rows;
}
