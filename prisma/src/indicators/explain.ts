import { nearestIn, type IsoDate } from '@phoihop/domain/dates';
import type { ShownState } from '@phoihop/domain/indicators';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import { countDue, rangesOf } from './count-due.ts';
import { memberRows } from './members.ts';
import { basesOf } from './question-rows.ts';
import type { RollUpReading, RollUpTarget } from './roll-up.ts';

/** One cell that counts in a figure, or that is missing in it. */
export interface Contribution {
  /** Who counts. */
  readonly unitId: string;
  /** Whose cell it is: the unit's own, or a predecessor's that it has until it reports. */
  readonly fromId: string;
  readonly period: string;
  readonly state: Extract<ShownState, 'REPORTED' | 'NOT_REPORTED' | 'NOT_APPLICABLE'>;
  /** What counts of it: its value by its share. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly share: string;
  /** The sheet and its version that told it; null where nothing was told. */
  readonly sheetId: string | null;
  readonly number: number | null;
  readonly totalCount: number;
}

export interface ExplainQuestion {
  readonly target: RollUpTarget;
  readonly reading: RollUpReading;
  readonly layer: 1 | 2;
  readonly borders: IsoDate | null;
}

/** Lists the cells that a figure is the sum of, the missing among them, by place and period. */
export async function explainRollUp(
  db: Pick<Database, 'kysely'>,
  question: ExplainQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Contribution[]> {
  const { target, reading, layer } = question;
  if (reading.due.length === 0) return [];
  const day = await mappedDay(db, question);
  const contributions = reading.kind === 'FLOW' ? flowCells(day) : stockHolders(question, day);
  const { rows } = await sql<Contribution>`
    with recursive target(key, path, path_end) as (${rangesOf([target])}),
         base as (${basesOf([reading])}),
         ${day === null ? sql`` : sql`${memberRows(day)},`}
         asked as (select ${layer}::int as layer),
         ${contributions}
    select contribution.*, count(*) over ()::int as total_count from (
      select unit_id, from_id, period.key as period, ordinal, coalesce(state::text, 'NOT_REPORTED') as state,
             trim_scale(share * value)::text as value, trim_scale(share * numerator)::text as numerator,
             trim_scale(share * denominator)::text as denominator, trim_scale(share)::text as share, sheet_id, number,
             (select min(path) from place where place.unit_id = told.unit_id) as path
        from told join period on period.id = told.period_id
    ) contribution
     order by path, unit_id, ordinal, from_id
     limit ${limit} offset ${offset}`.execute(db.kysely);
  return rows;
}

/** The day to whose map units are followed; none where each counts where it stood. */
async function mappedDay(
  db: Pick<Database, 'kysely'>,
  { target, reading, borders }: ExplainQuestion,
): Promise<IsoDate | null> {
  if (borders !== null) return nearestIn(target.life, borders);
  if (reading.kind === 'FLOW') return null;
  const isLater = (reading.due.at(-1)?.lastDay ?? reading.end) < reading.end;
  if (!isLater) return null;
  const counts = await countDue(db, [target], [reading]);
  return counts.hasChanged(reading) ? reading.end : null;
}

function flowCells(day: IsoDate | null): RawBuilder<unknown> {
  const inside =
    day === null
      ? sql`exists (select from target where target.path <= place.path and place.path < target.path_end)`
      : sql`exists (select from member where member.unit_id = place.unit_id)`;
  return sql`told as (
    select place.unit_id, place.unit_id as from_id, base.period_id, 1::numeric as share, cell.state, cell.value,
           cell.numerator, cell.denominator, cell.sheet_id, cell.number
      from base
      join place on place.level = base.level and place.counts_from <= base.last_day
       and (place.valid_to is null or place.valid_to > base.first_day)
      left join figure_cell cell on cell.unit_id = place.unit_id and cell.indicator_id = base.indicator_id
       and cell.period_id = base.period_id and cell.layers & (select layer from asked) <> 0
     where ${inside} and not exists (
       select from place later
        where later.unit_id = place.unit_id and later.counts_from > place.counts_from and later.counts_from <= base.last_day)
  )`;
}

/** For a stock: whose last cell counts for each unit that lives on the last day it is due. */
function stockHolders(
  { reading, borders }: ExplainQuestion,
  day: IsoDate | null,
): RawBuilder<unknown> {
  const last = reading.due.at(-1);
  const inside =
    day === null
      ? sql`join target on target.path <= place.path and place.path < target.path_end`
      : sql`join member on member.unit_id = place.unit_id`;
  const share = day !== null && borders === null ? sql`member.share` : sql`1::numeric`;
  const own = (unitId: RawBuilder<unknown>) => sql`lateral (
    select cell.state, cell.value, cell.numerator, cell.denominator, cell.sheet_id, cell.number, cell.period_id
      from period told_for
      join figure_cell cell on cell.period_id = told_for.id
     where told_for.calendar_key = ending.calendar_key and told_for.frequency = ending.frequency
       and told_for.ordinal between ending.ordinal - ending.max_age + 1 and ending.ordinal
       and cell.unit_id = ${unitId} and cell.indicator_id = ending.indicator_id
       and cell.layers & (select layer from asked) <> 0
     order by told_for.ordinal desc limit 1) own`;
  return sql`ending as materialized (
    select period.*, base.indicator_id, base.level, coalesce(parts.max_age, indicator.max_age, 1) as max_age
      from base join period on period.id = base.period_id
      join indicator on indicator.id = base.indicator_id
      left join indicator parts on parts.id = indicator.numerator_id
     where base.period_id = ${last?.id ?? null}
  ),
  holder as (
    select place.unit_id, place.unit_id as from_id, ${share} as share, own.*
      from ending
      join place on place.level = ending.level and place.counts_from <= ending.last_day
       and (place.valid_to is null or place.valid_to > ending.last_day)
      ${inside}
      left join ${own(sql`place.unit_id`)} on true
    union all
    select holder.unit_id, lineage.predecessor_id, holder.share * lineage.share, own.*
      from holder cross join ending
      join unit_lineage lineage on lineage.successor_id = holder.from_id
      left join ${own(sql`lineage.predecessor_id`)} on true
     where holder.state is null
  ),
  told as (
    select unit_id, from_id, coalesce(period_id, (select id from ending)) as period_id, share, state, value, numerator,
           denominator, sheet_id, number
      from holder
     where state is not null
        or (from_id = unit_id and not exists (
          select from holder other where other.unit_id = holder.unit_id and other.state is not null))
  )`;
}
