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

const report = (state: string) =>
  `(SELECT report.id FROM report WHERE state = '${state}' ORDER BY position LIMIT 1)`;
const accepted = `SET accepted_by_id = 'account-tinh2', accepted_at = now(), accepted_on = '2023-12-15'`;

it.each([
  [
    'that it was submitted, where nothing was',
    `UPDATE report SET first_submitted_on = '2023-10-06' WHERE id = ${report('NOT_STARTED')}`,
  ],
  [
    'that it was accepted on another day than its version was',
    `UPDATE report SET accepted_on = accepted_on + 1 WHERE id = ${report('ACCEPTED')}`,
  ],
  [
    'nothing of a version that was accepted past it',
    `UPDATE report_version ${accepted} WHERE report_id = ${report('SUBMITTED')} AND submitted_at IS NOT NULL
       AND accepted_at IS NULL`,
  ],
])('a report does not tell %s', async (_what, statement) => {
  expect(await refusedBy(app, (client) => client.query(statement))).toBe('report_told_check');
});

it('a review may be cut off in its window, and not before it', async () => {
  const plan = (day: string) =>
    refusedBy(app, (client) =>
      client.query(
        `INSERT INTO review_cycle (programme_id, template_id, template_version, unit_id, kind, title, period, window_from,
           window_to, cut_off_on, updated_at)
         SELECT programme_id, template_id, template_version, unit_id, kind, 'Khác', period, window_from, window_to, $1, now()
           FROM review_cycle WHERE period = '2023-Q3'`,
        [day],
      ),
    );
  expect(await plan('2023-08-15')).toBeNull();
  expect(await plan('2023-06-30')).toBe('review_cycle_window_check');
});
