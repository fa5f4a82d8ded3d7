import { expect, test } from 'vitest';
import { classOf, quantileClasses } from './quantiles.ts';

test('nine values fall into four classes of two or three, each from its least to its most', () => {
  const values = ['123', '106', '194', '192', '98', '182', '88', '194', '206'];
  const classes = quantileClasses(values, 4);
  expect(classes).toEqual([
    { from: '88', to: '106' },
    { from: '123', to: '182' },
    { from: '192', to: '194' },
    { from: '206', to: '206' },
  ]);
  expect(values.map((value) => classOf(value, classes))).toEqual([1, 0, 2, 2, 0, 1, 0, 2, 3]);
});

test('equal values share a class, and there are no more classes than values', () => {
  expect(quantileClasses(['0', '0.0', '0'], 4)).toHaveLength(1);
  expect(quantileClasses(['1', '2'], 4)).toHaveLength(2);
  expect(quantileClasses([], 4)).toEqual([]);
});
