import { addDays, date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { getCycle } from '../reviews/cycle-row.ts';
import { openReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';
import { readReview } from './read-review.ts';

const { db, contextOf, asOwner } = openDemo();

it('counts who meets a standard on the cut-off, where that lies within the window', async () => {
  const { cycle, reportIds } = await openReview(db());
  await asOwner(
    `INSERT INTO recognition (unit_id, standard_id, decision_number, decided_on, valid_from)
       SELECT report.unit_id, standard.id, '1/QĐ', '2022-07-01', '2022-07-01' FROM report, standard
        WHERE report.id = '${reportIds.get('04507')}' AND standard.key = 'new_rural_model'`,
  );
  const context = await contextOf('tinh');
  const row = await getCycle(context, cycle);
  const achieved = async (cutOffOn: string) => {
    const counted = { ...row, cutOffOn: date(cutOffOn) };
    const issue = { number: null, issuedOn: addDays(row.windowTo, 1) };
    const { standards } = await readReview(context, counted, issue);
    return standards.find(({ key }) => key === 'new_rural_model')?.achieved;
  };

  expect(await achieved('2022-06-30')).toEqual([]);
  expect(await achieved('2022-07-01')).toEqual(['04507']);
  expect(await achieved('2023-06-30')).toEqual(['04507']);
});
