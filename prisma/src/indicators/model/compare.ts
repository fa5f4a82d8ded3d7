import type { IsoDate } from '@phoihop/domain/dates';
import type { ClientBase } from 'pg';
import type { Database } from '../../database.ts';
import { deriveFigures } from '../derive-figures.ts';
import { explainRollUp } from '../explain.ts';
import { rollUp, type RolledUp, type RollUpReading, type RollUpTarget } from '../roll-up.ts';
import { makeSheets, worldIndicators, type WorldSheet } from './cells.ts';
import { chanceOf, type Chance } from './chance.ts';
import { Oracle, type Told } from './oracle.ts';
import { questionOf, readingOf, type Calendars, type Question } from './questions.ts';
import { makeWorld, type World } from './world.ts';
import { indicatorId } from './write-catalogue.ts';
import { writeVersion } from './write-version.ts';
import { writeWorld } from './write-world.ts';

/** Where what is derived and what is reckoned plainly differ. */
export interface Mismatch {
  readonly asked: unknown;
  readonly told: unknown;
  readonly reckoned: unknown;
}

export interface Compared {
  readonly comparisons: number;
  readonly mismatches: readonly Mismatch[];
}

interface Worldly {
  readonly db: Database;
  readonly client: ClientBase;
  readonly calendars: Calendars;
}

const questions = 12;

/** Makes up a world and its figures, deriving as they come, and holds all figures of some questions against the oracle. */
export async function compareWorld(worldly: Worldly, seed: number): Promise<Compared> {
  const { client, calendars } = worldly;
  const chance = chanceOf(seed);
  const world = makeWorld(chance);
  const sheets = makeSheets(world, calendars, chance);
  await writeWorld(client, world);
  const send = (sql: string, values: readonly unknown[]) => client.query(sql, [...values]);
  for (const number of [1, 2]) {
    const written = sheets.filter(({ versions }) => versions.length >= number);
    // oxlint-disable-next-line no-await-in-loop -- first what was told first, then what was corrected
    await writeVersion(client, written, number);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await deriveFigures(send, { sheetIds: written.map(({ id }) => id) });
  }
  const targets = await targetsOf(client, world);
  const found: Compared[] = [];
  for (let question = 0; question < questions; question++) {
    const asked = questionOf(calendars, chance);
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    found.push(await compareQuestion(worldly, { world, sheets, targets, chance }, asked));
  }
  return {
    comparisons: found.reduce((sum, { comparisons }) => sum + comparisons, 0),
    mismatches: found.flatMap(({ mismatches }) => mismatches),
  };
}

/** Every unit of a world as a target: where it stands and stood, and when. */
export async function targetsOf(
  client: ClientBase,
  { units }: World,
): Promise<readonly RollUpTarget[]> {
  const { rows } = await client.query<{
    unit: string;
    path: string;
    pathEnd: string;
    from: IsoDate;
  }>(
    `SELECT unit_id AS unit, path, path_end AS "pathEnd", counts_from::text AS "from" FROM place
      WHERE unit_id = ANY($1::uuid[]) ORDER BY counts_from`,
    [units.map(({ id }) => id)],
  );
  return units.map(({ id, from, to }, key) => {
    const ranges = rows.filter(({ unit }) => unit === id);
    return { key, unitId: id, ranges, life: { from: ranges[0]?.from ?? from, to } };
  });
}

interface Opened {
  readonly world: World;
  readonly sheets: readonly WorldSheet[];
  readonly targets: readonly RollUpTarget[];
  readonly chance: Chance;
}

async function compareQuestion(
  { db, calendars }: Worldly,
  { world, sheets, targets, chance }: Opened,
  question: Question,
): Promise<Compared> {
  const oracle = new Oracle(world, sheets, calendars);
  const readings = worldIndicators.map((indicator) => readingOf(calendars, indicator, question));
  const rows = await rollUp(db, { targets, readings, ...question });
  const rowOf = new Map(rows.map((row) => [`${row.key} ${row.indicatorId}`, row]));
  const mismatches: Mismatch[] = [];
  for (const { key, unitId } of targets) {
    for (const indicator of worldIndicators) {
      const told = toldBy(rowOf.get(`${key} ${indicatorId(indicator.key)}`));
      const asked = { target: unitId, indicator, ...question };
      const reckoned = oracle.tell(asked);
      if (isOther(told, reckoned)) mismatches.push({ asked, told, reckoned });
    }
  }
  const [target, reading] = [chance.of(targets), chance.of(readings)];
  const whole = rowOf.get(`${target.key} ${reading.indicatorId}`);
  const unexplained = await findUnexplained(db, { target, reading, question }, whole);
  return {
    comparisons: targets.length * worldIndicators.length,
    mismatches: [...mismatches, ...unexplained],
  };
}

/** Whether the cells that a figure is explained by sum to it. */
async function findUnexplained(
  db: Database,
  asked: { target: RollUpTarget; reading: RollUpReading; question: Question },
  whole: RolledUp | undefined,
): Promise<readonly Mismatch[]> {
  if (whole && whole.faults.length > 0) return [];
  const { target, reading, question } = asked;
  const everything = { offset: 0, limit: 10_000 };
  const parts = await explainRollUp(db, { target, reading, ...question }, everything);
  const sumOf = (part: 'value' | 'numerator' | 'denominator') => {
    const told = parts.flatMap((each) => (each[part] === null ? [] : [Number(each[part])]));
    return told.length === 0 ? null : told.reduce((left, right) => left + right, 0);
  };
  const told = [sumOf('value'), sumOf('numerator'), sumOf('denominator')];
  const reckoned = [whole?.value, whole?.numerator, whole?.denominator].map(numberOf);
  return isOther(told, reckoned) ? [{ asked, told, reckoned }] : [];
}

function isOther(told: object, reckoned: object): boolean {
  const text = (value: object) =>
    JSON.stringify(
      Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other, 'en')),
    );
  return text(told) !== text(reckoned);
}

function numberOf(text: string | null | undefined): number | null {
  return typeof text === 'string' ? Number(text) : null;
}

function toldBy(row: RolledUp | undefined): Told {
  return {
    value: numberOf(row?.value),
    numerator: numberOf(row?.numerator),
    denominator: numberOf(row?.denominator),
    cells: [row?.reportedCells ?? 0, row?.expectedCells ?? 0],
    units: [row?.reportedUnits ?? 0, row?.expectedUnits ?? 0],
    notApplicable: row?.notApplicable ?? 0,
    inherited: row?.inherited ?? false,
    oldest: row?.oldest ?? null,
    newest: row?.newest ?? null,
    faults: [...(row?.faults ?? [])].toSorted(),
  };
}
