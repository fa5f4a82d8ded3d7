import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let owner: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  owner = new pg.Pool({ connectionString: database.ownerUrl });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

interface Attached {
  readonly state?: string;
  readonly isAddendum?: boolean;
  readonly sha256?: string;
  readonly size?: number;
  readonly name?: string;
}

const attach = ({ state = 'DRAFTING', isAddendum = false, ...more }: Attached) => ({
  text: `INSERT INTO attachment
           (signing_id, sha256, media_type, size, name, is_addendum, uploaded_by_id, uploaded_at)
         SELECT id, $3, 'PDF', $4, $5, $2, 'account-tinh', now()
           FROM signing WHERE state = $1::signing_state ORDER BY id LIMIT 1`,
  values: [
    state,
    isAddendum,
    more.sha256 ?? 'a'.repeat(64),
    more.size ?? 1,
    more.name ?? 'quét.pdf',
  ],
});

it.each<[string, Attached, string | null]>([
  ['to what is being written', {}, null],
  ['to what is signed, as an addendum', { state: 'SIGNED', isAddendum: true }, null],
  ['to what is signed, as if it had been there', { state: 'SIGNED' }, 'attachment_addendum_check'],
  ['to what is being written, as an addendum', { isAddendum: true }, 'attachment_addendum_check'],
  ['without anything in it', { size: 0 }, 'attachment_size_check'],
  ['without a name', { name: ' ' }, 'attachment_name_check'],
  ['by a hash that is none', { sha256: 'A'.repeat(64) }, 'attachment_sha256_check'],
])('attaching a file %s', async (_what, attached, constraint) => {
  expect(await refusedBy(owner, (client) => client.query(attach(attached)))).toBe(constraint);
});

it('the same file is not attached twice to one signing', async () => {
  const refused = await refusedBy(owner, async (client) => {
    await client.query(attach({}));
    await client.query(attach({}));
  });
  expect(refused).toBe('attachment_signing_id_sha256_key');
});

describe('what was attached', () => {
  const then = (attached: Attached, ...statements: readonly string[]) =>
    refusedBy(owner, async (client) => {
      await client.query(attach(attached));
      for (const statement of statements) await client.query(statement);
    });

  it('is never another thing than it was', async () => {
    expect(await then({}, `UPDATE attachment SET name = 'khác.pdf'`)).toBe(
      'attachment_frozen_check',
    );
  });

  it('is taken away while nothing is signed', async () => {
    expect(await then({}, 'DELETE FROM attachment')).toBe(null);
  });

  it('stays between the approval and the signature', async () => {
    expect(await then({ state: 'APPROVED' }, 'DELETE FROM attachment')).toBe(
      'attachment_approved_check',
    );
  });

  it('stays once the signing is signed, and what comes after stays too', async () => {
    const sign = `UPDATE signing SET state = 'SIGNED', number = '1', signed_on = '2023-12-01'
      WHERE id = (SELECT signing_id FROM attachment)`;
    const approved = { state: 'APPROVED' };
    const addendum = { state: 'SIGNED', isAddendum: true };

    expect(await then(approved, sign, 'DELETE FROM attachment')).toBe('attachment_kept_check');
    expect(await then(addendum, 'DELETE FROM attachment')).toBe('attachment_kept_check');
  });
});
