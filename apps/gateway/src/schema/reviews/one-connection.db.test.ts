/** Whatever changes a review reads over the connection on which it writes: many at once do not wait for each other. */
import { beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';
import { comment, figures, leadership, missing } from './report-trial.ts';
import { first, reviewing } from './testing.ts';

// With one connection for all, whoever asks for a second one waits for ever.
const demo = openDemo({ connections: 1 });
const { ask, asOwner, db } = demo;
const { change, enter, move, open, plan, save } = reviewing(demo);
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
  await acceptReports(db(), review, ['04507', '138', '139', '15']);
});

it('a report is written, submitted, sent back and accepted over one connection', async () => {
  const cycle = await open();
  const acknowledged = missing('participant_turns');
  await save('xa-04507', cycle, first, leadership);
  await enter('xa-04507', first, figures, null);

  expect(await move('xa-04507', cycle, first, 'SUBMIT', { acknowledged })).toMatchObject({
    state: 'SUBMITTED',
  });
  expect(await move('huyen-138', cycle, first, 'RETURN', { comments: [comment] })).toMatchObject({
    state: 'RETURNED',
  });
  expect(await move('xa-04507', cycle, first, 'SUBMIT', { acknowledged })).toMatchObject({
    state: 'SUBMITTED',
  });
  expect(await move('huyen-138', cycle, first, 'ACCEPT')).toMatchObject({ state: 'ACCEPTED' });
});

it('a review is planned, changed and called off over one connection', async () => {
  const { id, version } = await plan({ period: '2024-Q1', cutOffOn: '2024-04-30' });
  expect(await change('tinh', 'editReviewCycle', { id, version, title: 'Tên khác' })).toMatchObject(
    { version: 2 },
  );
  const reason = 'Chỉ để thử nghiệm chương trình.';
  expect(
    await change('tinh', 'moveReviewCycle', { id, version: 2, move: 'CANCEL', reason }),
  ).toMatchObject({ state: 'CANCELLED' });
});

it('a review is published and corrected over one connection', async () => {
  const publish = `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH }) {
    ... on ReviewCycle { state } ... on Refused { code } } }`;
  expect(await ask('tinh', publish)).toMatchObject({ moveReviewCycle: { state: 'PUBLISHED' } });
  await asOwner(
    `UPDATE unit_figure SET value = value + 1
      WHERE unit_id = (SELECT unit_id FROM report WHERE id = '${review.reportIds.get('04507')}')
        AND indicator_id = (SELECT id FROM indicator WHERE key = 'study_sessions')`,
  );
  const correct = `mutation { publishAddendum(input: { cycle: "${review.cycle}", version: 2 }) {
    ... on Publication { number } ... on Refused { code } } }`;
  expect(await ask('tinh', correct)).toMatchObject({ publishAddendum: { number: 1 } });
});
