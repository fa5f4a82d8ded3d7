import { expect, test } from 'vitest';
import { fixed } from './fixed.ts';

test('a number is written with the decimals its indicator has, rounded as offices round', () => {
  expect(fixed('74', 1)).toBe('74.0');
  expect(fixed('1.005', 2)).toBe('1.01');
  expect(fixed('-33.05', 1)).toBe('-33.1');
  expect(fixed('9007199254740993.5', 0)).toBe('9007199254740994');
});
