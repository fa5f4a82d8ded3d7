import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { RollUpReading, RollUpTarget } from './roll-up.ts';

/** How many units there are for each target in a window, and whether the map changed in it. */
export interface DueCount {
  readonly units: (key: number, reading: RollUpReading) => number;
  readonly hasChanged: (reading: RollUpReading) => boolean;
}

interface Row {
  readonly key: number;
  readonly window: number;
  readonly units: number;
  readonly changed: boolean;
}

interface DaysAsked {
  readonly level: UnitLevel;
  readonly firstDay: IsoDate;
  /** The last day of the last period that is due. */
  readonly lastDay: IsoDate;
  /** The day a stock is told on, which may lie later. */
  readonly end: IsoDate;
}

/** Counts the units of a level in the ranges of the targets, once for each window that readings share. */
export async function countDue(
  { kysely }: Pick<Database, 'kysely'>,
  targets: readonly RollUpTarget[],
  readings: readonly RollUpReading[],
): Promise<DueCount> {
  const windows = new Map<string, DaysAsked>();
  for (const reading of readings) windows.set(windowOf(reading), daysOf(reading));
  const names = [...windows.keys()];
  const days = [...windows.values()];
  const { rows } = await sql<Row>`
    with target(key, path, path_end) as (${rangesOf(targets)}),
         asked as (select * from unnest(
           ${names.map((_, index) => index)}::int[], ${days.map(({ level }) => level)}::unit_level[],
           ${days.map(({ firstDay }) => firstDay)}::date[], ${days.map(({ lastDay }) => lastDay)}::date[],
           ${days.map(({ end }) => end)}::date[]) as asked(number, level, first_day, last_day, ending))
    select target.key, asked.number as window,
           count(*) filter (where place.counts_from <= asked.last_day
             and (place.valid_to is null or place.valid_to > asked.last_day))::int as units,
           bool_or(place.counts_from > asked.first_day
             or (place.valid_to > asked.first_day and place.valid_to <= asked.ending)) as changed
      from target cross join asked
      join place on place.level = asked.level and target.path <= place.path and place.path < target.path_end
       and place.counts_from <= asked.ending and (place.valid_to is null or place.valid_to > asked.first_day)
     group by 1, 2`.execute(kysely);
  const units = new Map(rows.map((row) => [`${row.key} ${names[row.window] ?? ''}`, row.units]));
  const changed = new Set(rows.filter((row) => row.changed).map((row) => names[row.window] ?? ''));
  return {
    units: (key, reading) => units.get(`${key} ${windowOf(reading)}`) ?? 0,
    hasChanged: (reading) => changed.has(windowOf(reading)),
  };
}

/** The targets' ranges as rows `key, path, path_end`. */
export function rangesOf(targets: readonly RollUpTarget[]) {
  const ranges = targets.flatMap(({ key, ranges: own }) => own.map((range) => ({ key, ...range })));
  return sql`select * from unnest(${ranges.map(({ key }) => key)}::int[],
    ${ranges.map(({ path }) => path)}::bigint[], ${ranges.map(({ pathEnd }) => pathEnd)}::bigint[])`;
}

function daysOf({ level, due, end, kind }: RollUpReading): DaysAsked {
  const firstDay = due[0]?.firstDay ?? end;
  const lastDay = due.at(-1)?.lastDay ?? end;
  return { level, firstDay, lastDay, end: kind === 'STOCK' ? end : lastDay };
}

function windowOf(reading: RollUpReading): string {
  return Object.values(daysOf(reading)).join(' ');
}
