import { expect, it } from 'vitest';
import { capacitiesOf } from './signing-party.ts';

it.each([
  ['the head signs for itself or on behalf of its body', true, ['DIRECT', 'TM']],
  ['another signs on behalf, in the head’s place or by order', false, ['TM', 'KT', 'TL']],
])('%s', (_rule, isHead, capacities) => {
  expect(capacitiesOf({ isHead, title: 'Chức vụ' })).toEqual(capacities);
});
