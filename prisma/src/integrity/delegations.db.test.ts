import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

interface Lent {
  readonly from?: string;
  readonly to?: string;
  readonly first?: string;
  readonly last?: string;
  readonly reason?: string;
}

const lend = ({ from = 'tinh', to = 'xem', ...more }: Lent) => {
  const { first = '2023-12-15', last = '2023-12-31', reason = 'Đi công tác' } = more;
  return {
    text: `INSERT INTO delegation (grant_id, account_id, valid_from, valid_to, reason)
           SELECT id, $2, $3, $4, $5 FROM access_grant WHERE account_id = $1`,
    values: [`account-${from}`, `account-${to}`, first, last, reason],
  };
};

it.each<[string, Lent, string | null]>([
  ['what acts, to another', {}, null],
  ['what only reads', { from: 'xem', to: 'tinh' }, 'delegation_grant_check'],
  ['what keeps accounts', { from: 'quantri' }, 'delegation_grant_check'],
  ['to oneself', { to: 'tinh' }, 'delegation_grant_check'],
  ['with an end before its beginning', { last: '2023-12-14' }, 'delegation_interval_check'],
  ['for years', { last: '2025-12-31' }, 'delegation_length_check'],
  ['without a reason', { reason: ' ' }, 'delegation_reason_check'],
])('lending %s', async (_what, lent, constraint) => {
  expect(await refusedBy(owner, (client) => client.query(lend(lent)))).toBe(constraint);
});

it('the same is not lent twice at one time', async () => {
  const refused = await refusedBy(owner, async (client) => {
    await client.query(lend({}));
    await client.query(lend({ first: '2023-12-30', last: '2024-01-05' }));
  });
  expect(refused).toBe('delegation_excl');
});

it('what was lent is ended, and not made into something else', async () => {
  const change = (what: string) =>
    refusedBy(owner, async (client) => {
      await client.query(lend({}));
      await client.query(`UPDATE delegation SET ${what}`);
    });
  expect(await change("valid_to = '2023-12-16'")).toBeNull();
  expect(await change("account_id = 'account-chua-quyen'")).toBe('delegation_frozen_check');
  expect(await change("reason = 'khác'")).toBe('delegation_frozen_check');
});
