import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let pool: pg.Pool;
const province = '00000000-0000-4000-8000-000000000015';
const commune = '00000000-0000-4000-8000-000000004507';

const unit = (id: string, from: string, to: string | null = null) =>
  [
    'INSERT INTO unit (id, valid_from, valid_to, source) VALUES ($1, $2, $3, $4)',
    [id, from, to, 'test'],
  ] as const;
const version = (
  id: string,
  code: string,
  kind: string,
  from: string,
  to: string | null,
  parent: string | null,
) =>
  [
    `INSERT INTO unit_version (unit_id, code, kind, name, full_name, valid_from, valid_to, parent_id)
     VALUES ($1, $2, $3::unit_kind, 'Tên', 'Tên đầy đủ', $4, $5, $6)`,
    [id, code, kind, from, to, parent],
  ] as const;

type Statement = readonly [string, readonly unknown[]];
const within = (...statements: readonly Statement[]) =>
  refusedBy(pool, async (client) => {
    for (const [sql, values] of statements) await client.query(sql, [...values]);
  });

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  pool = new pg.Pool({ connectionString: database.ownerUrl });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('takes a unit whose versions cover its life and whose parent stands above it', async () => {
  const refusal = await within(
    unit(province, '2020-02-01'),
    version(province, '15', 'TINH', '2020-02-01', null, null),
    unit(commune, '2020-02-01'),
    version(commune, '04507', 'XA', '2020-02-01', '2022-01-01', province),
    version(commune, '04507', 'PHUONG', '2022-01-01', null, province),
  );
  expect(refusal).toBeNull();
});

it('refuses two versions of a unit on one day', async () => {
  const refusal = await within(
    unit(province, '2020-02-01'),
    version(province, '15', 'TINH', '2020-02-01', null, null),
    version(province, '16', 'TINH', '2021-02-01', null, null),
  );
  expect(refusal).toBe('unit_version_unit_excl');
});

it('refuses one code for two units on one day', async () => {
  const refusal = await within(
    unit(province, '2020-02-01'),
    version(province, '15', 'TINH', '2020-02-01', null, null),
    unit(commune, '2020-02-01'),
    version(commune, '15', 'XA', '2020-02-01', null, province),
  );
  expect(refusal).toBe('unit_version_code_excl');
});

it('refuses a gap inside a life', async () => {
  const refusal = await within(
    unit(province, '2020-02-01'),
    version(province, '15', 'TINH', '2020-02-01', '2021-01-01', null),
    version(province, '15', 'TINH', '2021-06-01', null, null),
  );
  expect(refusal).toBe('unit_version_life_check');
});

it('refuses a child that outlives its parent', async () => {
  const refusal = await within(
    unit(province, '2020-02-01', '2025-07-01'),
    version(province, '15', 'TINH', '2020-02-01', '2025-07-01', null),
    unit(commune, '2020-02-01'),
    version(commune, '04507', 'XA', '2020-02-01', null, province),
  );
  expect(refusal).toBe('unit_version_parent_life_check');
});

it('refuses two units that lie under each other', async () => {
  const refusal = await within(
    unit(province, '2020-02-01'),
    unit(commune, '2020-02-01'),
    version(province, '15', 'HUYEN', '2020-02-01', null, commune),
    version(commune, '16', 'HUYEN', '2020-02-01', null, province),
  );
  expect(refusal).toBe('unit_version_level_check');
});
