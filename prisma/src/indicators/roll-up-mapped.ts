import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { rangesOf } from './count-due.ts';
import { memberRows } from './members.ts';
import { basesOf, piecesOf, readingsOf } from './question-rows.ts';
import type { RolledUp, RollUpQuestion } from './roll-up.ts';
import { summedByTarget } from './sum-units.ts';

/**
 * Sums what units reported for the targets as they are on one day's map: each unit follows its lineage to that day.
 *
 * @remarks With `isShared` a unit that was split counts by the shares that lie inside; without, one that lies on both
 * sides makes the target not comparable, whether or not it has reported yet: the map says so, not who was early.
 */
export async function rollUpMapped(
  { kysely }: Pick<Database, 'kysely'>,
  { targets, readings, layer }: Omit<RollUpQuestion, 'borders'>,
  day: IsoDate,
  { isShared = false } = {},
): Promise<readonly RolledUp[]> {
  const { rows } = await sql<RolledUp>`
    with recursive target(key, path, path_end) as (${rangesOf(targets)}),
         reading as (${readingsOf(readings)}),
         piece as (${piecesOf(readings)}),
         base as (${basesOf(readings)}),
         ${memberRows(day)},
         due as (
           select member.key, base.indicator_id, place.unit_id, count(distinct base.period_id)::int as due,
                  ${isShared ? sql`false` : sql`bool_or(member.is_crossing and (reading.kind = 'FLOW' or stands_last.unit_id is not null))`} as is_crossing
             from base
             join reading on reading.indicator_id = base.indicator_id
             join place on place.level = base.level and place.counts_from <= base.last_day
              and (place.valid_to is null or place.valid_to > base.first_day)
             join member on member.unit_id = place.unit_id
             -- Of a stock only who stands when it is last counted holds a part.
             left join place stands_last on stands_last.id = place.id and (place.valid_to is null or place.valid_to > (
               select max(last_day) from base latest where latest.indicator_id = base.indicator_id))
            group by 1, 2, 3
         ),
         kept as (
           select member.key, piece.indicator_id, piece.is_last, reading.kind, unit_figure.unit_id, unit_figure.value,
                  unit_figure.numerator, unit_figure.denominator, unit_figure.reported, unit_figure.not_applicable,
                  unit_figure.is_inherited or (${isShared} and member.is_moved
                    and num_nonnulls(unit_figure.value, unit_figure.denominator) > 0) as is_inherited,
                  unit_figure.oldest, unit_figure.newest, ${isShared ? sql`member.share` : sql`1::numeric`} as weight,
                  ${isShared ? sql`false` : sql`member.is_crossing`} as is_crossing
             from piece
             join reading on reading.indicator_id = piece.indicator_id
             join unit_figure on unit_figure.indicator_id = piece.indicator_id and unit_figure.period_id = piece.period_id
              and unit_figure.layers & ${layer} <> 0
             join member on member.unit_id = unit_figure.unit_id
         )
    ${summedByTarget}`.execute(kysely);
  return rows;
}
