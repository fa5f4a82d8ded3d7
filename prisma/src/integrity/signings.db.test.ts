import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  app = new pg.Pool({ connectionString: database.appUrl });
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const refusal = (sql: string) => refusedBy(app, (client) => client.query(sql));

describe('what is signed stays as it was signed, for the application too', () => {
  it.each([
    ['its number', "UPDATE signing SET number = 'x' WHERE state = 'SIGNED'"],
    ['its term', "UPDATE signing SET valid_to = '2099-01-01' WHERE state = 'SIGNED'"],
    ['its state', "UPDATE signing SET state = 'DRAFTING' WHERE state = 'SIGNED'"],
    [
      'itself',
      "DELETE FROM signing WHERE state = 'SIGNED' AND id NOT IN (SELECT basis_id FROM signing WHERE basis_id IS NOT NULL)",
    ],
  ])('%s', async (_what, sql) => {
    expect(await refusal(sql)).toMatch(/^signing(_party)?_frozen_check$/);
  });

  it('its parties', async () => {
    const sql = `UPDATE signing_party SET holder_name = 'x'
      WHERE signing_id IN (SELECT id FROM signing WHERE state = 'SIGNED')`;
    expect(await refusal(sql)).toBe('signing_party_frozen_check');
  });
});

it('a unit has one signing under way in a programme', async () => {
  const sql = `INSERT INTO signing (programme_id, unit_id, title, valid_from)
    SELECT programme_id, unit_id, title, valid_from FROM signing WHERE state = 'SUBMITTED'`;
  expect(await refusal(sql)).toBe('signing_open_key');
});

it('nobody is written down as approving what he submitted', async () => {
  const sql = "UPDATE signing SET approved_by_id = submitted_by_id WHERE state = 'SUBMITTED'";
  expect(await refusal(sql)).toBe('signing_approved_check');
});
