import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { trendDays } from './trend-days.ts';

test('the trend tells the ends of the five months before and the day itself', () => {
  expect(trendDays(date('2023-12-15'))).toEqual([
    '2023-07-31',
    '2023-08-31',
    '2023-09-30',
    '2023-10-31',
    '2023-11-30',
    '2023-12-15',
  ]);
});

test('it goes over the turn of a year and through February', () => {
  expect(trendDays(date('2024-03-31')).slice(0, 5)).toEqual([
    '2023-10-31',
    '2023-11-30',
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
  ]);
});
