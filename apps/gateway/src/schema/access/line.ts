import type { Line } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { holdsOn } from './visible.ts';

/**
 * Where a unit stands on the business date's map, and who above it has a coordinator.
 *
 * @remarks A coordinator of this moment: of the real clock, as grants are.
 */
export const loadLine = batched<Line>(({ db, today, now }, unitIds) =>
  findLines(db, unitIds, sql`${today}::date`, now()),
);

/** The same of a unit that has ended, on the map of its last day. */
export const loadLastLine = batched<Line>(({ db, now }, unitIds) =>
  findLines(db, unitIds, sql`(unit.valid_to - 1)`, now()),
);

async function findLines(
  { kysely }: Context['db'],
  unitIds: readonly string[],
  day: RawBuilder<IsoDate>,
  at: Date,
): Promise<ReadonlyMap<string, Line>> {
  const isCoordinated = sql`exists (
    select from access_grant
     where access_grant.unit_id = ancestor.unit_id and access_grant.role = 'COORDINATOR'
       and access_grant.valid_from <= ${at}
       and (access_grant.valid_to is null or ${at} < access_grant.valid_to))`;
  const { rows } = await sql<Line>`
    select place.unit_id, unit_version.level,
           coalesce(array_agg(ancestor.unit_id::text order by ancestor.depth desc)
             filter (where ancestor.id is not null), '{}') as ancestor_ids,
           (array_agg(ancestor.unit_id::text order by ancestor.depth desc)
             filter (where ${isCoordinated}))[1] as coordinated_ancestor_id
      from place
      join unit on unit.id = place.unit_id
      join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', day)}
      left join place ancestor on ancestor.path <= place.path and place.path < ancestor.path_end
       and ancestor.id <> place.id and ${holdsOn('ancestor', day)}
     where place.unit_id = any(${[...unitIds]}::uuid[]) and ${holdsOn('place', day)}
     group by place.unit_id, unit_version.level`.execute(kysely);
  return mapBy(rows, (row) => row.unitId);
}
