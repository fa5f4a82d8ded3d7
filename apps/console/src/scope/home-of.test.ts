import { date, type IsoDate } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { homeOf, livesAnywhere } from './home-of.ts';

const at = (fullName: string, validFrom: string, validTo: string | null) => {
  const life = { validFrom: date(validFrom), validTo: validTo === null ? null : date(validTo) };
  const named = { id: fullName, code: '15', name: fullName, fullName };
  return {
    role: 'COORDINATOR' as const,
    unit: { ...named, kind: 'TINH' as const, level: 'PROVINCE' as const, ...life },
  };
};
const laoCai = at('Tỉnh Lào Cai', '2025-07-01', null);
const yenBai = at('Tỉnh Yên Bái', '1991-10-01', '2025-07-01');
const on = (day: IsoDate) => homeOf([laoCai, yenBai], day)?.fullName;

test('who holds a grant at a unit and at what comes of it is at home where there is life on the day', () => {
  expect(on(date('2023-12-15'))).toBe('Tỉnh Yên Bái');
  expect(on(date('2025-06-30'))).toBe('Tỉnh Yên Bái');
  expect(on(date('2025-07-01'))).toBe('Tỉnh Lào Cai');
});

test('who holds grants only where there is no life is at home there still, and nobody without a unit', () => {
  expect(homeOf([yenBai], date('2025-07-01'))?.fullName).toBe('Tỉnh Yên Bái');
  expect(homeOf([{ role: 'VIEWER', unit: null }], date('2025-07-01'))).toBeNull();
});

test('there is life where any unit that somebody was granted at stands on the day, and always over the whole country', () => {
  expect(livesAnywhere([yenBai], date('2025-06-30'))).toBe(true);
  expect(livesAnywhere([yenBai], date('2025-07-01'))).toBe(false);
  expect(livesAnywhere([yenBai, laoCai], date('2025-07-01'))).toBe(true);
  expect(livesAnywhere([{ role: 'VIEWER', unit: null }], date('2025-07-01'))).toBe(true);
  expect(livesAnywhere([], date('2025-07-01'))).toBe(false);
});
