import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { checkFigures, rebuildFigures } from './check-figures.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const oneOf = (key: string) =>
  `(SELECT ctid FROM unit_figure WHERE indicator_id = (SELECT id FROM indicator WHERE key = '${key}') AND value > 0 LIMIT 1)`;

it('finds nothing wrong in what the demo derived as it was filled', async () => {
  const report = await checkFigures(client);

  expect(report.findings).toEqual([]);
  expect(report.rows).toBeGreaterThan(10_000);
}, 120_000);

it('names a row that says something else than the cells, one that is gone, and the sums that are wrong by it', async () => {
  const { rows } = await client.query<{ where: string }>(
    `UPDATE unit_figure SET value = value + 1 WHERE ctid = ${oneOf('study_sessions')}
     RETURNING (SELECT code || ' ' || full_name || ', study_sessions ' || key FROM unit_version, period
                 WHERE unit_version.unit_id = unit_figure.unit_id AND period.id = period_id
                 ORDER BY valid_from LIMIT 1) AS where`,
  );
  await client.query(`DELETE FROM unit_figure WHERE ctid = ${oneOf('mediators')}`);
  const { findings } = await checkFigures(client);

  expect(findings.map(({ kind }) => kind).toSorted()).toEqual([
    'ROW_MISSING',
    'ROW_WRONG',
    'SUM_WRONG',
  ]);
  const wrong = findings.find(({ kind }) => kind === 'ROW_WRONG');
  expect(wrong?.where).toBe(rows[0]?.where);
  expect(wrong?.where).toMatch(/^\d{5} (Xã|Phường|Thị trấn) .+, study_sessions 20\d\d/);
  expect(findings.find(({ kind }) => kind === 'SUM_WRONG')?.where).toMatch(
    /^study_sessions 20\d\d/,
  );
}, 120_000);

it('is right again once everything is derived anew', async () => {
  const before = await client.query('SELECT count(*)::int AS rows FROM unit_figure');
  const rows = await rebuildFigures(client);

  expect(rows).toBe(Number(before.rows[0]?.rows) + 1);
  expect((await checkFigures(client)).findings).toEqual([]);
}, 120_000);
