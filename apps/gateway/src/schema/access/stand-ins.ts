/** Who stands for units on the business date's map, whatever has become of them. */
import type { Line } from '@phoihop/domain/access';
import type { StandIn } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { heldGrants, isActingGrant, type HeldGrant } from './held-grants.ts';
import { loadLastLine, loadLine } from './line.ts';
import { holdsOn } from './visible.ts';

interface Row {
  readonly ofId: string;
  readonly unitId: string;
  readonly grants: readonly HeldGrant[];
}

/**
 * The units that stand for one: itself while it is on the map; once it has ended those that came of it, whole or in part, in
 * the order of the map; none where nothing did.
 */
export const loadStandIns = batched<StandIn[]>(
  async ({ db, now, today, secondFactorOf }, unitIds) => {
    const { rows } = await sql<Row>`
      with recursive heir as (
        select id as of_id, id as unit_id from unit where id = any(${[...unitIds]}::uuid[])
        union
        select heir.of_id, edge.successor_id
          from heir join unit on unit.id = heir.unit_id and unit.valid_to <= ${today}::date
          join unit_lineage edge on edge.predecessor_id = heir.unit_id)
      select heir.of_id, heir.unit_id, coalesce(coordinators.grants, '[]') as grants
        from heir join place on place.unit_id = heir.unit_id and ${holdsOn('place', today)}
        left join lateral (
          select json_agg(json_build_object('role', held.role, 'unitId', held.unit_id,
                   'hasSecondFactor', account.two_factor_enabled is true)) as grants
            from ${heldGrants(now())} held join account on account.id = held.account_id
           where held.unit_id = heir.unit_id and held.role = 'COORDINATOR') coordinators on true
       order by place.path`.execute(db.kysely);
    const standIns = groupBy(rows, ({ ofId }) => ofId);
    return new Map(
      [...standIns].map(([ofId, units]) => [
        ofId,
        units.map(({ unitId, grants }) => ({
          unitId,
          isCoordinated: grants.some((grant) => isActingGrant(grant, secondFactorOf)),
        })),
      ]),
    );
  },
);

/** The lines of the units that stand for one; where none does, its own of its last day. */
export async function linesOf(
  context: Context,
  unitId: string,
  standIns: readonly Pick<StandIn, 'unitId'>[],
): Promise<readonly Line[]> {
  const lines = await Promise.all(
    standIns.length === 0
      ? [loadLastLine(context, unitId)]
      : standIns.map((standIn) => loadLine(context, standIn.unitId)),
  );
  return lines.filter((line) => line !== null);
}
