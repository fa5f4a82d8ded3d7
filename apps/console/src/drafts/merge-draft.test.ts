import { expect, test } from 'vitest';
import { differencesOf, mergeText } from './merge-draft.ts';

const origin = { title: 'A', grounds: 'B', from: '2024-01-01' };
const fields = ['title', 'grounds', 'from'] as const;

test('over a record that changed, my changes stay and what I left alone reads as it stands', () => {
  const mine = { ...origin, grounds: 'của tôi' };
  const theirs = { ...origin, title: 'của họ', grounds: 'cũng của họ' };

  expect(mergeText(fields, mine, origin, theirs)).toEqual({ ...theirs, grounds: 'của tôi' });
  expect(mergeText(fields, mine, origin, theirs, { grounds: 'theirs' })).toEqual(theirs);
});

test('a choice is due only where both changed a field to different things', () => {
  const mine = { ...origin, grounds: 'của tôi', from: '2024-02-01' };
  const theirs = {
    ...origin,
    title: 'của họ',
    grounds: 'cũng của họ',
    from: '2024-02-01',
  };

  expect(differencesOf(fields, mine, origin, theirs)).toEqual([
    { field: 'title', mine: 'A', theirs: 'của họ', isBoth: false },
    { field: 'grounds', mine: 'của tôi', theirs: 'cũng của họ', isBoth: true },
  ]);
  expect(differencesOf(fields, mine, origin, origin)).toEqual([]);
});
