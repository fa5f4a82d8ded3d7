import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

const vi = createFormat('vi');
const en = createFormat('en');

test('a day is written day first in both languages', () => {
  expect(vi.date('2023-12-15')).toBe('15/12/2023');
  expect(en.date('2023-12-15')).toBe('15/12/2023');
  expect(vi.weekday('2023-12-15')).toBe('Thứ Sáu, 15/12/2023');
});

test('a moment is told by the clock of Viet Nam', () => {
  expect(vi.moment('2023-12-14T18:30:00Z')).toBe('15/12/2023 01:30');
  expect(vi.time(new Date('2023-12-14T18:30:07Z'))).toBe('01:30:07');
});

test('numbers group by point in Vietnamese and by comma in English', () => {
  expect(vi.number(1234.5)).toBe('1.234,5');
  expect(en.number(1234.5)).toBe('1,234.5');
  expect(vi.number(410318)).toBe('410.318');
});

test('a decimal given as text keeps every digit', () => {
  expect(vi.number('12345678901234567890.123456789')).toBe('12.345.678.901.234.567.890,123456789');
});

test('a negative number has the true minus, and no zero is negative', () => {
  expect(vi.number(-39)).toBe('\u221239');
  expect(vi.number(-0.04, 1)).toBe('0,0');
});

test('a percentage has one decimal and does not break from its sign', () => {
  expect(vi.percent(8, 9)).toBe('88,9\u00a0%');
  expect(en.percent(8, 9)).toBe('88.9\u00a0%');
  expect(vi.percent(0, 0)).toBe('–');
});

test('the day of a moment is the one on the calendars of Viet Nam', () => {
  expect(createFormat('vi').dayOf('2023-12-14T18:30:00.000Z')).toBe('15/12/2023');
  expect(createFormat('vi').dayOf(null)).toBe('');
});
