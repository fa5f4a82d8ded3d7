/** Who was granted something at units that have ended, and nothing at what came of them. */
import { keepsAccounts } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, idsByDay } from '../batch.ts';
import type { Context } from '../context.ts';
import { holdsOn, isKept } from './visible.ts';

/**
 * How many of the accounts that the viewer keeps an act left without a grant, by the units at or under which something came of
 * where they hold one.
 *
 * @remarks Of a unit that went to several, whoever was granted at one of them has followed; so has who holds a grant above one.
 */
async function countLeftBehind(
  context: Context,
  day: IsoDate,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const moment = context.now();
  const holds = (grant: 'held' | 'own') => sql`
    (${sql.ref(`${grant}.valid_from`)} <= ${moment}
      and (${sql.ref(`${grant}.valid_to`)} is null or ${moment} < ${sql.ref(`${grant}.valid_to`)}))`;
  const { rows } = await sql<{ id: string; count: number }>`
    with recursive gone(of_id, unit_id) as (
      select edge.predecessor_id, edge.successor_id from unit_lineage edge
        join unit on unit.id = edge.predecessor_id and unit.valid_to <= ${day}::date
      union
      select gone.of_id, edge.successor_id from gone join unit_lineage edge on edge.predecessor_id = gone.unit_id),
    heir as (
      select gone.of_id, place.path from gone
        join place on place.unit_id = gone.unit_id and ${holdsOn('place', day)}),
    behind as (
      select distinct held.account_id, held.unit_id as of_id from access_grant held
       where ${holds('held')} and held.unit_id in (select of_id from heir)
         and not exists (
           select from access_grant own
             join place above on above.unit_id = own.unit_id and ${holdsOn('above', day)}
             join heir on above.path <= heir.path and heir.path < above.path_end
            where own.account_id = held.account_id and ${holds('own')} and heir.of_id = held.unit_id))
    select root.unit_id as id, count(distinct account.id)::int as count
      from place root
      join heir on root.path <= heir.path and heir.path < root.path_end
      join behind on behind.of_id = heir.of_id
      join account on account.id = behind.account_id
     where root.unit_id = any(${[...rootIds]}::uuid[]) and ${holdsOn('root', day)} and ${isKept(context)}
     group by root.unit_id`.execute(context.db.kysely);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The same for all units that one step asks for, in one statement for each day; nothing for whoever keeps no accounts. */
export const loadLeftBehind = batched<number>(async (context, keys) => {
  const found = new Map<string, number>();
  if (!keepsAccounts(context.actor.grants)) return found;
  for (const [day, rootIds] of idsByDay(keys)) {
    // oxlint-disable-next-line no-await-in-loop -- days are few, and almost always one
    const counts = await countLeftBehind(context, day, rootIds);
    for (const id of rootIds) found.set(`${id}@${day}`, counts.get(id) ?? 0);
  }
  return found;
});
