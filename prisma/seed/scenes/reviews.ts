import { date } from '@phoihop/domain/dates';
import type { ClientBase } from 'pg';
import { tellReports } from '../demo/report-stories.ts';
import { reviewTemplates, templateId, templateOf } from '../demo/review-templates.ts';
import { insertRows } from '../insert-rows.ts';
import { stableId } from '../../src/stable-id.ts';
import { openReview, type OpenedReview } from './open-review.ts';
import {
  acceptReports,
  beginReports,
  moment,
  returnReports,
  submitReports,
} from './report-steps.ts';
import { seedTenYearReview } from './ten-year-review.ts';

const openedOn = date('2023-10-02');

const review: OpenedReview = {
  id: stableId('review-cycle:2023-Q3'),
  template: templateOf('preliminary_quarter'),
  kind: 'PRELIMINARY',
  title: 'Sơ kết công tác phối hợp quý III năm 2023',
  period: '2023-Q3',
  window: { from: date('2023-07-01'), to: date('2023-10-01') },
  cutOffOn: date('2023-12-31'),
  openedOn,
  updatedAt: moment(openedOn, 1),
};

/** The templates of reports, the review of ten years that is public, and one that is under way: of the third quarter of 2023. */
export async function seedReviews(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'review_template',
    reviewTemplates.map(({ key, nameVi, nameEn, ...definition }) => ({
      id: templateId(key),
      key,
      name_vi: nameVi,
      name_en: nameEn,
      definition,
      is_active: true,
      version: 1,
    })),
  );
  await seedTenYearReview(client);
  await seedQuarter(client);
}

async function seedQuarter(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ code: string; state: string }>(
    `SELECT version.code, sheet.state
       FROM period JOIN figure_sheet sheet ON sheet.period_id = period.id
       JOIN unit_version version ON version.unit_id = sheet.unit_id
      WHERE period.calendar_key = 'CALENDAR' AND period.key = $1`,
    [review.period],
  );
  const stories = tellReports(new Map(rows.map(({ code, state }) => [code, state])));
  const those = (...states: readonly string[]) =>
    stories.filter(({ state }) => states.includes(state));
  await openReview(client, review, stories);
  await beginReports(
    client,
    stories.filter(({ texts }) => Object.keys(texts).length > 0),
  );
  await submitReports(client, stories);
  await returnReports(client, those('RETURNED'));
  await acceptReports(client, those('ACCEPTED'));
}
