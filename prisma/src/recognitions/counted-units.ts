import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { metOn } from './met.ts';

/**
 * The units to which standards apply on the days of the table `asked_day`, each with whether it meets them: rows
 * `counted (day, standard_id, unit_id, path, is_achieved)`.
 *
 * @remarks The condition speaks of the rows `place` and `asked_day`. On days before the map is known a unit counts as it
 * was first known. To be put after `with recursive asked_day as (…),`.
 */
export const countedUnits = (standardIds: readonly string[], isCounted: RawBuilder<SqlBool>) => sql`
  ${metOn(standardIds)},
  counted as (
    select asked_day.day, standard_kind.standard_id, place.unit_id, place.path, met.unit_id is not null as is_achieved
      from asked_day
      join place on place.counts_from <= asked_day.day and (place.valid_to is null or asked_day.day < place.valid_to)
      join unit_version on unit_version.unit_id = place.unit_id
       and unit_version.valid_from <= greatest(asked_day.day, place.valid_from)
       and (unit_version.valid_to is null or greatest(asked_day.day, place.valid_from) < unit_version.valid_to)
      join standard_kind on standard_kind.kind = unit_version.kind
       and standard_kind.standard_id = any(${[...standardIds]}::uuid[]) and standard_kind.valid_from <= asked_day.day
       and (standard_kind.valid_to is null or asked_day.day < standard_kind.valid_to)
      left join met on met.unit_id = place.unit_id and met.day = asked_day.day
       and met.standard_id = standard_kind.standard_id
     where ${isCounted}
  )`;
