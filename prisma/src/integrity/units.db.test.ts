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

const place = (
  id: string,
  parent: string | null,
  {
    path,
    pathEnd,
    depth,
    from = '2020-02-01',
    to = null,
  }: { path: number; pathEnd: number; depth: number; from?: string; to?: string | null },
) =>
  [
    `INSERT INTO place (unit_id, parent_id, valid_from, valid_to, depth, path, path_end)
     VALUES ($1, (SELECT id FROM place WHERE unit_id = $2), $3, $4, $5, $6, $7)`,
    [id, parent, from, to, depth, path, pathEnd],
  ] as const;

/** A province with one commune, named throughout; what stands on the map is each test's own. */
const named = [
  unit(province, '2020-02-01'),
  version(province, '15', 'TINH', '2020-02-01', null, null),
  unit(commune, '2020-02-01'),
  version(commune, '04507', 'XA', '2020-02-01', null, province),
];
const provincePlace = place(province, null, { path: 100, pathEnd: 200, depth: 1 });
const inside = { path: 110, pathEnd: 120, depth: 2 };

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
    provincePlace,
    place(commune, province, inside),
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

it.each([
  ['a living unit that is not on the map', 'place_life_check', [provincePlace]],
  [
    'a unit that leaves the map while it lives',
    'place_life_check',
    [provincePlace, place(commune, province, { ...inside, to: '2022-01-01' })],
  ],
  [
    'a place outside its parent’s range',
    'place_parent_check',
    [provincePlace, place(commune, province, { path: 195, pathEnd: 205, depth: 2 })],
  ],
  [
    'a place two steps below its parent',
    'place_parent_check',
    [provincePlace, place(commune, province, { ...inside, depth: 3 })],
  ],
  [
    'a place that outlasts its parent’s',
    'place_parent_check',
    [
      place(province, null, { path: 100, pathEnd: 200, depth: 1, to: '2025-07-01' }),
      place(province, null, { path: 300, pathEnd: 400, depth: 1, from: '2025-07-01' }),
      [
        `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
         SELECT $1, id, '2020-02-01', 2, 110, 120 FROM place WHERE path = 100`,
        [commune],
      ],
    ],
  ],
  [
    'a place elsewhere than the unit’s versions say',
    'place_version_check',
    [provincePlace, place(commune, null, { path: 300, pathEnd: 400, depth: 1 })],
  ],
  [
    'two places in one range on one day',
    'place_path_excl',
    [provincePlace, place(commune, null, { path: 150, pathEnd: 250, depth: 1 })],
  ],
] as const satisfies readonly (readonly [string, string, readonly Statement[]])[])(
  'refuses %s',
  async (_what, constraint, places) => {
    expect(await within(...named, ...places)).toBe(constraint);
  },
);

it('refuses a version that moves a unit whose place stays behind', async () => {
  const district = '00000000-0000-4000-8000-000000000138';
  const refusal = await within(
    ...named,
    provincePlace,
    place(commune, province, inside),
    unit(district, '2020-02-01'),
    version(district, '138', 'HUYEN', '2020-02-01', null, province),
    place(district, province, { path: 130, pathEnd: 140, depth: 2 }),
    ['UPDATE unit_version SET parent_id = $1 WHERE unit_id = $2', [district, commune]],
  );
  expect(refusal).toBe('place_version_check');
});

it.each([
  ['unit', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']],
  ['unit_version', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']],
  ['place', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']],
  ['unit_lineage', ['SELECT', 'INSERT', 'DELETE']],
  ['reorganisation', ['SELECT', 'INSERT', 'UPDATE']],
])('the application has in %s what an act needs, and no more', async (table, rights) => {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  const { rows } = await client.query<{ right: string }>(
    `SELECT name AS right FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) AS name
      WHERE has_table_privilege($1, name)`,
    [table],
  );
  await client.end();

  expect(rows.map(({ right }) => right)).toEqual(rights);
});
