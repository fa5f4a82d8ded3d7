import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { lastDayOf, mergeText, toTerm } from './signing-form.ts';

const origin = { title: 'A', grounds: 'B', validFrom: '2024-01-01', lastDay: '' };

test('people name the last day of a term, the service the first after it', () => {
  expect(toTerm({ validFrom: '2024-01-01', lastDay: '2025-12-31' })).toEqual({
    validFrom: '2024-01-01',
    validTo: '2026-01-01',
  });
  expect(lastDayOf(date('2024-03-01'))).toBe('2024-02-29');
  expect(lastDayOf(null)).toBe('');
});

test('over a record that changed, my changes stay and what I left alone reads as it stands', () => {
  const mine = { ...origin, grounds: 'của tôi' };
  const theirs = { ...origin, title: 'của họ', grounds: 'cũng của họ' };
  expect(mergeText(mine, origin, theirs)).toEqual({ ...theirs, grounds: 'của tôi' });
});
