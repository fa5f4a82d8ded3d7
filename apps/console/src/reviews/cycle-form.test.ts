import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { daysOf, periodTextOf, toPeriod } from './cycle-form.ts';

test.each(['2023', '2023-H2', '2023-Q4', '2023-07', 'FROM_15:2023-Q1', 'PTD:09/CTr:2023-12-15'])(
  'the period %s is sent as it was read',
  (period) => {
    expect(toPeriod(periodTextOf(period), '09/CTr')).toBe(period);
  },
);

test('nothing chosen is no period', () => {
  const nothing = { frequency: 'QUARTER', calendar: 'FROM_15', period: '', lastDay: '' };
  expect(toPeriod(nothing, '09/CTr')).toBe('');
  expect(toPeriod({ ...nothing, frequency: 'TO_DATE' }, '09/CTr')).toBe('');
});

test('a review of the whole programme begins with it; any other has the days of its period', () => {
  const programme = { startsOn: date('2013-11-18') };
  expect(daysOf(periodTextOf('PTD:09/CTr:2023-12-15'), programme, [])).toEqual({
    firstDay: '2013-11-18',
    lastDay: '2023-12-15',
  });
  const quarter = { key: '2023-Q1', firstDay: '2022-12-15', lastDay: '2023-03-14' };
  expect(daysOf(periodTextOf('FROM_15:2023-Q1'), programme, [quarter])).toBe(quarter);
  expect(daysOf(periodTextOf('2024'), programme, [quarter])).toBeNull();
});
