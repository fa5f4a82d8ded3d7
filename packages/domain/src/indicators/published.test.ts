import { expect, it } from 'vitest';
import { compareWithPublished } from './published.ts';

const exact = (value: string, decimals = 0) => ({ value, precision: 'EXACT', decimals }) as const;

it.each([
  ['5786', exact('5786'), '0', true],
  ['5785', exact('5786'), '-1', false],
  // 162,236 of 219,238 households
  ['74.000000', exact('74'), '0', true],
  ['74.499999', exact('74'), '0', true],
  ['74.5', exact('74'), '1', false],
  ['33.0508', exact('33.05', 2), '0', true],
] as const)('%s stands beside a published %o', (computed, published, difference, agrees) => {
  expect(compareWithPublished(computed, published)).toEqual({ difference, agrees });
});

it('what is more than the published agrees with “more than”, and what is rounded up to it does not', () => {
  const published = { value: '90', precision: 'AT_LEAST', decimals: 0 } as const;

  expect(compareWithPublished('91.8', published)).toEqual({ difference: '2', agrees: true });
  expect(compareWithPublished('90', published).agrees).toBe(true);
  expect(compareWithPublished('89.6', published)).toEqual({ difference: '0', agrees: false });
});

it('an order of size has no difference, but a number may be of it or not', () => {
  const hundreds = { value: null, precision: 'HUNDREDS', decimals: 0 } as const;

  expect(compareWithPublished('346', hundreds)).toEqual({ difference: null, agrees: true });
  expect(compareWithPublished('99', hundreds).agrees).toBe(false);
  expect(compareWithPublished('4127', { ...hundreds, precision: 'THOUSANDS' }).agrees).toBe(true);
});

it('where nothing was computed there is nothing to compare', () => {
  expect(compareWithPublished(null, exact('5786'))).toEqual({ difference: null, agrees: null });
});
