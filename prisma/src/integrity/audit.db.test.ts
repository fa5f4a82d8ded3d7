import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let owner: pg.Pool;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  owner = new pg.Pool({ connectionString: database.ownerUrl });
  app = new pg.Pool({ connectionString: database.appUrl });
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const addEntry = `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
  VALUES ('account-tinh', 'tinh', 'signing.CREATE', 'Signing', gen_random_uuid()::text)`;

it.each([
  "UPDATE audit_entry SET reason = 'x'",
  'DELETE FROM audit_entry',
  'DELETE FROM audit_link',
  'TRUNCATE audit_link',
])('refuses %s even to the owner of the tables', async (sql) => {
  expect(await refusedBy(owner, (client) => client.query(sql))).toMatch(/_append_only_check$/);
});

it.each([
  'DELETE FROM audit_entry',
  'UPDATE audit_head SET position = 0',
  "INSERT INTO audit_link VALUES (0, 0, '', '')",
])('gives the application no right to %s', async (sql) => {
  await expect(app.query(sql)).rejects.toThrow(/permission denied/);
});

it('links every entry to the one before it, in the order of their commits', async () => {
  await Promise.all(Array.from({ length: 8 }, () => app.query(addEntry)));
  const { rows } = await owner.query<{ previous: Buffer; hash: Buffer; text: string }>(`
    SELECT link.previous_hash AS previous, link.hash,
           audit_entry_text(entry)
             || coalesce(E'\\n' || nullif(audit_rows_text(entry.id), ''), '') AS text
    FROM audit_link link JOIN audit_entry entry ON entry.id = link.entry_id ORDER BY link.position`);
  const { rows: entries } = await owner.query<{ count: string }>(
    'SELECT count(*) FROM audit_entry',
  );
  expect(rows).toHaveLength(Number(entries[0]?.count));

  let previous = Buffer.alloc(32);
  for (const row of rows) {
    expect(row.previous).toEqual(previous);
    previous = createHash('sha256').update(previous).update(row.text, 'utf8').digest();
    expect(row.hash).toEqual(previous);
  }
});
