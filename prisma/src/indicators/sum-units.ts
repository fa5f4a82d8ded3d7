import { sql } from 'kysely';

/**
 * Sums the rows `kept` for each target and indicator, beside the cells `due`: first for each unit, then over units.
 *
 * @remarks A stock's value stands in the last piece alone. A unit has reported when all its cells that are due have;
 * one whose cells are all not applicable is not expected. `is_crossing` of `due` is a unit that counts, or is to count, on
 * both sides of the border.
 */
export const summedByTarget = sql`
  , by_unit as (
    select key, indicator_id, unit_id,
           sum(value * weight) filter (where kind = 'FLOW' or is_last) as value,
           sum(numerator * weight) filter (where kind = 'FLOW' or is_last) as numerator,
           sum(denominator * weight) filter (where kind = 'FLOW' or is_last) as denominator,
           sum(reported) as reported, sum(not_applicable) as not_applicable,
           bool_or(is_inherited) filter (where kind = 'FLOW' or is_last) as inherited,
           min(oldest) filter (where kind = 'FLOW' or is_last) as oldest,
           max(newest) filter (where kind = 'FLOW' or is_last) as newest,
           bool_or(is_crossing and (kind = 'FLOW' or is_last) and num_nonnulls(value, denominator) > 0) as is_crossing
      from kept group by 1, 2, 3
  ),
  found as (
    select key, indicator_id, unit_id, value, numerator, denominator, inherited, oldest, newest,
           coalesce(due, 0) as due, coalesce(reported, 0) as reported, coalesce(not_applicable, 0) as not_applicable,
           coalesce(by_unit.is_crossing, false)
             or (coalesce(due.is_crossing, false) and coalesce(not_applicable, 0) < due) as is_crossing
      from due full join by_unit using (key, indicator_id, unit_id)
  )
  select key, indicator_id,
         case when not bool_or(is_crossing) then sum(value)::text end as value,
         case when not bool_or(is_crossing) then sum(numerator)::text end as numerator,
         case when not bool_or(is_crossing) then sum(denominator)::text end as denominator,
         sum(reported)::int as reported_cells, sum(due - not_applicable)::int as expected_cells,
         sum(not_applicable)::int as not_applicable,
         count(*) filter (where reported > 0 and reported + not_applicable >= due)::int as reported_units,
         count(*) filter (where not_applicable < due)::int as expected_units,
         coalesce(bool_or(inherited), false) as inherited, min(oldest) as oldest, max(newest) as newest,
         coalesce(array_agg(unit_id::text) filter (where is_crossing), '{}') as faults
    from found group by 1, 2`;
