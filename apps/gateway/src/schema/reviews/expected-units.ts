/** Who is expected to report in a review, on the business date's map. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { ExpectedUnit } from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql, type RawBuilder } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import type { Context } from '../context.ts';

/** The places of those expected: the unit itself, and whatever under it the programme speaks of. */
export function expectedPlaces(
  unitId: RawBuilder<string>,
  programmeId: RawBuilder<string>,
  day: IsoDate,
) {
  return sql`place
    join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', day)}
    join place root on root.unit_id = ${unitId} and ${holdsOn('root', day)}
     and root.path <= place.path and place.path < root.path_end
   where ${holdsOn('place', day)} and (place.unit_id = root.unit_id or unit_version.kind in (
     select kind from programme_expectation where programme_id = ${programmeId}))`;
}

/** All who would be asked, in the order of the map. */
export async function findExpected(
  { db, today }: Context,
  { unitId, programmeId }: { readonly unitId: string; readonly programmeId: string },
): Promise<readonly ExpectedUnit[]> {
  const { rows } = await sql<ExpectedUnit>`
    select place.unit_id, unit_version.level,
           array(select above.unit_id::text from place above
                  where ${holdsOn('above', today)} and above.id <> place.id
                    and above.path <= place.path and place.path < above.path_end
                  order by above.depth desc) as ancestor_ids
      from ${expectedPlaces(sql`${unitId}::uuid`, sql`${programmeId}::uuid`, today)}
     order by place.path`.execute(db.kysely);
  return rows;
}

/** The levels whose units stand on the map and report: the country reports to nobody. */
export async function findReportingLevels({ db, today }: Context): Promise<readonly UnitLevel[]> {
  const { rows } = await sql<{ level: UnitLevel }>`
    select distinct level from unit_version
     where ${holdsOn('unit_version', today)} and level <> 'CENTRAL'`.execute(db.kysely);
  return rows.map(({ level }) => level);
}
