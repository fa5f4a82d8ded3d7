import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { deploy, emptyDatabase, findDrift, grantApplication } from './index.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase('migrated');
});
afterEach(async () => database.drop());

it('an emptied database takes all migrations again and is as a new one', async () => {
  const { ownerUrl } = database;
  await emptyDatabase(ownerUrl);
  const applied = await deploy({ ownerUrl });
  expect(applied.length).toBeGreaterThan(0);
  await grantApplication({ ownerUrl, role: 'phoihop_app' });
  expect(await findDrift({ ownerUrl, appRole: 'phoihop_app' })).toEqual([]);
});
