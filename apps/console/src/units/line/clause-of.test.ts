import { expect, test } from 'vitest';
import { clauseOf, clausesTogether } from './clause-of.ts';

test.each([
  ['1673/NQ-UBTVQH15, Điều 1, khoản 34', 'Điều 1, khoản 34'],
  ['Khoản 2 Điều 1', 'Khoản 2 Điều 1'],
  ['Hai phần đọc ra từ thay đổi mã của Tổng cục Thống kê', null],
  ['1673/NQ-UBTVQH15', null],
  ['1673/NQ-UBTVQH150, Điều 1', null],
])('a source names a clause of its act or none: %s', (source, clause) => {
  expect(clauseOf(source, '1673/NQ-UBTVQH15')).toBe(clause);
});

test.each([
  [['Điều 1, khoản 34'], 'Điều 1, khoản 34'],
  [['Điều 1, khoản 34', 'Điều 1, khoản 86', 'Điều 1, khoản 34'], 'Điều 1, khoản 34, 86'],
  [['Điều 1, khoản 34', 'Điều 2, khoản 1'], 'Điều 1, khoản 34, Điều 2, khoản 1'],
  [['Điều 1, khoản 34', 'Khoản 2'], 'Điều 1, khoản 34, Khoản 2'],
])('what clauses begin with together is said once: %j', (clauses, told) => {
  expect(clausesTogether(clauses)).toBe(told);
});
