import type { UnitName } from '@phoihop/client/units';
import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { unitOn } from './unit-on.ts';
import type { Line } from './viewer.ts';

const unit = (id: string, code: string): UnitName => {
  return { id, code, name: id, fullName: `Xã ${id}`, kind: 'XA', level: 'COMMUNE' };
};
const tie = (predecessor: UnitName, successor: UnitName, day: string): Line[number] => {
  const act = { id: day, number: day, effectiveOn: date(day), isEffectiveVerified: true };
  const whole = { share: '1', source: '', act };
  return {
    ...whole,
    predecessor: { ...predecessor, validTo: null },
    successor: { ...successor, validFrom: date(day) },
  };
};

const vietThanh = unit('Việt Thành', '04510');
const daoThinh = unit('Đào Thịnh', '04507');
const thanhThinh = unit('Thành Thịnh', '04510');
const tranYen = unit('Trấn Yên', '04498');
const line = [
  tie(vietThanh, thanhThinh, '2024-12-01'),
  tie(daoThinh, thanhThinh, '2024-12-01'),
  tie(thanhThinh, tranYen, '2025-07-01'),
];

test.each([
  ['2023-12-15', 'Đào Thịnh'],
  ['2024-11-30', 'Đào Thịnh'],
  ['2024-12-01', 'Thành Thịnh'],
  ['2025-06-30', 'Thành Thịnh'],
  ['2025-07-01', 'Trấn Yên'],
])('on %s xã %s stands for xã Đào Thịnh', (day, name) => {
  expect(unitOn(daoThinh, line, date(day)).name).toBe(name);
});

test('before it began, the first of those it came of stands for a unit', () => {
  expect(unitOn(tranYen, line, date('2023-12-15')).name).toBe('Đào Thịnh');
  expect(unitOn(tranYen, line, date('2025-01-01')).name).toBe('Thành Thịnh');
});

test('a unit of which nothing came stands for itself', () => {
  expect(unitOn(unit('Trấn Yên (huyện)', '138'), [], date('2025-07-01')).code).toBe('138');
});
