import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  pool = new pg.Pool({ connectionString: database.appUrl });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const relate = (from: string, to: string) =>
  refusedBy(pool, (client) =>
    client.query(
      `INSERT INTO document_relation (document_id, kind, target_id, basis)
       SELECT source.id, 'CITES', target.id, 'STATED' FROM document source, document target
       WHERE source.key = $1 AND target.key = $2`,
      [from, to],
    ),
  );

it('refuses a relation that would lead a document back to itself', async () => {
  expect(await relate('ct-09', 'ctph-456')).toBe('document_relation_acyclic_check');
});

it('refuses a document that relates to itself', async () => {
  expect(await relate('ct-09', 'ct-09')).toBe('document_relation_ends_check');
});

it('takes a second way to the same document', async () => {
  expect(await relate('ctph-456', 'ct-09')).toBeNull();
});
