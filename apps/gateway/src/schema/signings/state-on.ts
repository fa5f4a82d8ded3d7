/** How far a signing had got on a day that has passed: what was on record by then. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { SigningState } from '@phoihop/domain/signings';
import { sql, type RawBuilder } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { isInForceOn } from './in-force.ts';

/**
 * The state that the row named `signing` was in at the end of a day.
 *
 * @remarks On the business date and after it, the state it is in. Before, what is on record by then; none was nothing yet,
 * but for those that no record tells of at all.
 */
export function stateAt(day: IsoDate, today: IsoDate): RawBuilder<SigningState | null> {
  if (day >= today) return sql`signing.state::text`;
  const entries = sql`from audit_entry
    where subject_type = 'Signing' and subject_id = signing.id::text and "after" ? 'state'`;
  return sql`case when exists (select ${entries})
    then (select "after" ->> 'state' ${entries}
      and at < (${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' order by id desc limit 1)
    else signing.state::text end`;
}

/** The same for the rows named `signing` and `unit`, where what was in force by its own dates counts as signed. */
export function stateOn(day: IsoDate, today: IsoDate): RawBuilder<SigningState | null> {
  if (day >= today) return stateAt(day, today);
  return sql`case when ${isInForceOn(day)} then 'SIGNED' else ${stateAt(day, today)} end`;
}

/** The state of a signing on a day; keys are `signing@day`. */
export const loadStateOn = batched<SigningState>(async (context, keys) => {
  const found = new Map<string, SigningState>();
  for (const [day, group] of groupBy(keys, (key) => key.split('@')[1] ?? '')) {
    const ids = group.map((key) => key.split('@')[0]);
    const { rows } = await sql<{ id: string; state: SigningState | null }>`
      select signing.id, ${stateOn(day as IsoDate, context.today)} as state
        from signing join unit on unit.id = signing.unit_id
       where signing.id = any(${ids}::uuid[])`.execute(context.db.kysely);
    for (const { id, state } of rows) if (state !== null) found.set(`${id}@${day}`, state);
  }
  return found;
});
