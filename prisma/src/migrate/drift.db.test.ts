import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { findDrift } from './index.ts';
import { withClient } from './lock.ts';

const appRole = 'phoihop_app';
let untouched: TestDatabase;

beforeAll(async () => {
  untouched = await createTestDatabase('migrated');
});
afterAll(async () => untouched.drop());

/** What is found after something was done to a database behind the migrations' back. */
async function driftAfter(sql: string): Promise<string[]> {
  const { ownerUrl, drop } = await createTestDatabase('migrated');
  onTestFinished(drop);
  await withClient(ownerUrl, async (client) => client.query(sql));
  return findDrift({ ownerUrl, appRole });
}

it('a database that was just migrated has not drifted', async () => {
  expect(await findDrift({ ownerUrl: untouched.ownerUrl, appRole })).toEqual([]);
});

describe('drift is seen when', () => {
  it.each([
    [
      'a check is gone',
      'ALTER TABLE signing DROP CONSTRAINT signing_version_check',
      /^missing: constraint signing\.signing_version_check: CHECK/,
    ],
    [
      'a trigger is asleep',
      'ALTER TABLE signing DISABLE TRIGGER signing_frozen',
      /^changed: trigger signing\.signing_frozen: is .*\(disabled\)/,
    ],
    [
      'a partial index is gone',
      'DROP INDEX signing_open_key',
      /^missing: index signing_open_key: CREATE UNIQUE INDEX .* WHERE/,
    ],
    [
      'an exclusion is gone',
      'ALTER TABLE access_grant DROP CONSTRAINT access_grant_excl',
      /^missing: constraint access_grant\.access_grant_excl: EXCLUDE/,
    ],
    [
      'a right was handed out',
      'GRANT UPDATE ON audit_entry TO phoihop_app',
      /^changed: grant audit_entry to phoihop_app: is INSERT, SELECT, UPDATE; should be/,
    ],
    [
      'everyone may read',
      'GRANT SELECT ON account TO PUBLIC',
      /^not from any migration: grant account to everyone: SELECT/,
    ],
    [
      'a function was rewritten',
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
      /^changed: function refuse_change\(\): /,
    ],
    [
      'a check was added',
      'ALTER TABLE office ADD CHECK (is_head) NOT VALID',
      /^not from any migration: constraint office\.office_is_head_check: /,
    ],
    [
      'a column was added',
      'ALTER TABLE unit ADD COLUMN note text',
      /^not from any migration: column unit\.note: text/,
    ],
  ])('%s', async (_, sql, line) => {
    const lines = await driftAfter(sql);
    expect(lines).toContainEqual(expect.stringMatching(line));
  });
});

it('the application may add to the audit and not change it, nor read the history', async () => {
  const rights = await withClient(untouched.appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; rights: string }>(
      `SELECT relname AS name, string_agg(privilege, ' ' ORDER BY privilege) AS rights
       FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND has_table_privilege(pg_class.oid, privilege) GROUP BY relname`,
    );
    return new Map(rows.map((row) => [row.name, row.rights]));
  });
  expect(rights.get('signing')).toBe('DELETE INSERT SELECT UPDATE');
  expect(rights.get('audit_entry')).toBe('INSERT SELECT');
  expect(rights.get('audit_link')).toBe('SELECT');
  expect(rights.get('audit_head')).toBe('SELECT');
  expect(rights.get('deployment')).toBe('SELECT');
  expect(rights.has('_prisma_migrations')).toBe(false);
});
