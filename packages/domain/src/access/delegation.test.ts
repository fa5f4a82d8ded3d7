import { describe, expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import { roles } from './access.ts';
import { decideDelegation, delegationDaysMax, type AskedDelegation } from './delegation.ts';

const today = date('2023-12-15');
const sound: AskedDelegation = {
  role: 'COORDINATOR',
  delegatorId: 'tinh',
  delegateId: 'xem',
  firstDay: today,
  lastDay: addDays(today, 14),
  reason: ' Đi công tác đến hết tháng ',
};
const decide = (other: Partial<AskedDelegation> = {}) =>
  decideDelegation({ ...sound, ...other }, today);

describe('a delegation', () => {
  it('lends what acts, with a reason that is kept', () => {
    expect(decide()).toEqual({ ok: true, value: 'Đi công tác đến hết tháng' });
    const lent = roles.filter((role) => decide({ role }).ok);
    expect(lent).toEqual(['COORDINATOR', 'REPORTER']);
  });

  it('is to somebody else', () => {
    expect(decide({ delegateId: 'tinh' })).toMatchObject({ facts: { hint: 'otherAccount' } });
  });

  it('begins today or later, ends after that, and within a year', () => {
    const last = addDays(today, delegationDaysMax);
    expect(decide({ lastDay: today }).ok).toBe(true);
    expect(decide({ lastDay: last }).ok).toBe(true);
    expect(decide({ lastDay: addDays(last, 1) })).toMatchObject({ code: 'DATE_OUT_OF_RANGE' });
    expect(decide({ firstDay: addDays(today, -1) })).toMatchObject({ code: 'DATE_OUT_OF_RANGE' });
    expect(decide({ lastDay: addDays(today, -1) })).toMatchObject({
      code: 'ENDS_BEFORE_IT_BEGINS',
    });
  });

  it.each(['', 'nghỉ', ' \n \u200B '])('needs a reason that tells something: “%s”', (reason) => {
    expect(decide({ reason })).toMatchObject({ code: 'REASON_REQUIRED', facts: { min: 10 } });
  });
});
