import { date } from '@phoihop/domain/dates';
import type { DatedPeriod } from '@phoihop/domain/indicators';
import { wholeCountry } from '@phoihop/domain/units';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { createDatabase, type Database } from '../database.ts';
import { countDue } from './count-due.ts';
import type { RollUpReading } from './roll-up.ts';

let database: TestDatabase;
let client: pg.Client;
let db: Database;
let statements: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase('demo');
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});
beforeEach(() => {
  statements = [];
  db = createDatabase({ url: database.appUrl, onStatement: (sql) => statements.push(sql) });
});
afterEach(() => db.close());

const country = [
  {
    key: 0,
    unitId: '',
    ranges: [{ path: String(wholeCountry.path), pathEnd: String(wholeCountry.pathEnd) }],
  },
];
const asked: DatedPeriod = {
  id: 1,
  key: '2022',
  frequency: 'YEAR',
  ordinal: 2022,
  firstDay: date('2022-01-01'),
  lastDay: date('2022-12-31'),
};
const year: RollUpReading = {
  indicatorId: 'any',
  kind: 'FLOW',
  level: 'COMMUNE',
  pieces: [asked],
  due: [asked],
  end: asked.lastDay,
};

const count = async () => (await countDue(db, country, [year])).units(0, year);
/** As if a commune had gone in the middle of the year; on no act, which only the owner may. */
const closing = `
  ALTER TABLE place DISABLE TRIGGER USER; ALTER TABLE place ENABLE TRIGGER place_renews_map;
  UPDATE place SET valid_to = '2022-07-01' WHERE id = (SELECT id FROM place WHERE level = 'COMMUNE' ORDER BY id LIMIT 1);`;
const triggersBack = 'ALTER TABLE place ENABLE TRIGGER USER;';

it('counts once on a map that stays as it is, and asks afterwards only whether it did', async () => {
  expect(await count()).toBe(173);
  expect(await count()).toBe(173);

  expect(statements.filter((sql) => sql.includes('from target'))).toHaveLength(1);
  expect(statements).toHaveLength(2);
});

it('counts anew what was counted before the map changed', async () => {
  expect(await count()).toBe(173);
  await client.query(closing + triggersBack);

  expect(await count()).toBe(172);
  expect((await countDue(db, country, [year])).hasChanged(year)).toBe(true);
});

it('keeps nothing of a change that was rolled back', async () => {
  const before = await count();
  const { rows: known } = await client.query('SELECT version FROM map_version');
  await client.query(`BEGIN; ${closing} ${triggersBack} ROLLBACK`);
  const { rows } = await client.query('SELECT version FROM map_version');

  expect(rows).toEqual(known);
  expect(await count()).toBe(before);
});
