/** How long figures take at scale: `pnpm bench figures`. */
import type { Database } from '@phoihop/database';
import {
  deriveFigures,
  loadPeriods,
  rebuildFigures,
  rollUp,
  type RollUpReading,
  type RollUpTarget,
} from '@phoihop/database/figures';
import { date } from '@phoihop/domain/dates';
import { planReading } from '@phoihop/domain/indicators';
import type pg from 'pg';
import { measureTables } from './figure-tables.ts';
import { median } from './median.ts';
import { type Nation, onNation } from './nation.ts';
import { timed } from './timed.ts';

const repeats = 15;
const sizes = [173, 1_730, 10_598] as const;

/** Measures countries of so many communes; the tables of the last one alone. */
export async function benchFigures(asked: readonly number[] = sizes): Promise<void> {
  for (const size of asked) {
    // oxlint-disable-next-line no-await-in-loop -- one country after the other
    await onNation(size, {
      open: measure,
      served: size === asked.at(-1) ? measureTables : async () => undefined,
      last: measureRebuild,
    });
  }
}

async function measure({ db, client, databaseTime }: Nation): Promise<void> {
  const { rows: levels } = await client.query<{ count: string }>(
    'SELECT count(*) FROM place GROUP BY depth ORDER BY depth',
  );
  const {
    rows: [indicators],
  } = await client.query<{ count: string }>(
    'SELECT count(*) FROM indicator WHERE collected_from IS NULL',
  );
  const [provinces, districts, communes] = levels.map(({ count }) => count);
  console.log(
    `${communes} communes, ${districts} districts, ${provinces} provinces; a year of months of ${indicators?.count} indicators`,
  );
  await measureReads({ db, client, databaseTime });
  await measureAccept(client);
}

/** Takes minutes for a whole country, and tells nothing that anybody waits for: it comes last. */
async function measureRebuild(client: pg.Client): Promise<void> {
  const [rebuilt, rows] = await timed(() => rebuildFigures(client));
  console.log(`  rebuilt: ${rows} rows in ${(rebuilt / 1000).toFixed(1)} s`);
}

async function measureReads({ db, client, databaseTime }: Nation): Promise<void> {
  const readings = await readingsOf(db, client);
  const [first] = readings;
  if (!first) throw new Error('there is nothing to read');
  const provinces = await targetsAt(client, 1);
  const districts = await targetsAt(client, 2);
  const country = whole(provinces);
  const ask = (targets: readonly RollUpTarget[], asked: readonly RollUpReading[]) => () =>
    rollUp(db, { targets, readings: asked, layer: 1, borders: null });
  const naive = () =>
    client.query(
      `SELECT sum(cell.value) FROM collected_cell cell JOIN period ON period.id = cell.period_id
        WHERE cell.indicator_id = $1 AND period.key LIKE '2022-__' AND cell.layers & 1 <> 0 AND cell.state = 'REPORTED'`,
      [first.indicatorId],
    );
  const acts = {
    'one figure of the country, a year': ask(country, [first]),
    '9 districts × 24, a year': ask(districts.slice(0, 9), readings),
    [`${provinces.length} provinces × 24, a year`]: ask(provinces, readings),
  };
  const results = await interleaved({ ...acts, 'the first by a naive sum of cells': naive });
  const inDatabase = await interleaved(acts, databaseTime);
  for (const [what, milliseconds] of results) {
    const own = inDatabase.get(what);
    const told = own === undefined ? '' : ` (${own.toFixed(2)} ms of the database's)`;
    console.log(`  ${what.padEnd(40)} ${milliseconds.toFixed(2)} ms${told}`);
  }
  const [one] = [...results.values()];
  const plain = results.get('the first by a naive sum of cells');
  console.log(
    `  ratio to the naive sum                   ${((one ?? 0) / (plain ?? 1)).toFixed(4)}`,
  );
}

/** Accepting one sheet: what deriving its 24 cells anew adds to the transaction. */
async function measureAccept(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM figure_sheet ORDER BY id LIMIT $1',
    [repeats],
  );
  const times: number[] = [];
  for (const { id } of rows) {
    const accept = async () => {
      await client.query('BEGIN');
      await deriveFigures((sql, values) => client.query(sql, [...values]), { sheetIds: [id] });
      await client.query('COMMIT');
    };
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    times.push((await timed(accept))[0]);
  }
  console.log(`  deriving one accepted sheet of 24        ${median(times).toFixed(2)} ms`);
}

async function readingsOf(db: Database, client: pg.Client): Promise<readonly RollUpReading[]> {
  const periods = (await loadPeriods(db)).get('CALENDAR') ?? [];
  const year = periods.find(({ key }) => key === '2022');
  if (!year) throw new Error('the calendar has no 2022');
  const { rows } = await client.query<{ id: string; kind: 'FLOW' | 'STOCK' }>(
    'SELECT id, kind FROM indicator WHERE collected_from IS NULL ORDER BY position',
  );
  return rows.map(({ id, kind }) => ({
    ...planReading(
      { kind, frequency: 'MONTH', from: null, to: null },
      year,
      date('2023-12-31'),
      periods,
    ),
    indicatorId: id,
    kind,
    level: 'COMMUNE',
  }));
}

/** The map of the bench does not change. */
const always = { from: date('1900-01-01'), to: null };

async function targetsAt(client: pg.Client, depth: number): Promise<readonly RollUpTarget[]> {
  const { rows } = await client.query<{ unit: string; path: string; end: string }>(
    'SELECT unit_id AS unit, path, path_end AS end FROM place WHERE depth = $1 ORDER BY path',
    [depth],
  );
  return rows.map(({ unit, path, end }, key) => ({
    key,
    unitId: unit,
    ranges: [{ path, pathEnd: end }],
    life: always,
  }));
}

/** One target that holds them all. */
function whole(targets: readonly RollUpTarget[]): readonly RollUpTarget[] {
  const ranges = targets.flatMap((target) => target.ranges);
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (!first || !last) return [];
  return [
    { key: 0, unitId: '', ranges: [{ path: first.path, pathEnd: last.pathEnd }], life: always },
  ];
}

type Act = () => Promise<unknown>;

/** Medians of what is done in turn, so that a noisy machine is noisy to all. */
async function interleaved(
  acts: Readonly<Record<string, Act>>,
  measure: (act: Act) => Promise<number> = async (act) => (await timed(act))[0],
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(Object.keys(acts).map((what) => [what, []]));
  for (let round = 0; round <= repeats; round += 1) {
    for (const [what, act] of Object.entries(acts)) {
      // oxlint-disable-next-line no-await-in-loop -- in turn
      const milliseconds = await measure(act);
      // The first round warms up.
      if (round > 0) times.get(what)?.push(milliseconds);
    }
  }
  return new Map([...times].map(([what, list]) => [what, median(list)]));
}
