import type { Line } from '@phoihop/domain/access';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import { holdsOn } from './visible.ts';

/**
 * Where a unit stands on the business date's map, and who above it has a coordinator.
 *
 * @remarks A coordinator of this moment: of the real clock, as grants are.
 */
export const loadLine = batched<Line>(async ({ db, today, now }, unitIds) => {
  const isCoordinated = sql`exists (
    select from access_grant
     where access_grant.unit_id = ancestor.unit_id and access_grant.role = 'COORDINATOR'
       and access_grant.valid_from <= ${now()}
       and (access_grant.valid_to is null or ${now()} < access_grant.valid_to))`;
  const { rows } = await sql<Line>`
    select place.unit_id, unit_version.level,
           coalesce(array_agg(ancestor.unit_id::text order by ancestor.depth desc)
             filter (where ancestor.id is not null), '{}') as ancestor_ids,
           (array_agg(ancestor.unit_id::text order by ancestor.depth desc)
             filter (where ${isCoordinated}))[1] as coordinated_ancestor_id
      from place
      join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', today)}
      left join place ancestor on ancestor.path <= place.path and place.path < ancestor.path_end
       and ancestor.id <> place.id and ${holdsOn('ancestor', today)}
     where place.unit_id = any(${[...unitIds]}::uuid[]) and ${holdsOn('place', today)}
     group by place.unit_id, unit_version.level`.execute(db.kysely);
  return mapBy(rows, (row) => row.unitId);
});
