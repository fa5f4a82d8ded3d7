import type { ClientBase } from 'pg';

/** How many indicators every commune reports each month of 2022, and from 2023 on. */
const [indicatorsOf2022, indicatorsOf2023] = [24, 40];

/** A year of accepted months from every commune. */
export async function seedNationFigures(client: ClientBase): Promise<void> {
  await client.query(indicatorsSql, [indicatorsOf2023, indicatorsOf2022]);
  // What is made up here keeps the rules; to look at three million cells again would be to measure the looking.
  const guarded = ['figure_sheet', 'figure_entry', 'figure_sheet_version'];
  for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(sheetsSql);
  await client.query(versionsSql);
  await client.query(entriesSql);
  for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

// Two in three are flows, as of the indicators that are collected here.
const indicatorsSql = `
  INSERT INTO indicator (key, name_vi, name_en, measure_vi, measure_en, kind, collected_at, frequency, calendar_key, max_age,
                         collected_from, position, source)
    SELECT 'indicator_' || n, 'Chỉ tiêu ' || n, 'Indicator ' || n, 'lượt', 'times',
           (CASE WHEN n % 3 = 0 THEN 'STOCK' ELSE 'FLOW' END)::indicator_kind, 'COMMUNE', 'MONTH',
           'CALENDAR', CASE WHEN n % 3 = 0 THEN 1 END, CASE WHEN n > $2::int THEN date '2023-01-01' END, n, 'Chỉ tiêu mô phỏng'
      FROM generate_series(1, $1::int) n`;

const sheetsSql = `
  INSERT INTO figure_sheet (unit_id, period_id, state, accepted_number, updated_at)
    SELECT place.unit_id, period.id, 'ACCEPTED', 1, now()
      FROM place CROSS JOIN period
     WHERE place.level = 'COMMUNE' AND period.calendar_key = 'CALENDAR'
       AND period.frequency = 'MONTH' AND period.key LIKE '2022-%'`;

const versionsSql = `
  INSERT INTO figure_sheet_version (sheet_id, number, started_by_id, started_at, submitted_by_id, submitted_at, accepted_by_id, accepted_at)
    SELECT id, 1, 'account-dieu-phoi', now(), 'account-dieu-phoi', now(), 'account-dieu-phoi-2', now() FROM figure_sheet`;

const entriesSql = `
  INSERT INTO figure_entry (sheet_id, number, indicator_id, state, value)
    SELECT sheet.id, 1, indicator.id, 'REPORTED', (hashtext(sheet.unit_id::text || sheet.period_id || indicator.position) & 1023)
      FROM figure_sheet sheet CROSS JOIN indicator WHERE indicator.collected_from IS NULL`;
