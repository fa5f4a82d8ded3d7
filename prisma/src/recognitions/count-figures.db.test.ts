import { date } from '@phoihop/domain/dates';
import { soaked } from '@phoihop/vitest/soak';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { createDatabase, type Database } from '../database.ts';
import { chanceOf, type Chance } from '../indicators/model/chance.ts';
import { targetsOf } from '../indicators/model/compare.ts';
import { makeWorld } from '../indicators/model/world.ts';
import { writeWorld } from '../indicators/model/write-world.ts';
import type { RollUpTarget } from '../indicators/roll-up.ts';
import { countFigures, listAchievers, type CountedFigure } from './count-figures.ts';
import { reckon, type Reckoned } from './model/reckon.ts';
import {
  makeRecognitions,
  standardId,
  worldStandards,
  writeRecognitions,
  writeStandards,
  type WorldStandard,
} from './model/standards.ts';

const worlds = soaked(60);
const questions = 8;
const standardIds = worldStandards.map(({ key }) => standardId(key));

let database: TestDatabase;
let db: Database;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  db = createDatabase({ url: database.appUrl });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await writeStandards(client);
});
afterAll(async () => {
  await client.end();
  await db.close();
  await database.drop();
});

const someDay = (chance: Chance) =>
  date(`20${chance.of(['19', '20', '21', '22', '23'])}-${chance.of(['01', '04', '07', '11'])}-01`);

it('every count is what a naive reckoning says, on the map of the day as on any other, and lists whom it counts', async () => {
  let [compared, crossing] = [0, 0];
  for (let seed = 0; seed < worlds; seed++) {
    const chance = chanceOf(seed);
    const world = makeWorld(chance);
    const recognitions = makeRecognitions(world, chance);
    await writeWorld(client, world);
    await writeRecognitions(client, recognitions);
    const targets = await targetsOf(client, world);
    for (let number = 0; number < questions; number++) {
      const day = someDay(chance);
      const borders = chance.below(2) === 0 ? null : someDay(chance);
      const rows = await countFigures(db, { targets, standardIds, day, borders });
      const asked = targets.flatMap((target) =>
        worldStandards.map((standard) => ({ target, standard, day, borders })),
      );
      const reckoned = asked.map((each) =>
        reckon(world, recognitions, { ...each, target: each.target.unitId }),
      );
      const told = asked.map(({ target, standard }) => toldOf(rows, target, standard));

      expect({ seed, day, borders, told }).toEqual({
        seed,
        day,
        borders,
        told: reckoned.map(({ units: _units, ...count }) => count),
      });
      const { target, standard } = chance.of(asked);
      const question = { target, standardId: standardId(standard.key), day, borders };
      const listed = await listAchievers(db, question, { offset: 0, limit: 1000 });
      const one = reckon(world, recognitions, { target: target.unitId, standard, day, borders });
      expect(listed.map(({ unitId }) => unitId).toSorted()).toEqual(one.units);
      compared += told.length;
      crossing += reckoned.filter(({ faults }) => faults.length > 0).length;
    }
  }
  expect(compared).toBeGreaterThan(worlds * 100);
  expect(crossing).toBeGreaterThan(worlds);
}, 1_800_000);

function toldOf(
  rows: readonly CountedFigure[],
  { key }: RollUpTarget,
  { key: name }: WorldStandard,
): Omit<Reckoned, 'units'> {
  const row = rows.find((each) => each.key === key && each.standardId === standardId(name));
  const { achieved = 0, applicable = 0, faults = [] } = row ?? {};
  return { achieved, applicable, faults: [...faults].toSorted() };
}
