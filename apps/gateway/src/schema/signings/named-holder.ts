import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import { dayUntilEnd, holdsOn } from '../access/visible.ts';

/**
 * Joins who holds the office, for the rows named `signing` and `office`: on the day it was signed where a past signing
 * waits to be confirmed, else on the day given.
 *
 * Where the row named `unit` has ended by that day it is its last; before it began nobody held anything.
 *
 * @remarks Nobody once it is signed: who held the office then was written down with it, and where nobody was, nobody who
 * came later signed it.
 */
export function joinNamedHolder(day: IsoDate): RawBuilder<unknown> {
  const then = sql<IsoDate>`coalesce(signing.signed_on, ${dayUntilEnd(day)})`;
  return sql`left join office_holder on office_holder.office_id = office.id
    and not is_signed(signing.state) and ${holdsOn('office_holder', then)}`;
}
