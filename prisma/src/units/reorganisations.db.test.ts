import { date, type IsoDate } from '@phoihop/domain/dates';
import { planReading } from '@phoihop/domain/indicators';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { seed } from '../../seed/main.ts';
import { verifyDatabase } from '../audit/verify.ts';
import { createDatabase, type Database } from '../database.ts';
import { deriveFigures, loadPeriods, rollUp } from '../indicators/index.ts';
import { applyReorganisation } from './apply-reorganisation.ts';
import {
  applyAct,
  contentOf,
  planAct,
  readAct,
  recordMove,
  appliedFrom,
  revertAct,
} from './move-act.fixture.ts';
import { writingOn } from './writing.ts';

const number = '1673/NQ-UBTVQH15';
const maps = [date('2023-12-31'), date('2025-03-01'), date('2025-07-01')] as const;

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let db: Database;
/** All there is, before the act of 2025 was ever applied. */
let before: Readonly<Record<string, string>>;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  await seed({
    ownerUrl: database.ownerUrl,
    profile: 'demo',
    appliedUntil: date('2024-12-31'),
  });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  db = createDatabase({ url: database.appUrl });
  await reportLastQuarter();
  await nameSuccessor();
  before = await contentOf(owner);
  await applyAct(app, number);
}, 180_000);
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), db.close()]);
  await database.drop();
});

/** The last quarter of 2023 as all 173 communes report it, each its own number. */
async function reportLastQuarter(): Promise<void> {
  const steps = [
    `INSERT INTO figure_sheet (unit_id, period_id, state, number, updated_at)
       SELECT unit_id, period.id, 'DRAFT', 1, now() FROM place CROSS JOIN period
        WHERE place.level = 'COMMUNE' AND place.valid_from < '2023-12-31' AND period.calendar_key = 'CALENDAR' AND period.key = '2023-Q4'`,
    `INSERT INTO figure_sheet_version (sheet_id, number, started_by_id, started_at)
       SELECT id, 1, 'account-tinh', now() FROM ${ofLastQuarter}`,
    `INSERT INTO figure_entry (sheet_id, number, indicator_id, state, value)
       SELECT sheet.id, 1, indicator.id, 'REPORTED', row_number() OVER (ORDER BY sheet.id)
         FROM ${ofLastQuarter} CROSS JOIN indicator WHERE indicator.key = 'study_sessions'`,
    `UPDATE figure_sheet SET state = 'SUBMITTED' WHERE id IN (SELECT id FROM ${ofLastQuarter})`,
    `UPDATE figure_sheet_version SET submitted_by_id = 'account-tinh', submitted_at = now() WHERE sheet_id IN (SELECT id FROM ${ofLastQuarter})`,
    `UPDATE figure_sheet_version SET accepted_by_id = 'account-tinh2', accepted_at = now() WHERE sheet_id IN (SELECT id FROM ${ofLastQuarter})`,
    `UPDATE figure_sheet SET state = 'ACCEPTED', accepted_number = 1 WHERE id IN (SELECT id FROM ${ofLastQuarter})`,
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id) VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1')`,
  ];
  await owner.query(['BEGIN', ...steps].join(';\n'));
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM ${ofLastQuarter}`);
  await deriveFigures((sql, values) => owner.query(sql, [...values]), {
    sheetIds: rows.map(({ id }) => id),
  });
  await owner.query('COMMIT');
}

/** Somebody is to take over the police of a district after it has ended. */
async function nameSuccessor(): Promise<void> {
  const steps = [
    `UPDATE office_holder SET valid_to = '2025-09-01' WHERE office_id = ${endedPost}`,
    `INSERT INTO office_holder (office_id, name, valid_from) VALUES (${endedPost}, 'Người sau', '2025-09-01')`,
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id) VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1')`,
  ];
  await owner.query(['BEGIN', ...steps, 'COMMIT'].join(';\n'));
}

const endedPost = `(SELECT office.id FROM office JOIN organisation ON organisation.id = organisation_id
  WHERE organisation.unit_id = (SELECT unit_id FROM unit_version WHERE code = '139') AND organisation.kind = 'POLICE')`;

const ofLastQuarter = `(SELECT sheet.id FROM figure_sheet sheet JOIN period ON period.id = sheet.period_id
  WHERE period.calendar_key = 'CALENDAR' AND period.key = '2023-Q4') sheet`;

async function standing(day: IsoDate): Promise<Record<string, number>> {
  const { rows } = await app.query<{ level: string; units: number }>(
    `SELECT level, count(*)::int AS units FROM place
      WHERE valid_from <= $1 AND (valid_to IS NULL OR $1 < valid_to) GROUP BY level`,
    [day],
  );
  return Object.fromEntries(rows.map(({ level, units }) => [level, units]));
}

it.each([
  ['2023-12-31', { PROVINCE: 1, DISTRICT: 9, COMMUNE: 173 }],
  ['2024-11-30', { PROVINCE: 1, DISTRICT: 9, COMMUNE: 173 }],
  ['2024-12-01', { PROVINCE: 1, DISTRICT: 9, COMMUNE: 168 }],
  ['2025-03-01', { PROVINCE: 1, DISTRICT: 9, COMMUNE: 168 }],
  ['2025-06-30', { PROVINCE: 1, DISTRICT: 9, COMMUNE: 168 }],
  ['2025-07-01', { PROVINCE: 1, COMMUNE: 51 }],
])('on %s the map bears %o', async (day, units) => {
  expect(await standing(date(day))).toEqual(units);
});

it.each([
  ['04264', '2023-12-31', 'Phường Nguyễn Phúc'],
  ['04264', '2024-12-01', 'Phường Hồng Hà'],
  ['04264', '2025-06-30', 'Phường Hồng Hà'],
  ['04264', '2025-07-01', null],
  ['04267', '2023-12-31', 'Phường Hồng Hà'],
  ['04267', '2024-12-01', null],
  ['15', '2025-06-30', 'Tỉnh Yên Bái'],
  ['15', '2025-07-01', 'Tỉnh Lào Cai'],
  ['138', '2025-06-30', 'Huyện Trấn Yên'],
  ['138', '2025-07-01', null],
])('code %s is on %s that of %s', async (code, day, name) => {
  const { rows } = await app.query<{ full_name: string }>(
    `SELECT full_name FROM unit_version
      WHERE code = $1 AND valid_from <= $2 AND (valid_to IS NULL OR $2 < valid_to)`,
    [code, day],
  );
  expect(rows.map((row) => row.full_name)).toEqual(name === null ? [] : [name]);
});

it('a kept commune stays itself under the new province, spelled alike by the law and the statistical office', async () => {
  const { rows } = await app.query(
    `SELECT version.other_name, parent.full_name AS parent, dense_rank() OVER (ORDER BY version.unit_id)::int AS unit
       FROM unit_version version JOIN unit_version parent ON parent.unit_id = version.parent_id
      WHERE version.code = '04603' AND daterange(version.valid_from, version.valid_to) && daterange(parent.valid_from, parent.valid_to)
      ORDER BY version.valid_from`,
  );
  expect(rows).toEqual([
    { other_name: 'Xã Tà Si Láng', parent: 'Huyện Trạm Tấu', unit: 1 },
    { other_name: null, parent: 'Tỉnh Lào Cai', unit: 1 },
  ]);
});

it('every unit has its Front and its police with a head each while it lives, and no longer', async () => {
  const { rows } = await app.query(
    `SELECT count(*)::int AS wrong FROM unit
      WHERE (SELECT count(*) FROM organisation body JOIN office ON office.organisation_id = body.id AND office.is_head
              WHERE body.unit_id = unit.id AND body.kind IN ('FRONT', 'POLICE')
                AND (body.valid_from, body.valid_to) IS NOT DISTINCT FROM (unit.valid_from, unit.valid_to)) <> 2`,
  );
  expect(rows).toEqual([{ wrong: 0 }]);
});

it('whoever holds an office of a body leaves with it, though he was to leave later', async () => {
  const { rows } = await owner.query(
    `SELECT to_char(valid_to, 'YYYY-MM-DD') AS valid_to, ended_by_id IS NOT NULL AS by_act FROM office_holder
      WHERE office_id = ${endedPost} ORDER BY valid_from`,
  );

  expect(rows).toEqual([
    { valid_to: '2025-07-01', by_act: true },
    { valid_to: null, by_act: false },
  ]);
});

it('whoever is granted at a unit follows to what came of it, and nobody else is given anything', async () => {
  const { rows } = await app.query<{ role: string; grants: number; accounts: number }>(
    `SELECT role, count(*)::int AS grants, count(DISTINCT account_id)::int AS accounts
       FROM access_grant JOIN reorganisation act ON act.id = made_by_id WHERE act.number = $1 GROUP BY role ORDER BY role`,
    [number],
  );
  expect(rows).toEqual([
    { role: 'ADMINISTRATOR', grants: 1, accounts: 1 },
    { role: 'COORDINATOR', grants: 2, accounts: 2 },
    { role: 'REPORTER', grants: 167, accounts: 167 },
    { role: 'VIEWER', grants: 1, accounts: 1 },
  ]);
});

it('a flow that all 173 communes report in 2023 has one total of former Yên Bái, on the map of any day', async () => {
  const periods = (await loadPeriods(db)).get('CALENDAR') ?? [];
  const quarter = periods.find(({ key }) => key === '2023-Q4');
  const { rows } = await app.query<{
    unit: string;
    path: string;
    pathEnd: string;
    indicator: string;
    from: IsoDate;
    to: IsoDate | null;
  }>(
    `SELECT place.unit_id AS unit, path::text, path_end::text AS "pathEnd", indicator.id AS indicator,
            place.counts_from::text AS "from", place.valid_to::text AS "to"
       FROM unit_version JOIN place USING (unit_id) CROSS JOIN indicator
      WHERE code = '15' AND name = 'Yên Bái' AND indicator.key = 'study_sessions'`,
  );
  const [found] = rows;
  if (!found || !quarter) throw new Error('nothing to sum');
  const flow = { kind: 'FLOW', frequency: 'QUARTER', from: null, to: null } as const;
  const plan = planReading(flow, quarter, date('2025-12-31'), periods);
  const question = {
    targets: [{ key: 0, unitId: found.unit, ranges: [found], life: found }],
    readings: [{ ...plan, indicatorId: found.indicator, kind: 'FLOW', level: 'COMMUNE' }],
    layer: 1,
  } as const;
  const told = await Promise.all(
    [null, ...maps].map((borders) => rollUp(db, { ...question, borders })),
  );

  expect(told.flat().map(({ value, faults }) => [Number(value), faults])).toEqual(
    Array.from({ length: 4 }, () => [(173 * 174) / 2, []]),
  );
});

it('an act takes a handful of statements, whatever it changes', async () => {
  const statements: string[] = [];
  await revertAct(app, number);
  const act = await readAct(app, number);
  await app.query('BEGIN');
  const plan = await planAct(app, act);
  if (!plan.ok) throw new Error(plan.code);
  await recordMove(app, act, 'APPLY');
  const { read, send } = writingOn(app);
  await applyReorganisation(
    {
      read: async (sql, values) => {
        statements.push(sql);
        return read(sql, values);
      },
      send: async (sql, values) => {
        statements.push(sql);
        return send(sql, values);
      },
    },
    appliedFrom(act),
    plan.value,
  );
  await app.query('COMMIT');

  expect(statements).toHaveLength(9);
});

it('reverted it leaves all as it was before, applied again it makes the same rows, and the record holds throughout', async () => {
  const applied = await contentOf(owner);
  expect(applied).not.toEqual(before);
  await revertAct(app, number);
  expect(await contentOf(owner)).toEqual(before);
  expect((await verifyDatabase(owner)).findings).toEqual([]);
  await applyAct(app, number);
  expect(await contentOf(owner)).toEqual(applied);
  expect((await verifyDatabase(owner)).findings).toEqual([]);
});

it('reverted it does not stand for what it leaves alone: a row that was changed behind the record is found', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id::text FROM office_holder WHERE ended_by_id IS NOT NULL AND valid_to = '2025-07-01' AND own_valid_to IS NULL ORDER BY id LIMIT 1`,
  );
  const [{ id } = { id: '' }] = rows;
  await owner.query(`BEGIN;
    UPDATE office_holder SET valid_to = '2025-01-01' WHERE id = '${id}';
    INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
      VALUES ('system', 'system', 'officeHolder.CHANGE', 'OfficeHolder', '${id}');
    COMMIT`);
  await owner.query(`UPDATE office_holder SET name = 'Người khác' WHERE id = '${id}'`);
  await revertAct(app, number);
  const { findings } = await verifyDatabase(owner);
  await applyAct(app, number);

  expect(findings).toEqual([{ kind: 'ROW_ALTERED', where: `office_holder ${id}` }]);
});

it('an earlier act is not reverted while a later one rests on it', async () => {
  await expect(revertAct(app, '1246/NQ-UBTVQH15')).rejects.toThrow(/foreign key/);
});
