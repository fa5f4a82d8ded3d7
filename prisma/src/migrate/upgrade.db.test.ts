import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { verifyDatabase } from '../audit/verify.ts';
import { deploy } from './deploy.ts';
import { databaseDirectory } from './directory.ts';
import { fillAsAtFirst } from './filled-at-first.fixture.ts';

const first = '20231215000000_first';
let database: TestDatabase;
let older: string;

beforeAll(async () => {
  database = await createTestDatabase('empty');
  older = mkdtempSync(join(tmpdir(), 'phoihop-older-'));
  const now = databaseDirectory();
  cpSync(join(now, 'schema'), join(older, 'schema'), { recursive: true });
  for (const each of ['migration_lock.toml', first]) {
    cpSync(join(now, 'migrations', each), join(older, 'migrations', each), { recursive: true });
  }
});
afterAll(async () => {
  rmSync(older, { recursive: true });
  await database.drop();
});

it('a database that was filled at the first migration is brought up to the last, and its record holds throughout', async () => {
  const { ownerUrl } = database;
  expect(await deploy({ ownerUrl, directory: older })).toEqual([first]);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await fillAsAtFirst(client);
  expect((await deploy({ ownerUrl })).length).toBeGreaterThan(2);

  const { entries, findings } = await verifyDatabase(client);
  const { rows } = await client.query(
    `SELECT place.level, to_char(place.counts_from, 'YYYY-MM-DD') AS counts_from, indicator.calendar_key, definition_version.version
       FROM place CROSS JOIN indicator JOIN definition_version ON row_id = indicator.id ORDER BY path`,
  );
  await client.end();

  expect(findings).toEqual([]);
  expect(entries).toBeGreaterThan(2);
  // What later migrations added was told of what was there before.
  const indicator = { calendar_key: 'CALENDAR', version: 1 };
  expect(rows).toEqual([
    { level: 'PROVINCE', counts_from: '0001-01-01', ...indicator },
    { level: 'COMMUNE', counts_from: '2021-01-01', ...indicator },
  ]);
});
