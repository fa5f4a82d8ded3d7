import { sql } from 'kysely';
import type { Condition, Day } from '../access/visible.ts';

/**
 * Whether the rows named `signing` and `unit` are of a signing in force on the day.
 *
 * @remarks What `isInForce` of `@phoihop/domain/signings` says, for the database to select by; a test holds them together.
 */
export function isInForceOn(day: Day): Condition {
  return sql`(is_signed(signing.state)
    and signing.valid_from <= ${day}::date
    and coalesce(${day}::date < least(signing.valid_to, signing.superseded_on,
      signing.terminated_on, unit.valid_to), true))`;
}
