import pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
});
beforeEach(() => owner.query('BEGIN'));
afterEach(() => owner.query('ROLLBACK'));
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

interface Entry {
  readonly actorId: string;
  readonly action: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

async function lastEntry(): Promise<Entry | undefined> {
  const { rows } = await owner.query<Entry>(
    'SELECT actor_id AS "actorId", action, before, after FROM audit_entry ORDER BY id DESC LIMIT 1',
  );
  return rows[0];
}

it('an account that is renamed is on record with its name before and after', async () => {
  await owner.query("UPDATE account SET name = 'Tên mới' WHERE id = 'account-tinh'");

  expect(await lastEntry()).toMatchObject({
    actorId: 'system',
    action: 'account.CHANGE',
    before: { name: 'Điều phối viên tỉnh Yên Bái' },
    after: { name: 'Tên mới' },
  });
});

it('a grant that is ended is on record with who ended it', async () => {
  await owner.query("SELECT set_config('phoihop.actor_id', 'account-quantri', true)");
  await owner.query("UPDATE access_grant SET valid_to = now() WHERE account_id = 'account-xem'");
  const entry = await lastEntry();

  expect(entry).toMatchObject({ actorId: 'account-quantri', action: 'grant.CHANGE' });
  expect(entry?.before).toMatchObject({ role: 'VIEWER', valid_to: null });
  expect(entry?.after?.['valid_to']).not.toBeNull();
});

it('a grant that is deleted is on record', async () => {
  await owner.query("DELETE FROM access_grant WHERE account_id = 'account-xem'");

  expect(await lastEntry()).toMatchObject({
    action: 'grant.DELETE',
    before: { account_id: 'account-xem' },
    after: null,
  });
});

it('a new password is on record as changed, without the password', async () => {
  await owner.query("UPDATE credential SET password = 'secret' WHERE account_id = 'account-tinh'");
  const entry = await lastEntry();

  expect(entry).toMatchObject({
    action: 'credential.CHANGE',
    after: { account_id: 'account-tinh', password: 'changed' },
  });
  expect(JSON.stringify(entry)).not.toContain('secret');
});

it('what changes nothing but a time stamp leaves no entry', async () => {
  const before = await lastEntry();
  await owner.query("UPDATE account SET updated_at = now() WHERE id = 'account-tinh'");

  expect(await lastEntry()).toEqual(before);
});

it.each(['account', 'machine_token'])(
  'the application has no right to delete from %s',
  async (table) => {
    await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  },
);
