import type { Line } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import { batched } from '../batch.ts';
import type { Context } from '../context.ts';
import { heldGrants, isActingGrant, type HeldGrant } from './held-grants.ts';
import { holdsOn, nearestDay } from './visible.ts';

/** A unit above, with the grants of those who coordinate there. */
interface Ancestor {
  readonly unitId: string;
  readonly grants: readonly HeldGrant[];
}

interface Row extends Pick<Line, 'unitId' | 'level'> {
  readonly ancestors: readonly Ancestor[];
}

/**
 * Where a unit stands on the business date's map, and who above it has a coordinator.
 *
 * @remarks A coordinator of this moment: of the real clock, as grants are, and one who acts. Whose grant waits for a second
 * factor decides nothing, and what is submitted to him would wait with it.
 */
export const loadLine = batched<Line>((context, unitIds) =>
  findLines(context, unitIds, sql`${context.today}::date`),
);

/** The same of a unit that has ended, on the map of its last day. */
export const loadLastLine = batched<Line>((context, unitIds) =>
  findLines(context, unitIds, sql`(unit.valid_to - 1)`),
);

/** The same of any unit: of one that has ended or is still to begin, on the day of its life that is nearest. */
export const loadNearestLine = batched<Line>((context, unitIds) =>
  findLines(context, unitIds, nearestDay(context.today)),
);

async function findLines(
  { db, now, secondFactorOf }: Context,
  unitIds: readonly string[],
  day: RawBuilder<IsoDate>,
): Promise<ReadonlyMap<string, Line>> {
  const { rows } = await sql<Row>`
    select place.unit_id, unit_version.level,
           coalesce(json_agg(json_build_object(
             'unitId', ancestor.unit_id, 'grants', coalesce(coordinators.grants, '[]')) order by ancestor.depth desc)
             filter (where ancestor.id is not null), '[]') as ancestors
      from place
      join unit on unit.id = place.unit_id
      join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', day)}
      left join place ancestor on ancestor.path <= place.path and place.path < ancestor.path_end
       and ancestor.id <> place.id and ${holdsOn('ancestor', day)}
      left join lateral (
        select json_agg(json_build_object('role', held.role, 'unitId', held.unit_id,
                 'hasSecondFactor', account.two_factor_enabled is true)) as grants
          from ${heldGrants(now())} held join account on account.id = held.account_id
         where held.unit_id = ancestor.unit_id and held.role = 'COORDINATOR') coordinators on true
     where place.unit_id = any(${[...unitIds]}::uuid[]) and ${holdsOn('place', day)}
     group by place.unit_id, unit_version.level`.execute(db.kysely);
  return new Map(
    rows.map(({ unitId, level, ancestors }) => {
      const coordinated = ancestors.find(({ grants }) =>
        grants.some((grant) => isActingGrant(grant, secondFactorOf)),
      );
      const ancestorIds = ancestors.map((ancestor) => ancestor.unitId);
      const coordinatedAncestorId = coordinated?.unitId ?? null;
      return [unitId, { unitId, level, ancestorIds, coordinatedAncestorId }];
    }),
  );
}
