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

const refusal = (...statements: readonly string[]) =>
  refusedBy(app, async (client) => {
    for (const sql of statements) await client.query(sql);
  });

/** One sheet of the demo in a state, by what it is for. */
const sheet = (state: string, where = "period.key LIKE '2023-Q%'") =>
  `(SELECT figure_sheet.id FROM figure_sheet JOIN period ON period.id = period_id
     WHERE state = '${state}' AND ${where} ORDER BY figure_sheet.id LIMIT 1)`;
const indicator = (key: string) => `(SELECT id FROM indicator WHERE key = '${key}')`;
const entry = (of: string, key: string, value: string, number = 1) =>
  `INSERT INTO figure_entry (sheet_id, number, indicator_id, state, value)
   VALUES (${of}, ${number}, ${indicator(key)}, 'REPORTED', ${value})
   ON CONFLICT (sheet_id, number, indicator_id) DO UPDATE SET value = excluded.value`;

describe('what was accepted stays as it was accepted', () => {
  const accepted = sheet('ACCEPTED');

  it.each([
    ['a cell changed', entry(accepted, 'participant_turns', '1'), 'figure_entry_open_check'],
    [
      'a cell taken away',
      `DELETE FROM figure_entry WHERE sheet_id = ${accepted}`,
      'figure_entry_open_check',
    ],
    ['all cells at once', 'DELETE FROM figure_entry', 'figure_entry_open_check'],
    [
      'who accepted it',
      `UPDATE figure_sheet_version SET accepted_by_id = 'account-tinh' WHERE sheet_id = ${accepted}`,
      'figure_sheet_version_frozen_check',
    ],
    [
      'a version taken away',
      `DELETE FROM figure_sheet_version WHERE sheet_id = ${accepted}`,
      'figure_sheet_version_frozen_check',
    ],
    [
      'sent back after all',
      `UPDATE figure_sheet SET state = 'RETURNED', accepted_number = NULL WHERE id = ${accepted}`,
      'figure_sheet_way_check',
    ],
    [
      'the sheet taken away',
      `DELETE FROM figure_sheet WHERE id = ${accepted}`,
      'figure_sheet_way_check',
    ],
    [
      'moved to another period',
      `UPDATE figure_sheet SET period_id = period_id + 1 WHERE id = ${accepted}`,
      'figure_sheet_way_check',
    ],
  ])('%s', async (_what, sql, constraint) => {
    expect(await refusal(sql)).toBe(constraint);
  });

  it('and the next version is opened beside it, with cells of its own', async () => {
    const open = `UPDATE figure_sheet SET state = 'DRAFT', number = 2 WHERE id = ${sheet(
      'ACCEPTED',
      "period.key = '2022'",
    )} RETURNING id`;
    const begin = (id: string, reason: string | null) =>
      `INSERT INTO figure_sheet_version (sheet_id, number, started_by_id, started_at, reason)
       VALUES ('${id}', 2, 'account-tinh', now(), ${reason === null ? 'NULL' : `'${reason}'`})`;
    const correct = (reason: string | null, number: number) =>
      refusedBy(app, async (client) => {
        const { rows } = await client.query<{ id: string }>(open);
        const id = rows[0]?.id ?? '';
        await client.query(begin(id, reason));
        await client.query(entry(`'${id}'`, 'households', '5', number));
      });

    expect(await correct('Đếm lại.', 2)).toBeNull();
    expect(await correct('Đếm lại.', 1)).toBe('figure_entry_open_check');
    expect(await correct(null, 2)).toBe('figure_sheet_version_reason_check');
    expect(await refusal(open)).toBe('figure_sheet_answered_check');
  });
});

describe('cells are written where the sheet is open', () => {
  const draft = sheet('DRAFT', "period.key LIKE '2023-Q%' AND number = 1");

  it('in a draft and in what came back', async () => {
    expect(await refusal(entry(draft, 'participant_turns', '7'))).toBeNull();
    expect(await refusal(entry(sheet('RETURNED'), 'participant_turns', '7'))).toBeNull();
    expect(await refusal(entry(sheet('SUBMITTED'), 'participant_turns', '7'))).toBe(
      'figure_entry_open_check',
    );
  });

  it.each([
    [
      'with more decimals than it may have',
      'participant_turns',
      '1.5',
      'figure_entry_decimals_check',
    ],
    ['below nothing', 'participant_turns', '-1', 'figure_entry_value_check'],
    ['without a value', 'participant_turns', 'NULL', 'figure_entry_value_check'],
    ['for another frequency', 'households', '5', 'figure_entry_asked_check'],
    ['for another level', 'leaflets_printed', '5', 'figure_entry_asked_check'],
    ['for what is computed', 'cultural_family_rate', '5', 'figure_entry_asked_check'],
  ])('never %s', async (_what, key, value, constraint) => {
    expect(await refusal(entry(draft, key, value))).toBe(constraint);
  });

  it('and none moves to another indicator or sheet', async () => {
    const moved = `UPDATE figure_entry SET indicator_id = ${indicator('weapons_handed_in')}
      WHERE sheet_id = ${draft} AND indicator_id = ${indicator('participant_turns')}`;
    expect(await refusal(moved)).toBe('figure_entry_key_check');
  });
});

describe('a sheet goes its way', () => {
  const begun = (columns: string, values: string) =>
    `INSERT INTO figure_sheet (unit_id, period_id, updated_at${columns})
     SELECT place.unit_id, period.id, now()${values} FROM place, period
      WHERE place.level = 'COMMUNE' AND period.key = '2023-Q4' AND calendar_key = 'CALENDAR' LIMIT 1`;

  it('begins as a draft, and somebody has begun it', async () => {
    expect(await refusal(begun(', state', ", 'SUBMITTED'"))).toBe('figure_sheet_born_check');
    expect(await refusal(begun('', ''))).toBe('figure_sheet_answered_check');
  });

  it.each([
    ['DRAFT', "state = 'ACCEPTED', accepted_number = number"],
    ['DRAFT', "state = 'RETURNED'"],
    ['SUBMITTED', "state = 'DRAFT'"],
    ['SUBMITTED', 'number = 2'],
    ['RETURNED', "state = 'ACCEPTED', accepted_number = number"],
    ['ACCEPTED', "state = 'SUBMITTED', accepted_number = NULL"],
  ])('from %s not by %s', async (state, change) => {
    const sql = `UPDATE figure_sheet SET ${change} WHERE id = ${sheet(state)}`;
    expect(await refusal(sql)).toBe('figure_sheet_way_check');
  });

  it('is not submitted or accepted by nobody', async () => {
    const submit = `UPDATE figure_sheet SET state = 'SUBMITTED' WHERE id = ${sheet(
      'DRAFT',
      "period.key LIKE '2023-Q%' AND number = 1",
    )}`;
    const accept = `UPDATE figure_sheet SET state = 'ACCEPTED', accepted_number = number
      WHERE id = ${sheet('SUBMITTED')}`;
    expect(await refusal(submit)).toBe('figure_sheet_answered_check');
    expect(await refusal(accept)).toBe('figure_sheet_answered_check');
  });

  it.each([
    ['accepted_by_id = submitted_by_id', 'by himself'],
    ["submitted_for_id = 'account-tinh', accepted_by_id = 'account-tinh'", 'what was done for him'],
    ["accepted_by_id = 'account-tinh', accepted_for_id = submitted_by_id", 'in the name of him'],
  ])('nobody accepts what he submitted: %s (%s)', async (change) => {
    const sql = `UPDATE figure_sheet_version SET accepted_at = now(), ${change}
      WHERE sheet_id = ${sheet('SUBMITTED')}`;
    expect(await refusal(sql)).toBe('figure_sheet_version_own_check');
  });
});

describe('definitions', () => {
  it('of an indicator keep what it means', async () => {
    const change = (what: string) =>
      refusal(`UPDATE indicator SET ${what}, version = version + 1 WHERE key = 'households'`);
    expect(await change("name_vi = 'Số hộ'")).toBeNull();
    expect(await change("key = 'hộ'")).toBe('indicator_fixed_check');
    expect(await change('max_age = 2')).not.toBeNull();
  });

  it('are kept under their numbers, and none is overwritten', async () => {
    const again = "UPDATE indicator SET name_vi = 'Số hộ' WHERE key = 'households'";
    expect(await refusal(again)).toBe('definition_version_pkey');
    const raised = again.replace(' WHERE', ', version = version + 1 WHERE');
    const kept = await refusedBy(app, async (client) => {
      await client.query(raised);
      const { rows } = await client.query(
        `SELECT version FROM definition_version WHERE row_id = ${indicator('households')} ORDER BY version`,
      );
      expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
    });
    expect(kept).toBeNull();
  });

  it('of a part count like its total', async () => {
    const sql = `INSERT INTO indicator (key, name_vi, name_en, measure_vi, measure_en, kind, collected_at, frequency,
        calendar_key, total_id, position, source)
      VALUES ('part', 'x', 'x', 'x', 'x', 'FLOW', 'COMMUNE', 'QUARTER', 'CALENDAR', ${indicator('households')}, 900, 'x')`;
    expect(await refusal(sql)).toBe('indicator_alike_check');
  });
});
