import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const applied = `(SELECT id FROM reorganisation WHERE number = '1673/NQ-UBTVQH15')`;
const draft = '00000000-0000-4000-8000-000000000871';
const unit = '00000000-0000-4000-8000-000000000001';
const laoCai = `(SELECT unit_id FROM unit_version WHERE code = '15' AND name = 'Lào Cai')`;

const endedPost = `(SELECT office.id FROM office JOIN organisation ON organisation.id = organisation_id
  WHERE organisation.unit_id = (SELECT unit_id FROM unit_version WHERE code = '138') AND organisation.kind = 'POLICE')`;

const record = (move: string, act = `'${draft}'`) =>
  `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
     SELECT 'account-quantri', 'quantri', 'reorganisation.${move}', 'Reorganisation', ${act}::text`;
const insertDraft = `INSERT INTO reorganisation (id, number, title, effective_on, source)
  VALUES ('${draft}', 'T/NQ', 'Sắp xếp', '2026-01-01', 'thử')`;
const drafted = [insertDraft, record('DRAFT')];
const toApplied = `UPDATE reorganisation SET state = 'APPLIED', applied_at = now(), version = version + 1 WHERE id = '${draft}'`;
const apply = [...drafted, toApplied, record('APPLY')];
const revert = [
  `UPDATE reorganisation SET state = 'DRAFT', applied_at = NULL, applied_by_id = NULL, version = version + 1 WHERE id = ${applied}`,
  record('REVERT', applied),
];
/** A unit that the act makes under the province. */
const create = [
  `INSERT INTO unit (id, valid_from, source, made_by_id) VALUES ('${unit}', '2026-01-01', 'thử', '${draft}')`,
  `INSERT INTO unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id, made_by_id)
     VALUES ('${unit}', '2026-01-01', '99999', 'XA', 'Mới', 'Xã Mới', ${laoCai}, '${draft}')`,
  `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end, made_by_id)
     SELECT '${unit}', id, '2026-01-01', 2, path_end - 1048576, path_end, '${draft}' FROM place WHERE unit_id = ${laoCai}`,
];

const within = async (...statements: readonly string[]) =>
  refusedBy(app, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

it('an act that is applied on record changes the map', async () => {
  expect(await within(...apply, ...create)).toBeNull();
});

const madeWithout = create.map((statement) => statement.replaceAll(`'${draft}'`, 'NULL'));
const madeByAnother = create.map((statement) => statement.replaceAll(`'${draft}'`, applied));

it.each([
  ['a new unit without an act', 'unit_act_check', madeWithout],
  ['a new unit by an act that is a draft', 'reorganisation_map_check', [...drafted, ...create]],
  ['a new unit by an act that was applied before', 'unit_act_check', madeByAnother],
  [
    'a new unit by an act whose application is not on record',
    'reorganisation_recorded_check',
    [...drafted, toApplied, ...create],
  ],
  [
    'a new unit by an act of which something else is on record',
    'reorganisation_recorded_check',
    [...drafted, toApplied, record('EDIT'), ...create],
  ],
  [
    'a new unit on another day than the act’s',
    'unit_act_check',
    [...apply, ...create.map((statement) => statement.replaceAll('2026-01-01', '2026-02-01'))],
  ],
  [
    'a name that is written over',
    'unit_version_act_check',
    [`UPDATE unit_version SET name = 'Khác' WHERE code = '15'`],
  ],
  [
    'a code that is written over',
    'unit_version_act_check',
    [`UPDATE unit_version SET code = '99999' WHERE code = '04507' AND valid_to IS NOT NULL`],
  ],
  [
    'a name that is written over under cover of an act',
    'unit_version_act_check',
    [
      ...apply,
      ...create,
      `UPDATE unit_version SET name = 'Khác' WHERE code = '15' AND valid_to IS NULL`,
    ],
  ],
  [
    'a place that is moved',
    'place_act_check',
    [`UPDATE place SET path_end = path_end + 1 WHERE unit_id = ${laoCai}`],
  ],
  [
    'a unit that is ended without an act',
    'unit_act_check',
    [`UPDATE unit SET valid_to = '2026-01-01' WHERE id = ${laoCai}`],
  ],
  [
    'a unit that is ended by an act of before',
    'unit_act_check',
    [
      `UPDATE unit SET valid_to = '2025-07-01', ended_by_id = ${applied} WHERE id = (SELECT unit_id FROM unit_version WHERE code = '04423' AND valid_to IS NULL)`,
    ],
  ],
  [
    'a unit that goes on though its act is applied',
    'unit_act_check',
    [
      `UPDATE unit SET valid_to = NULL, ended_by_id = NULL WHERE id = (SELECT unit_id FROM unit_version WHERE code = '15' AND name = 'Yên Bái')`,
    ],
  ],
  [
    'a place that goes away',
    'place_act_check',
    [`DELETE FROM place WHERE path = (SELECT max(path) FROM place WHERE made_by_id = ${applied})`],
  ],
  ['a tie that goes away', 'unit_lineage_act_check', ['DELETE FROM unit_lineage']],
  [
    'a tie that an act of before never made',
    'unit_lineage_act_check',
    [
      `INSERT INTO unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
         SELECT unit_id, ${laoCai}, ${applied}, 1, 'thử' FROM unit_version WHERE code = '138'`,
    ],
  ],
  [
    'a body that calls itself made by an act',
    'organisation_act_check',
    [
      `INSERT INTO organisation (unit_id, kind, name_vi, name_en, valid_from, made_by_id)
         VALUES (${laoCai}, 'STEERING_COMMITTEE', 'Ban', 'Committee', '2025-07-01', ${applied})`,
    ],
  ],
  [
    'a body that outlives the act that ended it',
    'organisation_act_check',
    [`UPDATE organisation SET valid_to = '2027-01-01' WHERE ended_by_id = ${applied}`],
  ],
  [
    'somebody who takes over a post of a body that is gone',
    'office_holder_body_check',
    [
      `INSERT INTO office_holder (office_id, name, valid_from) VALUES (${endedPost}, 'Người sau', '2025-07-01')`,
    ],
  ],
  [
    'somebody who holds a post longer than its body is there',
    'office_holder_body_check',
    [`UPDATE office_holder SET valid_to = '2025-07-02' WHERE office_id = ${endedPost}`],
  ],
  [
    'somebody who is given an end that he never had',
    'office_holder_act_check',
    [`UPDATE office_holder SET own_valid_to = '2025-09-01' WHERE office_id = ${endedPost}`],
  ],
  [
    'a grant that calls itself approved with an act',
    'access_grant_act_check',
    [
      `INSERT INTO access_grant (account_id, role, unit_id, made_by_id) VALUES ('account-xem', 'COORDINATOR', ${laoCai}, ${applied})`,
    ],
  ],
  [
    'a grant that is deleted',
    'access_grant_act_check',
    [`DELETE FROM access_grant WHERE account_id = 'account-xem'`],
  ],
  [
    'an act that is born applied',
    'reorganisation_born_check',
    [
      insertDraft
        .replace('source)', 'source, state, applied_at)')
        .replace(`'thử')`, `'thử', 'APPLIED', now())`),
    ],
  ],
  ['an act that nobody drafted on record', 'reorganisation_recorded_check', [insertDraft]],
  [
    'an act that is edited off the record',
    'reorganisation_recorded_check',
    [...drafted, `UPDATE reorganisation SET title = 'Khác', version = 2 WHERE id = '${draft}'`],
  ],
  [
    'an act that becomes another as it is applied',
    'reorganisation_way_check',
    [...drafted, toApplied.replace('SET', `SET effective_on = '2026-02-01',`)],
  ],
  [
    'an applied act that is edited',
    'reorganisation_way_check',
    [`UPDATE reorganisation SET title = 'Khác', version = version + 1 WHERE id = ${applied}`],
  ],
  [
    'an applied act that is cancelled',
    'reorganisation_way_check',
    [
      `UPDATE reorganisation SET state = 'CANCELLED', applied_at = NULL, version = version + 1 WHERE id = ${applied}`,
    ],
  ],
  [
    'an act of before the map that is applied',
    'reorganisation_way_check',
    [
      `UPDATE reorganisation SET state = 'APPLIED', applied_at = now(), version = version + 1 WHERE number = '871/NQ-UBTVQH14'`,
    ],
  ],
  ['an act that is applied and leaves no trace', 'reorganisation_map_check', apply],
  ['an act that is reverted and leaves the map as it was', 'reorganisation_map_check', revert],
])('refuses the application %s', async (_what, constraint, statements) => {
  expect(await within(...statements)).toBe(constraint);
});

it.each([
  'DELETE FROM reorganisation',
  'TRUNCATE unit_lineage',
  `UPDATE unit_lineage SET share = 0.5`,
])('gives the application no right to %s', async (sql) => {
  await expect(app.query(sql)).rejects.toThrow(/permission denied/);
});

it('whoever takes over a post before its body ends is there until then, and who gave it up is not ended by the act', async () => {
  const client = await app.connect();
  await client.query('BEGIN');
  await client.query(
    `UPDATE office_holder SET valid_to = '2024-01-01' WHERE office_id = ${endedPost}`,
  );
  await client.query(
    `INSERT INTO office_holder (office_id, name, valid_from) VALUES (${endedPost}, 'Người sau', '2024-01-01')`,
  );
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  const { rows } = await client.query(
    `SELECT to_char(valid_to, 'YYYY-MM-DD') AS valid_to, ended_by_id IS NOT NULL AS by_act FROM office_holder
      WHERE office_id = ${endedPost} ORDER BY valid_from`,
  );
  await client.query('ROLLBACK');
  client.release();

  expect(rows).toEqual([
    { valid_to: '2024-01-01', by_act: false },
    { valid_to: '2025-07-01', by_act: true },
  ]);
});
