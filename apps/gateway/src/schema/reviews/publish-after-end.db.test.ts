/** A review whose province has ended is published by what came of the province. */
import { date } from '@phoihop/domain/dates';
import { beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db, asOwner } = openDemo();
const later = { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') };
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
  await acceptReports(db(), review, ['04507', '04498', '138', '139', '15']);
  // Who coordinates at the new province, and of the old one was given its past to read.
  await asOwner(
    `insert into access_grant (account_id, role, unit_id)
       select 'account-chua-quyen', role::role, unit_id
         from unit_version, (values ('COORDINATOR', true), ('VIEWER', false)) given(role, is_new)
        where code = '15' and (valid_from = '2025-07-01') = is_new`,
  );
});

const publish = async (who: string) => {
  const { moveReviewCycle } = await ask<{ moveReviewCycle: { code?: string; state?: string } }>(
    who,
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH, number: "84/BC" }) {
       ... on ReviewCycle { state } ... on Refused { code } } }`,
    later,
  );
  return moveReviewCycle;
};

it('the successor of the province publishes, and whoever coordinated a district of it does not', async () => {
  expect(await publish('huyen-138')).toMatchObject({ code: 'NOT_YOURS' });
  expect(await publish('chua-quyen')).toMatchObject({ state: 'PUBLISHED' });
});
