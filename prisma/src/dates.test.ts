import { date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { fromDate, toDate } from './dates.ts';

it.each(['1975-04-30', '2023-12-15', '2024-02-29'])('%s comes back as it went in', (day) => {
  expect(fromDate(toDate(date(day)))).toBe(day);
});

it('a day is midnight in UTC, wherever the process runs', () => {
  expect(toDate(date('2023-12-15')).getTime()).toBe(Date.UTC(2023, 11, 15));
});
