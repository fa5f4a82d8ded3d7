import { expect, test } from 'vitest';
import { asSigningFilter, filterOf, parseSigningFilter, queryOf } from './signing-filter.ts';

test('a filter is the same after it was kept, whatever stands in it', () => {
  const filter = {
    state: ['DRAFTING', 'SUBMITTED'],
    programme: '09/CTr-BCA-MTTW',
    under: '138',
    search: 'Đào & Thịnh=1',
  } as const;
  expect(filterOf(queryOf(filter))).toEqual(filter);
});

test('what is no condition of the list is left out of what an address holds', () => {
  expect(asSigningFilter({ state: ['LOST', 'SIGNED'], page: 3, under: 138, search: '' })).toEqual({
    state: ['SIGNED'],
  });
  expect(parseSigningFilter('{"state":')).toEqual({});
  expect(parseSigningFilter(null)).toEqual({});
});

test('states chosen in another order are the same filter', () => {
  const [one, other] = [
    asSigningFilter({ state: ['SIGNED', 'PLANNED'] }),
    asSigningFilter({ state: ['PLANNED', 'SIGNED'] }),
  ];
  expect(queryOf(one)).toBe(queryOf(other));
});
