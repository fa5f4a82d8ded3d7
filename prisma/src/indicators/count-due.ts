import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { keptCounts, type MapCount } from './kept-counts.ts';
import type { RollUpReading, RollUpTarget } from './roll-up.ts';

/** How many units there are for each target in a window, and whether the map changed in it. */
export interface DueCount {
  readonly units: (key: number, reading: RollUpReading) => number;
  readonly hasChanged: (reading: RollUpReading) => boolean;
}

interface Row {
  readonly key: number;
  readonly window: string;
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

/**
 * Counts the units of a level in the ranges of the targets, once for each window that readings share.
 *
 * @remarks Over a whole country it takes as long as the sum itself, and holds while the map does: see {@link keptCounts}.
 */
export async function countDue(
  { kysely }: Pick<Database, 'kysely'>,
  targets: readonly RollUpTarget[],
  readings: readonly RollUpReading[],
): Promise<DueCount> {
  const windows = new Map<string, DaysAsked>();
  for (const reading of readings) windows.set(windowOf(reading), daysOf(reading));
  const rows = await keptCounts(kysely, countKey(targets, [...windows.keys()]), () =>
    countOnMap(kysely, targets, windows),
  );
  const units = new Map(rows.map((row) => [`${row.key} ${row.window}`, row.units]));
  const changed = new Set(rows.filter((row) => row.changed).map((row) => row.window));
  return {
    units: (key, reading) => units.get(`${key} ${windowOf(reading)}`) ?? 0,
    hasChanged: (reading) => changed.has(windowOf(reading)),
  };
}

async function countOnMap(
  kysely: Database['kysely'],
  targets: readonly RollUpTarget[],
  windows: ReadonlyMap<string, DaysAsked>,
): Promise<MapCount<Row>> {
  const days = [...windows.values()];
  const { rows } = await sql<Row & { version: string }>`
    with target(key, path, path_end) as (${rangesOf(targets)}),
         asked as (select * from unnest(
           ${[...windows.keys()]}::text[], ${days.map(({ level }) => level)}::unit_level[],
           ${days.map(({ firstDay }) => firstDay)}::date[], ${days.map(({ lastDay }) => lastDay)}::date[],
           ${days.map(({ end }) => end)}::date[]) as asked("window", level, first_day, last_day, ending)),
         due as (
           select target.key, asked."window",
                  count(*) filter (where place.counts_from <= asked.last_day
                    and (place.valid_to is null or place.valid_to > asked.last_day))::int as units,
                  bool_or(place.counts_from > asked.first_day
                    or (place.valid_to > asked.first_day and place.valid_to <= asked.ending)) as changed
             from target cross join asked
             join place on place.level = asked.level and target.path <= place.path and place.path < target.path_end
              and place.counts_from <= asked.ending and (place.valid_to is null or place.valid_to > asked.first_day)
            group by 1, 2)
    select map_version.version, due.* from map_version left join due on true`.execute(kysely);
  return { version: rows[0]?.version ?? null, rows: rows.filter(({ key }) => key !== null) };
}

function countKey(targets: readonly RollUpTarget[], windows: readonly string[]): string {
  const ranges = targets.map(({ key, ranges: own }) =>
    [key, ...own.map(({ path, pathEnd }) => `${path}-${pathEnd}`)].join(' '),
  );
  return [...ranges, ...windows].join('|');
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
