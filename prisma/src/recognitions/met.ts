/** Which recognitions make a unit meet which standard: told once, for counts and for lists. */
import { sql } from 'kysely';

/**
 * The part of a statement that names by which recognitions standards are met, each in itself or in a tier above that includes
 * it: rows `includes (standard_id, by_id)`. To be put after `with recursive`.
 *
 * @param standardIds - the standards; null for every one
 */
export const includedTiers = (standardIds: readonly string[] | null) => sql`
  includes (standard_id, by_id) as (
    select id, id from standard where ${standardIds === null ? sql`true` : sql`id = any(${[...standardIds]}::uuid[])`}
    union
    select includes.standard_id, standard.id
      from includes join standard on standard.implies_id = includes.by_id
  )`;

/**
 * The parts of a statement that name who meets the standards on the days of the table `asked_day`: `met` has a row for
 * each unit, standard and day. To be put after `with recursive asked_day as (…),`.
 */
export const metOn = (standardIds: readonly string[]) => sql`
  ${includedTiers(standardIds)}, met as materialized (
    select distinct asked_day.day, includes.standard_id, recognition.unit_id
      from asked_day
      join recognition on recognition.valid_from <= asked_day.day
       and coalesce(asked_day.day < least(recognition.valid_to, recognition.withdrawn_on), true)
      join includes on includes.by_id = recognition.standard_id
  )`;
