import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { begunBy, toDatePeriod } from './to-date.ts';

const old = { code: '09/CTr', startsOn: date('2013-06-14') };
const young = { code: '3/CTr', startsOn: date('2023-03-01') };
const day = date('2023-12-15');

test('only programmes that had begun are summed up', () => {
  expect(begunBy([old, young], day)).toEqual([old, young]);
  expect(begunBy([young, old], date('2022-12-31'))).toEqual([old]);
});

test('a programme is summed up to the end of the last year, or to the day where it began after that', () => {
  expect(toDatePeriod(old, day)).toBe('PTD:09/CTr:2022-12-31');
  expect(toDatePeriod(young, day)).toBe('PTD:3/CTr:2023-12-15');
});
