/** Who was granted something at units that have ended, and nothing at what came of them. */
import type { IsoDate } from '@phoihop/domain/dates';
import { keepsAccounts } from '@phoihop/domain/access';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { listAccounts } from './account-row.ts';
import { holdsOn, type Condition } from './visible.ts';

/** Whether the row named `account` holds a grant at a unit that went, whole or in part, to one at or under the root, and none there. */
function isLeftBehind({ path, pathEnd }: UnitRow, day: IsoDate, moment: Date): Condition {
  const holds = (grant: 'held' | 'own') => sql`
    (${sql.ref(`${grant}.valid_from`)} <= ${moment}
      and (${sql.ref(`${grant}.valid_to`)} is null or ${moment} < ${sql.ref(`${grant}.valid_to`)}))`;
  return sql`account.id in (
    with recursive gone(of_id, unit_id) as (
      select edge.predecessor_id, edge.successor_id from unit_lineage edge
        join unit on unit.id = edge.predecessor_id and unit.valid_to <= ${day}::date
      union
      select gone.of_id, edge.successor_id from gone join unit_lineage edge on edge.predecessor_id = gone.unit_id)
    select held.account_id from gone
      join place on place.unit_id = gone.unit_id and ${holdsOn('place', day)}
       and ${path}::bigint <= place.path and place.path < ${pathEnd}::bigint
      join access_grant held on held.unit_id = gone.of_id and ${holds('held')}
     where not exists (
       select from access_grant own
        where own.account_id = held.account_id and own.unit_id = gone.unit_id and ${holds('own')}))`;
}

/** How many of the accounts that the viewer keeps an act left without a grant at or under a unit; null where he keeps none. */
export async function countLeftBehind(context: Context, root: UnitRow): Promise<number | null> {
  if (!keepsAccounts(context.actor.grants)) return null;
  return listAccounts(context, isLeftBehind(root, root.asOf, context.now())).count();
}
