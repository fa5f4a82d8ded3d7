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
import { keptCounts } from './kept-counts.ts';
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
    life: { from: date('1900-01-01'), to: null },
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
/** As if communes had gone in the middle of the year; on no act, which only the owner may. */
const closing = (communes: number) => `
  ALTER TABLE place DISABLE TRIGGER USER; ALTER TABLE place ENABLE TRIGGER place_renews_map;
  UPDATE place SET valid_to = '2022-07-01' WHERE id IN (
    SELECT id FROM place WHERE level = 'COMMUNE' AND valid_to IS DISTINCT FROM '2022-07-01' ORDER BY id LIMIT ${communes});
  ALTER TABLE place ENABLE TRIGGER USER;`;

it('counts once on a map that stays as it is, and asks afterwards only whether it did', async () => {
  expect(await count()).toBe(173);
  expect(await count()).toBe(173);

  expect(statements.filter((sql) => sql.includes('from target'))).toHaveLength(1);
  expect(statements).toHaveLength(2);
});

it('counts anew what was counted before the map changed', async () => {
  expect(await count()).toBe(173);
  await client.query(closing(1));

  expect(await count()).toBe(172);
  expect((await countDue(db, country, [year])).hasChanged(year)).toBe(true);
});

it('keeps nothing of a change that was rolled back for another that follows it', async () => {
  // One connection, so that what is counted within the change is kept beside what is counted after it.
  const owner = createDatabase({ url: database.ownerUrl, max: 1 });
  const counted = async () => (await countDue(owner, country, [year])).units(0, year);
  const before = await counted();
  await owner.pool.query(`BEGIN; ${closing(1)}`);
  const within = await counted();
  await owner.pool.query('ROLLBACK');
  await owner.pool.query(`BEGIN; ${closing(2)}`);
  const after = await counted();
  await owner.pool.query('ROLLBACK');
  await owner.close();

  expect([within, after]).toEqual([before - 1, before - 2]);
});

it('keeps no table of many targets', async () => {
  const many = country.flatMap((one) =>
    Array.from({ length: 1000 }, (_, key) => ({ ...one, key })),
  );
  await countDue(db, many, [year]);
  await countDue(db, many, [year]);

  expect(statements.filter((sql) => sql.includes('from target'))).toHaveLength(2);
});

it('keeps what is asked for again, and lets go of what is not', async () => {
  const { version } = await db.kysely
    .selectFrom('mapVersion')
    .select('version')
    .executeTakeFirstOrThrow();
  const counted: string[] = [];
  const ask = async (key: string) =>
    keptCounts(db.kysely, key, async () => {
      counted.push(key);
      return { version, rows: Array.from({ length: 700 }) };
    });
  for (const key of ['often', 'once']) await ask(key);
  for (let other = 0; other < 80; other += 1) {
    await ask(`other ${other}`);
    await ask('often');
  }
  await ask('once');

  expect(counted.filter((key) => !key.startsWith('other'))).toEqual(['often', 'once', 'once']);
});
