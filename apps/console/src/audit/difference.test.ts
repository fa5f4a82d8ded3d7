import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

test('only what differs is told, and what was not there is nothing, not a word', () => {
  const before = JSON.stringify({ state: 'DRAFTING', title: 'A', valid_to: null });
  const after = JSON.stringify({
    state: 'SUBMITTED',
    title: 'A',
    valid_to: '2024-01-01',
    version: 2,
  });

  expect(differenceOf(before, after)).toEqual([
    { name: 'state', was: 'DRAFTING', becomes: 'SUBMITTED' },
    { name: 'valid_to', was: null, becomes: '2024-01-01' },
    { name: 'version', was: null, becomes: '2' },
  ]);
  expect(differenceOf(null, null)).toEqual([]);
  expect(differenceOf(after, after)).toEqual([]);
});

test('that offices changed is told, their keys are not', () => {
  const before = JSON.stringify({
    parties: [{ officeId: 'a' }],
    witnesses: [],
    supersedesId: null,
  });
  const after = JSON.stringify({ parties: [{ officeId: 'b' }], witnesses: [], supersedesId: 'c' });

  expect(differenceOf(before, after)).toEqual([{ name: 'parties', was: null, becomes: 'changed' }]);
});

test('of what a template asks for it is told that it changed, no more', () => {
  const content = (sections: string) => JSON.stringify({ definition: { sections: [sections] } });
  expect(differenceOf(content('one'), content('two'))).toEqual([
    { name: 'definition', was: null, becomes: 'changed' },
  ]);
});
