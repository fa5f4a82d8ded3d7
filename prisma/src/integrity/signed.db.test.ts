/** What the database holds of what is signed, against whoever has the application's password. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let app: pg.Pool;
let signed: string;
let approved: string;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  app = new pg.Pool({ connectionString: database.appUrl });
  const first = async (state: string) => {
    const { rows } = await app.query<{ id: string }>(
      'SELECT id FROM signing WHERE state = $1::signing_state AND is_synthetic ORDER BY id LIMIT 1',
      [state],
    );
    return rows[0]?.id ?? '';
  };
  [signed, approved] = [await first('SIGNED'), await first('APPROVED')];
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

const refusal = (...statements: readonly string[]) =>
  refusedBy(app, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const entry = (id: string) =>
  `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
   VALUES ('account-tinh', 'tinh', 'signing.SIGN', 'Signing', '${id}')`;

describe('a table of one’s own that is called as ours hides nothing from a check', () => {
  const shadow = 'CREATE TEMPORARY TABLE signing AS SELECT * FROM public.signing LIMIT 0';

  it('a party stays as it signed', async () => {
    const change = `UPDATE signing_party SET holder_name = 'x' WHERE signing_id = '${signed}'`;
    expect(await refusal(shadow, change)).toBe('signing_party_frozen_check');
  });

  it('nothing is slipped in as if it had been sealed', async () => {
    const attach = `INSERT INTO attachment
        (signing_id, sha256, media_type, size, name, is_addendum, uploaded_by_id, uploaded_at)
      VALUES ('${signed}', repeat('a', 64), 'PDF', 1, 'x', false, 'account-tinh', now())`;
    expect(await refusal(shadow, attach)).toBe('attachment_addendum_check');
  });
});

it('every function of ours looks where our tables are', async () => {
  const { rows } = await app.query<{ name: string }>(`
    SELECT proname AS name FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
     WHERE pronamespace = 'public'::regnamespace AND lanname = 'plpgsql'
       AND NOT coalesce(proconfig @> '{"search_path=public, pg_temp"}', false)`);
  expect(rows.map(({ name }) => name)).toEqual([]);
});

describe('its life goes on as a life does', () => {
  it.each([
    ["terminated_on = '1990-01-01'", 'signing_end_check'],
    ["terminated_on = '2200-01-01', valid_to = valid_to", null],
  ])('terminated with %s', async (end, constraint) => {
    const { rows } = await app.query<{ id: string }>(
      `SELECT id FROM signing WHERE state = 'SIGNED' AND valid_to IS NULL ORDER BY id LIMIT 1`,
    );
    const [{ id } = { id: '' }] = rows;
    const change = `UPDATE signing SET state = 'TERMINATED', ${end} WHERE id = '${id}'`;
    expect(await refusal(change, entry(id))).toBe(constraint);
  });

  it('superseded by none it is not', async () => {
    const change = `UPDATE signing SET state = 'SUPERSEDED', superseded_on = '2024-01-01' WHERE id = '${signed}'`;
    expect(await refusal(change, entry(signed))).toBe('signing_successor_check');
  });
});

describe('a seal tells what is on record', () => {
  const seal = async (id: string, change: object = {}) => {
    const { rows } = await app.query<{ content: object }>(
      `SELECT json_build_object('signing', id, 'number', number, 'title', title, 'grounds', grounds,
          'signedOn', signed_on, 'validFrom', valid_from, 'validTo', valid_to) AS content
         FROM signing WHERE id = $1`,
      [id],
    );
    const content = JSON.stringify({ ...rows[0]?.content, ...change });
    const digest = createHash('sha256').update(content).digest('hex');
    return refusedBy(app, (client) =>
      client.query(
        `INSERT INTO signing_seal (signing_id, content, digest, key_id, signature, sealed_at)
           VALUES ($1, $2, $3, 'x', repeat('0', 128), now())`,
        [id, content, digest],
      ),
    );
  };

  it('of what is signed', async () => {
    expect(await seal(signed)).toBeNull();
    expect(await seal(approved)).toBe('signing_seal_content_check');
  });

  it.each([{ number: 'x' }, { title: 'x' }, { validTo: '2099-01-01' }, { signing: null }])(
    'and not %j',
    async (change) => {
      expect(await seal(signed, change)).toBe('signing_seal_content_check');
    },
  );
});

describe('what becomes of a signing', () => {
  const end = () =>
    `UPDATE signing SET state = 'TERMINATED', terminated_on = valid_from, version = version + 1 WHERE id = '${signed}'`;
  const sign = () =>
    `UPDATE signing SET state = 'SIGNED', number = '1/X', signed_on = '2023-12-15' WHERE id = '${approved}'`;

  it('is on record, or does not happen: its end', async () => {
    expect(await refusal(end())).toBe('signing_recorded_check');
    expect(await refusal(end(), entry(signed))).toBeNull();
  });

  it('is on record, or does not happen: its signature, which is sealed too', async () => {
    expect(await refusal(sign())).toBe('signing_recorded_check');
    expect(await refusal(sign(), entry(approved))).toBe('signing_sealed_check');
  });

  it('is not covered by an entry of another day', async () => {
    await app.query(entry(signed));
    expect(await refusal(end())).toBe('signing_recorded_check');
  });
});
