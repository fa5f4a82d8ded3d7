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

const signed = "(SELECT id FROM signing WHERE state = 'SIGNED' AND is_synthetic LIMIT 1)";

describe('what is signed stays as it was signed, for the application too', () => {
  it.each([
    ['its number', `UPDATE signing SET number = 'x' WHERE id = ${signed}`],
    ['its term', `UPDATE signing SET valid_to = '2099-01-01' WHERE id = ${signed}`],
    ['who submitted it', `UPDATE signing SET submitted_by_id = NULL WHERE id = ${signed}`],
    ['who approved it', `UPDATE signing SET approved_by_id = 'account-tinh2' WHERE id = ${signed}`],
    ['when it was approved', `UPDATE signing SET approved_at = now() WHERE id = ${signed}`],
    ['its version', `UPDATE signing SET version = version + 1 WHERE id = ${signed}`],
    ['when it was changed', `UPDATE signing SET updated_at = now() WHERE id = ${signed}`],
    ['its state', `UPDATE signing SET state = 'DRAFTING' WHERE id = ${signed}`],
    [
      'its document',
      "UPDATE signing SET document_id = NULL WHERE state = 'SIGNED' AND document_id IS NOT NULL",
    ],
    [
      'a document, where it had none',
      `UPDATE signing SET document_id = (SELECT id FROM document LIMIT 1) WHERE id = ${signed}`,
    ],
    [
      'itself',
      "DELETE FROM signing WHERE state = 'SIGNED' AND id NOT IN (SELECT basis_id FROM signing WHERE basis_id IS NOT NULL)",
    ],
  ])('%s', async (_what, sql) => {
    expect(await refusal(sql)).toMatch(/^signing(_party)?_frozen_check$/);
  });

  it.each([
    ['a party changed', `UPDATE signing_party SET holder_name = 'x' WHERE signing_id = ${signed}`],
    ['a party taken away', `DELETE FROM signing_party WHERE signing_id = ${signed}`],
    [
      'a party added',
      `INSERT INTO signing_party (signing_id, organisation_kind, position, office_id, capacity)
         SELECT signing_id, 'PARTY_COMMITTEE', 9, office_id, 'TM' FROM signing_party
          WHERE signing_id = ${signed} AND position = 1`,
    ],
    [
      'a party moved in from another',
      `UPDATE signing_party SET signing_id = ${signed}, organisation_kind = 'PARTY_COMMITTEE', position = 9
        WHERE position = 1
          AND signing_id = (SELECT id FROM signing WHERE state = 'DRAFTING' LIMIT 1)`,
    ],
  ])('its parties: %s', async (_what, sql) => {
    expect(await refusal(sql)).toBe('signing_party_frozen_check');
  });

  it('and is superseded or terminated for good', async () => {
    const refused = await refusedBy(app, async (client) => {
      const end = `UPDATE signing SET state = 'TERMINATED', terminated_on = '2023-12-01' WHERE id = $1`;
      const { rows } = await client.query<{ id: string }>(`SELECT ${signed} AS id`);
      await client.query(end, [rows[0]?.id]);
      await client.query(
        "UPDATE signing SET state = 'SIGNED', terminated_on = NULL WHERE id = $1",
        [rows[0]?.id],
      );
    });
    expect(refused).toBe('signing_frozen_check');
  });
});

it('nothing is born signed, before anybody could have named its parties', async () => {
  const sql = `INSERT INTO signing (programme_id, unit_id, title, valid_from, number, signed_on, state)
    SELECT programme_id, unit_id, title, '2010-01-01', 'x', '2010-01-01', 'SIGNED' FROM signing
     WHERE id = ${signed}`;
  expect(await refusal(sql)).toBe('signing_born_check');
});

describe('a unit is bound once at a time by one programme', () => {
  const again = (columns: string) =>
    refusedBy(app, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO signing (programme_id, unit_id, title, valid_from, valid_to, number, signed_on, basis_id, state)
           SELECT programme_id, unit_id, title, ${columns}, 'APPROVED'
             FROM signing WHERE number = '456/CTPH' RETURNING id`,
      );
      await client.query("UPDATE signing SET state = 'SIGNED' WHERE id = $1", [rows[0]?.id]);
      // Whether it is on record and sealed is asked elsewhere.
      await client.query('SET CONSTRAINTS signing_term IMMEDIATE');
      await client.query('ROLLBACK');
    });

  it('so a second signing with days in common is refused', async () => {
    expect(await again("'2023-01-01', NULL, 'x', '2023-01-01', NULL")).toBe('signing_term_check');
  });

  it('but one that ends before the other begins is taken', async () => {
    expect(await again("'2012-01-01', '2014-05-06', 'x', '2012-01-01', NULL")).toBeNull();
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
