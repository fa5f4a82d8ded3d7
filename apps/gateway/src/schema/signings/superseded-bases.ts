import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';

/**
 * The table `superseded_basis` for a recursive query: every signing that was superseded by the day, and all that rest on
 * one, however many steps below.
 */
export function supersededBases(day: IsoDate): RawBuilder<unknown> {
  return sql`superseded_basis as (
    select id from signing where superseded_on <= ${day}::date
    union
    select below.id from signing below join superseded_basis above on below.basis_id = above.id)`;
}
