import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { differencesOf, lastDayOf, mergeText, toTerm } from './signing-form.ts';

const origin = {
  title: 'A',
  grounds: 'B',
  validFrom: '2024-01-01',
  lastDay: '',
  parties: 'FRONT:chair:TM',
  witnesses: '',
};

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
  expect(mergeText(mine, origin, theirs, { grounds: 'theirs' })).toEqual(theirs);
});

test('a choice is due only where both changed a field to different things', () => {
  const mine = { ...origin, grounds: 'của tôi', validFrom: '2024-02-01' };
  const theirs = {
    ...origin,
    title: 'của họ',
    grounds: 'cũng của họ',
    validFrom: '2024-02-01',
  };

  expect(differencesOf(mine, origin, theirs)).toEqual([
    { field: 'title', mine: 'A', theirs: 'của họ', isBoth: false },
    { field: 'grounds', mine: 'của tôi', theirs: 'cũng của họ', isBoth: true },
  ]);
  expect(differencesOf(mine, origin, origin)).toEqual([]);
});
