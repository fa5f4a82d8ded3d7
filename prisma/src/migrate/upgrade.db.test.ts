import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { seed } from '../../seed/main.ts';
import { verifyDatabase } from '../audit/verify.ts';
import { deploy } from './deploy.ts';
import { databaseDirectory } from './directory.ts';

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

it('a demo that was filled at the first migration is brought up to the last, and its record holds throughout', async () => {
  const { ownerUrl } = database;
  expect(await deploy({ ownerUrl, directory: older })).toEqual([first]);
  await seed({ ownerUrl, profile: 'demo' });
  expect((await deploy({ ownerUrl })).length).toBeGreaterThan(2);

  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { entries, findings } = await verifyDatabase(client);
  await client.end();

  expect(findings).toEqual([]);
  expect(entries).toBeGreaterThan(900);
});
