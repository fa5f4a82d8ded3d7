import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { lastDayOf, toTerm } from './signing-form.ts';

test('people name the last day of a term, the service the first after it', () => {
  expect(toTerm({ validFrom: '2024-01-01', lastDay: '2025-12-31' })).toEqual({
    validFrom: '2024-01-01',
    validTo: '2026-01-01',
  });
  expect(lastDayOf(date('2024-03-01'))).toBe('2024-02-29');
  expect(lastDayOf(null)).toBe('');
});
