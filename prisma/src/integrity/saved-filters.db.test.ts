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

interface Kept {
  readonly account?: string;
  readonly resource?: string;
  readonly name?: string;
  readonly query?: string;
}

const keep = ({ account = 'tinh', resource = 'signings', ...more }: Kept = {}) => {
  const { name = 'Chờ duyệt', query = 'state=SUBMITTED' } = more;
  return {
    text: 'INSERT INTO saved_filter (account_id, resource, name, query) VALUES ($1, $2, $3, $4)',
    values: [`account-${account}`, resource, name, query],
  };
};

it.each<[string, Kept, string | null]>([
  ['conditions of the list of signings', {}, null],
  ['conditions of a list that there is not', { resource: 'grants' }, 'saved_filter_resource_check'],
  ['no name', { name: ' ' }, 'saved_filter_name_check'],
  ['a name of more than 80 characters', { name: 'a'.repeat(81) }, 'saved_filter_name_check'],
  ['no conditions', { query: '' }, 'saved_filter_query_check'],
  ['more than 2000 characters', { query: 'a'.repeat(2001) }, 'saved_filter_query_check'],
  ['for nobody', { account: 'nobody' }, 'saved_filter_account_id_fkey'],
])('a saved filter holds: %s', async (_, filter, constraint) => {
  expect(await refusedBy(owner, (client) => client.query(keep(filter)))).toBe(constraint);
});

it('of one name an account has one filter of a list; another account has its own', async () => {
  const twice = (second: Kept) =>
    refusedBy(owner, async (client) => {
      await client.query(keep());
      await client.query(keep(second));
    });
  expect(await twice({})).toBe('saved_filter_account_id_resource_name_key');
  expect(await twice({ account: 'xem' })).toBeNull();
});

it('is no record: nothing of it is audited', async () => {
  const { rows } = await owner.query<{ isAudited: boolean }>(
    `SELECT 'saved_filter' = ANY (audited_tables()) AS "isAudited"`,
  );
  expect(rows).toEqual([{ isAudited: false }]);
});
