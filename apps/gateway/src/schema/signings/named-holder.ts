import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import { holdsOn, type Day } from '../access/visible.ts';

/**
 * Joins who holds the office, for the rows named `signing` and `office`: on the day it was signed where a past signing
 * waits to be confirmed, else on the day given.
 *
 * @remarks Nobody once it is signed: who held the office then was written down with it, and where nobody was, nobody who
 * came later signed it.
 */
export function joinNamedHolder(day: Day): RawBuilder<unknown> {
  const then = sql<IsoDate>`coalesce(signing.signed_on, ${day}::date)`;
  return sql`left join office_holder on office_holder.office_id = office.id
    and not is_signed(signing.state) and ${holdsOn('office_holder', then)}`;
}
