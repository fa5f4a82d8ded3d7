import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/postgres/src/test-database.ts';
import { checkFigures } from '../src/indicators/index.ts';
import { seed } from './main.ts';
import { nationUnits } from './nation/nation-units.ts';

const communes = 40;
let nation: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  nation = await createTestDatabase('migrated');
  await seed({ ownerUrl: nation.ownerUrl, profile: 'nation', communes });
  client = new pg.Client({ connectionString: nation.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await nation.drop();
});

test('the whole made-up country has as many units as there were in 2023', () => {
  const depths = [1, 2, 3].map((depth) => {
    return nationUnits(10_598).filter((unit) => unit.depth === depth).length;
  });

  expect(depths).toEqual([63, 705, 10_598]);
});

test('every commune of the country has reported a year of months of 24 indicators', async () => {
  const { rows } = await client.query(
    `SELECT count(DISTINCT sheet.unit_id)::int AS units, count(*)::int AS entries
       FROM figure_entry JOIN figure_sheet sheet ON sheet.id = sheet_id WHERE sheet.state = 'ACCEPTED'`,
  );

  expect(rows).toEqual([{ units: communes, entries: communes * 12 * 24 }]);
});

test('what is derived for the country agrees with its sheets', async () => {
  const { findings, rows } = await checkFigures(client);

  expect(findings).toEqual([]);
  expect(rows).toBeGreaterThan(communes * 12 * 24);
});

test('an entry looks at no rows of the record but its own, however many one load stands for', async () => {
  const countScans = async () => {
    await client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await client.query<{ scans: string }>(
      "SELECT seq_scan AS scans FROM pg_stat_user_tables WHERE relname = 'audit_row'",
    );
    return Number(rows[0]?.scans);
  };
  await client.query('ANALYZE audit_row');
  const before = await countScans();
  await client.query(
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
     SELECT 'account-dieu-phoi', 'x', 'figureSheet.ENTER', 'FigureSheet', id FROM figure_sheet LIMIT 20`,
  );

  expect(await countScans()).toBe(before);
});
