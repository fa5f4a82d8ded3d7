import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { rangesOf, type DueCount } from './count-due.ts';
import type { RolledUp, RollUpQuestion } from './roll-up.ts';

interface Row {
  readonly key: number;
  readonly indicatorId: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly reported: number;
  readonly notApplicable: number;
  readonly completeUnits: number;
  readonly exemptUnits: number;
  readonly inherited: boolean;
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
}

/**
 * Sums the rows in a range, one row a unit: for windows that are one piece, on a map that did not change in them.
 *
 * @remarks Joined indicator by indicator: with all of them in one condition the whole slice of the index would be read.
 */
export async function rollUpPlaces(
  { kysely }: Pick<Database, 'kysely'>,
  { targets, readings, layer }: Omit<RollUpQuestion, 'borders'>,
  counts: DueCount,
): Promise<readonly RolledUp[]> {
  const { rows } = await sql<Row>`
    with target(key, path, path_end) as (${rangesOf(targets)}),
         reading as (select * from unnest(
           ${readings.map(({ indicatorId }) => indicatorId)}::uuid[],
           ${readings.map(({ pieces }) => pieces[0]?.id)}::int[],
           ${readings.map(({ due }) => due.length)}::int[]) as reading(indicator_id, period_id, due))
    select target.key, reading.indicator_id, sum(found.value)::text as value, sum(found.numerator)::text as numerator,
           sum(found.denominator)::text as denominator, sum(found.reported)::int as reported,
           sum(found.not_applicable)::int as not_applicable, sum(found.complete)::int as complete_units,
           sum(found.exempt)::int as exempt_units, coalesce(bool_or(found.inherited), false) as inherited,
           min(found.oldest) as oldest, max(found.newest) as newest
      from reading cross join target
      cross join lateral (
        select sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator,
               coalesce(sum(reported), 0) as reported, coalesce(sum(not_applicable), 0) as not_applicable,
               count(*) filter (where reported > 0 and reported + not_applicable >= reading.due) as complete,
               count(*) filter (where not_applicable >= reading.due) as exempt,
               bool_or(is_inherited) as inherited, min(oldest) as oldest, max(newest) as newest
          from unit_figure
         where unit_figure.indicator_id = reading.indicator_id and unit_figure.period_id = reading.period_id
           and target.path <= unit_figure.path and unit_figure.path < target.path_end and unit_figure.layers & ${layer} <> 0
      ) found
     group by target.key, reading.indicator_id`.execute(kysely);
  const readingOf = new Map(readings.map((reading) => [reading.indicatorId, reading]));
  return rows.flatMap(({ reported, completeUnits, exemptUnits, ...row }) => {
    const reading = readingOf.get(row.indicatorId);
    if (!reading) return [];
    const units = counts.units(row.key, reading);
    return {
      ...row,
      reportedCells: reported,
      expectedCells: units * reading.due.length - row.notApplicable,
      reportedUnits: completeUnits,
      expectedUnits: units - exemptUnits,
      faults: [],
    };
  });
}
