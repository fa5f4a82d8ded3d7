import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, percentOf, roundDecimal } from './decimal-text.ts';

test('numbers too long for a float are compared and added to the last digit', () => {
  expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1);
  expect(compareDecimals('0.10', '0.1')).toBe(0);
  expect(compareDecimals('-2', '1.5')).toBe(-1);
  expect(addDecimals(['9007199254740993', '0.1', '0.2'])).toBe('9007199254740993.3');
  expect(addDecimals(['5', '-5.50'])).toBe('-0.50');
  expect(addDecimals([])).toBe('0');
});

test('a half is rounded away from zero, where a float would not', () => {
  expect(roundDecimal('1.005', 2)).toBe('1.01');
  expect(roundDecimal('-33.05', 1)).toBe('-33.1');
  expect(roundDecimal('5786', 1)).toBe('5786.0');
  expect(roundDecimal('74.00012', 0)).toBe('74');
});

test('the change of the source comes out as the source prints it: 39 of 118 is 33,05 %', () => {
  expect(percentOf('-39', '118', 2)).toBe('-33.05');
  expect(percentOf('1', '0', 2)).toBeNull();
});
