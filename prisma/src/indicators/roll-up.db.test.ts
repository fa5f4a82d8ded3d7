import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { soaked } from '@phoihop/vitest/soak';
import { createDatabase, type Database } from '../database.ts';
import { loadPeriods } from './load-periods.ts';
import { compareWorld } from './model/compare.ts';
import type { Calendars } from './model/questions.ts';
import { writeCatalogue } from './model/write-catalogue.ts';

const comparisonsMin = soaked(10_000);

let database: TestDatabase;
let db: Database;
let client: pg.Client;
let calendars: Calendars;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  db = createDatabase({ url: database.appUrl });
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await writeCatalogue(client);
  calendars = await loadPeriods(db);
});
afterAll(async () => {
  await client.end();
  await db.close();
  await database.drop();
});

it('every figure of every kind, grain, layer and border is what a naive reckoning says, and its explanation sums to it', async () => {
  let comparisons = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      if (comparisons >= comparisonsMin) return;
      const found = await compareWorld({ db, client, calendars }, seed);
      comparisons += found.comparisons;
      expect(found.mismatches).toEqual([]);
    }),
    { numRuns: 40, seed: 20_231_215, endOnFailure: true },
  );
  expect(comparisons).toBeGreaterThanOrEqual(comparisonsMin);
}, 1_800_000);
