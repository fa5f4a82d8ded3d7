import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { holdsOn, isVisible } from './visible.ts';

/**
 * Those of the units, all told for one day, of which the viewer sees on another day all that stands for what lay at or under
 * them: itself, what came of it, or before it began what it came of. Who sees a unit does not by that see what is reported
 * where it lies on a day on which the map is another.
 */
export async function coversHeirs(
  { db, actor }: Context,
  units: readonly UnitRow[],
  day: IsoDate,
): Promise<ReadonlySet<string>> {
  const [first] = units;
  if (!first) return new Set();
  const ids = units.map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    with recursive asked as (
      select * from unnest(${ids}::uuid[], ${units.map(({ path }) => path)}::bigint[],
        ${units.map(({ pathEnd }) => pathEnd)}::bigint[]) as asked(id, path, path_end)),
    heir(asked_id, id) as (
      select asked.id, place.unit_id from asked
        join place on asked.path <= place.path and place.path < asked.path_end and ${holdsOn('place', first.asOf)}
      union
      select heir.asked_id, next.id from heir join unit on unit.id = heir.id
       cross join lateral (
         select successor_id as id from unit_lineage where predecessor_id = heir.id and unit.valid_to <= ${day}::date
         union all
         select predecessor_id from unit_lineage where successor_id = heir.id and ${day}::date < unit.valid_from
       ) next)
    select asked.id from asked
     where not exists (
       select from heir join place on place.unit_id = heir.id and ${holdsOn('place', day)}
        where heir.asked_id = asked.id and not ${isVisible(actor, day)})`.execute(db.kysely);
  return new Set(rows.map(({ id }) => id));
}
