import { expect, it } from 'vitest';
import { date } from '../dates.ts';
import { decideHolderChange } from './office.ts';

const today = date('2023-12-15');
const change = { name: 'Người giữ chức mới', from: today, reason: 'Nghỉ hưu theo chế độ.' };
const held = { since: date('2021-01-01'), bodyEndsOn: null };

it('an office passes to somebody, for a reason, from a day on', () => {
  expect(decideHolderChange(change, held, today).ok).toBe(true);
  expect(decideHolderChange({ ...change, name: '  ' }, held, today).ok).toBe(false);
  expect(decideHolderChange({ ...change, reason: 'ngắn' }, held, today)).toMatchObject({
    code: 'REASON_REQUIRED',
  });
});

it('an office may fall vacant', () => {
  expect(decideHolderChange({ ...change, name: null }, held, today).ok).toBe(true);
});

it.each([
  ['2021-01-01', false],
  ['2021-01-02', true],
  ['2024-12-15', true],
  ['2024-12-16', false],
])('after the last holder took it over, at most a year ahead: %s', (from, isRight) => {
  expect(decideHolderChange({ ...change, from: date(from) }, held, today).ok).toBe(isRight);
});

it.each([
  ['2024-06-30', true],
  ['2024-07-01', false],
])('while its body is there: %s', (from, isRight) => {
  const ending = { ...held, bodyEndsOn: date('2024-07-01') };
  expect(decideHolderChange({ ...change, from: date(from) }, ending, today).ok).toBe(isRight);
});
