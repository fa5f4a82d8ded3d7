/** How many units meet standards, of how many: for many parts of the map at once, in one statement. */
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { all, holdsOn, isVisible } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { metOn } from './met.ts';

/** A part of the map: the places of the day in `[path, pathEnd)`, 60-bit numbers as text. */
export interface CountTarget {
  readonly key: number;
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

/** How many of the units that the viewer may see meet the standards on a day; a part without any has zeros. */
export function countStandards(
  context: Context,
  targets: readonly CountTarget[],
  standardIds: readonly string[],
  day: IsoDate,
): Promise<readonly StandardCount[]> {
  return countStandardsOn(
    context,
    targets.map((target) => ({ ...target, day })),
    standardIds,
  );
}

/** The same, for parts each on a day of its own. */
export async function countStandardsOn(
  { db, actor }: Context,
  targets: readonly (CountTarget & { readonly day: IsoDate })[],
  standardIds: readonly string[],
): Promise<readonly StandardCount[]> {
  if (targets.length === 0 || standardIds.length === 0) return [];
  const ids = [...standardIds];
  const day = sql<IsoDate>`asked_day.day`;
  const applies = all(
    holdsOn('place', day),
    holdsOn('unit_version', day),
    holdsOn('standard_kind', day),
    isVisible(actor, day),
  );
  // Swept once along the map: what lies before the end of a part less what lies before its beginning is in it.
  const { rows } = await sql<StandardCount>`
    with recursive asked as (
      select * from unnest(${targets.map(({ key }) => key)}::int[], ${targets.map((target) => target.day)}::date[],
        ${targets.map(({ path }) => path)}::bigint[], ${targets.map(({ pathEnd }) => pathEnd)}::bigint[])
        as asked(key, day, path, path_end)
    ), asked_day as (
      select day, min(path) as path, max(path_end) as path_end from asked group by day
    ), ${metOn(ids)}, counted as (
      select asked_day.day, standard_kind.standard_id, place.path, (met.unit_id is not null)::int as achieved
        from asked_day
        join place on asked_day.path <= place.path and place.path < asked_day.path_end
        join unit_version on unit_version.unit_id = place.unit_id
        join standard_kind on standard_kind.kind = unit_version.kind
         and standard_kind.standard_id = any(${ids}::uuid[])
        left join met on met.unit_id = place.unit_id and met.day = asked_day.day
         and met.standard_id = standard_kind.standard_id
       where ${applies}
    ), passed as (
      select day, standard_id, path, 1 as applicable, achieved, null::int as key, 0 as sign from counted
      union all
      select day, standard.id, bound.path, 0, 0, key, bound.sign
        from asked cross join unnest(${ids}::uuid[]) as standard(id)
       cross join lateral (values (asked.path, -1), (asked.path_end, 1)) as bound(path, sign)
    ), swept as (
      select key, standard_id, sign, sum(applicable) over so_far as applicable, sum(achieved) over so_far as achieved
        from passed
      window so_far as (
        partition by day, standard_id order by path, (key is null) rows unbounded preceding)
    )
    select key, standard_id, sum(sign * applicable)::int as applicable, sum(sign * achieved)::int as achieved
      from swept where key is not null group by key, standard_id`.execute(db.kysely);
  return rows;
}
