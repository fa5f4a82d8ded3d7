import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import { sum } from '@phoihop/domain/decimal';
import { planReading } from '@phoihop/domain/indicators';
import { changeTypes, levelOf, type MapUnit } from '@phoihop/domain/units';
import { soaked } from '@phoihop/vitest/soak';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { insertRows } from '../../seed/insert-rows.ts';
import { verifyDatabase } from '../audit/verify.ts';
import { createDatabase, type Database } from '../database.ts';
import { checkFigures, deriveFigures, loadPeriods, rollUp } from '../indicators/index.ts';
import { makeSheets } from '../indicators/model/cells.ts';
import { chanceOf, type Chance } from '../indicators/model/chance.ts';
import type { Calendars } from '../indicators/model/questions.ts';
import { makeWorld, type World } from '../indicators/model/world.ts';
import { indicatorId, writeCatalogue } from '../indicators/model/write-catalogue.ts';
import { writeVersion } from '../indicators/model/write-version.ts';
import { writeWorld } from '../indicators/model/write-world.ts';
import {
  makeRecognitions,
  writeRecognitions,
  writeStandards,
} from '../recognitions/model/standards.ts';
import { drawAct, draftAct, type HeldAt, type RandomAct } from './model/random-act.ts';
import { applyAct, contentOf, planAct, readAct, revertAct } from './move-act.fixture.ts';
import { readMapBefore } from './read-map.ts';
import { writingOn } from './writing.ts';

const sequences = soaked(80);
const actsPerSequence = 4;
const sequencesPerWorld = 4;
/** All figures are of before; acts come after, so that no figure is told of a unit that is gone. */
const firstActAfter = date('2021-06-30');

let database: TestDatabase;
let db: Database;
let owner: pg.Client;
let app: pg.Client;
let calendars: Calendars;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  db = createDatabase({ url: database.appUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  await writeCatalogue(owner);
  await writeStandards(owner);
  calendars = await loadPeriods(db);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), db.close()]);
  await database.drop();
});

interface Peopled {
  readonly world: World;
  readonly grants: readonly HeldAt[];
}

/** A map of no acts yet, with figures, recognitions, signings under way and grants. */
async function writePeopledWorld(chance: Chance): Promise<Peopled> {
  const world = makeWorld(chance, 0);
  await writeWorld(owner, world);
  const sheets = makeSheets(world, calendars, chance).filter(
    ({ period }) => period.lastDay <= firstActAfter,
  );
  for (const number of [1, 2]) {
    const written = sheets.filter(({ versions }) => versions.length >= number);
    // oxlint-disable-next-line no-await-in-loop -- first what was told first, then what was corrected
    await writeVersion(owner, written, number);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await deriveFigures((sql, values) => owner.query(sql, [...values]), {
      sheetIds: written.map(({ id }) => id),
    });
  }
  await writeRecognitions(owner, makeRecognitions(world, chance));
  const some = () => chance.some(world.units, 6);
  const programme = chance.id();
  await insertRows(owner, 'programme', [
    { id: programme, code: programme, name_vi: 'x', name_en: 'x', starts_on: '2020-01-01' },
  ]);
  await insertRows(
    owner,
    'signing',
    some().map((unit) => ({
      programme_id: programme,
      unit_id: unit.id,
      title: 'Kế hoạch',
      valid_from: '2021-01-01',
      updated_at: '2021-01-01',
    })),
  );
  const grants = some().map((unit) => ({ id: chance.id(), unitId: unit.id }));
  await insertRows(
    owner,
    'access_grant',
    grants.map(({ id, unitId }) => ({
      id,
      account_id: 'reporter',
      role: 'VIEWER',
      unit_id: unitId,
      valid_from: '2020-01-01',
    })),
  );
  await owner.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
     VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1')`,
  );
  return { world, grants };
}

/** The units of the world, old and new, as an act of that day meets them. */
async function mapOf({ world }: Peopled, day: IsoDate): Promise<readonly MapUnit[]> {
  const { units } = await readMapBefore(writingOn(owner), day);
  const known = new Set(world.units.map(({ id }) => id));
  // A unit that came of this world lies, or lay, with it: every other world is as it was written.
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id::text FROM unit WHERE made_by_id IS NOT NULL',
  );
  for (const { id } of rows) known.add(id);
  return units.filter(({ id }) => known.has(id));
}

const flows = ['sessions', 'cases', 'patrols'] as const;

/** All flows of the world's provinces together on the map of a day; null where some unit lies on both sides of a border. */
async function totalsOn(
  map: readonly MapUnit[],
  borders: IsoDate,
): Promise<readonly string[] | null> {
  const provinces = map.filter(({ kind }) => kind === 'TINH').map(({ id }) => id);
  const { rows } = await owner.query<{
    unit: string;
    path: string;
    pathEnd: string;
    from: IsoDate;
    to: IsoDate | null;
  }>(
    `SELECT unit_id::text AS unit, path::text, path_end::text AS "pathEnd", unit.valid_from::text AS "from", unit.valid_to::text AS "to"
       FROM place JOIN unit ON unit.id = place.unit_id WHERE unit_id = ANY($1::uuid[])`,
    [provinces],
  );
  const window = { firstDay: date('2020-01-01'), lastDay: date('2021-06-30') };
  const readings = flows.map((key) => {
    const isPatrol = key === 'patrols';
    const frequency = isPatrol ? ('HALF_YEAR' as const) : ('QUARTER' as const);
    const tellable = { kind: 'FLOW', frequency, from: null, to: null } as const;
    const periods = calendars.get(isPatrol ? 'FROM_15' : 'CALENDAR') ?? [];
    const plan = planReading(tellable, window, date('2023-12-31'), periods);
    return { ...plan, indicatorId: indicatorId(key), kind: 'FLOW', level: 'COMMUNE' } as const;
  });
  const targets = provinces.map((unitId, key) => {
    const ranges = rows.filter(({ unit }) => unit === unitId);
    const { from, to } = ranges[0] ?? { from: borders, to: null };
    return { key, unitId, ranges, life: { from, to } };
  });
  const told = await rollUp(db, { targets, readings, layer: 1, borders });
  if (told.some(({ faults }) => faults.length > 0)) return null;
  return readings.map(({ indicatorId: id }) =>
    sum(told.flatMap((row) => (row.indicatorId === id && row.value !== null ? [row.value] : []))),
  );
}

const countEntries = async () => {
  const { rows } = await owner.query<{ entries: number }>(
    'SELECT count(*)::int AS entries FROM audit_entry',
  );
  return rows[0]?.entries ?? 0;
};

const endsCommune = (map: readonly MapUnit[], { changes }: RandomAct) =>
  changes.some(
    (change) =>
      change.type === 'ABOLISH' &&
      map.some(({ id, kind }) => id === change.unit && levelOf(kind) === 'COMMUNE'),
  );

it('acts of every kind keep every total on the map of before and of after, and are taken back without a trace but the record', async () => {
  const met = new Map<string, number>();
  const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
  let peopled: Peopled | null = null;
  for (let sequence = 0; sequence < sequences; sequence++) {
    const chance = chanceOf(7_000 + sequence);
    if (sequence % sequencesPerWorld === 0) peopled = await writePeopledWorld(chance);
    if (!peopled) throw new Error('there is no world');
    const contents = [await contentOf(owner)];
    const applied: string[] = [];
    let entries = await countEntries();
    let after = firstActAfter;
    for (let serial = 0; serial < actsPerSequence; serial++) {
      const number = `${sequence}-${serial}`;
      const soon = addDays(after, 1);
      const act = drawAct(await mapOf(peopled, soon), peopled.grants, chance, {
        number,
        serial,
        after,
      });
      await draftAct(app, act);
      const plan = await planAct(app, await readAct(app, number));
      if (!plan.ok || act.changes.length === 0) {
        count(plan.ok ? 'EMPTY' : plan.code);
        continue;
      }
      const before = await mapOf(peopled, act.effectiveOn);
      const beforeTotals = await totalsOn(before, addDays(act.effectiveOn, -1));
      await applyAct(app, number);
      for (const { type } of act.changes) count(type);
      if (act.access.length > 0) count('GRANT');
      const kept = await totalsOn(before, addDays(act.effectiveOn, -1));
      const now = await mapOf(peopled, addDays(act.effectiveOn, 1));
      const anew = await totalsOn(now, act.effectiveOn);

      expect({ number, totals: kept }).toEqual({ number, totals: beforeTotals });
      // Where a border runs through a unit, or a commune ends with its figures and nothing comes of it, there is no total to keep.
      const isWhole = beforeTotals !== null && anew !== null && !endsCommune(before, act);
      expect({ number, totals: isWhole ? anew : beforeTotals }).toEqual({
        number,
        totals: beforeTotals,
      });
      if (isWhole) count('CONSERVED');
      expect(await countEntries()).toBeGreaterThan(entries);
      entries = await countEntries();
      applied.push(number);
      contents.push(await contentOf(owner));
      after = act.effectiveOn;
    }
    expect((await checkFigures(owner)).findings).toEqual([]);
    for (const [index, number] of [...applied.entries()].toReversed()) {
      await revertAct(app, number);
      expect({ number, content: await contentOf(owner) }).toEqual({
        number,
        content: contents[index],
      });
    }
    for (const [index, number] of applied.entries()) {
      await applyAct(app, number);
      expect({ number, content: await contentOf(owner) }).toEqual({
        number,
        content: contents[index + 1],
      });
    }
    for (const number of applied.toReversed()) await revertAct(app, number);
    expect(await contentOf(owner)).toEqual(contents[0]);
    // Each move leaves its entry, and a grant that comes or goes with it leaves one of its own.
    expect(await countEntries()).toBeGreaterThanOrEqual(entries + 3 * applied.length);
  }

  expect((await verifyDatabase(owner)).findings).toEqual([]);
  const rare = [...changeTypes, 'GRANT', 'CONSERVED'].filter((what) => (met.get(what) ?? 0) === 0);
  expect(rare).toEqual([]);
}, 1_800_000);
