import { date } from '@phoihop/domain/dates';
import { figureCsv } from '@phoihop/papers';
import { expect, it } from 'vitest';
import type { UnitRow } from '../units/unit-row.ts';
import { exportOf, type ExportedFigure } from './figure-export.ts';
import type { IndicatorRow } from './indicator.ts';

const unit = (code: string, fullName: string): UnitRow => ({
  id: code,
  asOf: date('2023-12-15'),
  code,
  kind: 'XA',
  level: 'COMMUNE',
  name: fullName,
  fullName,
  otherName: null,
  parentId: null,
  validFrom: date('2020-02-01'),
  validTo: null,
  startUnknown: true,
  path: '0',
  pathEnd: '1',
  isCovered: true,
});
const sessions = { key: 'study_sessions', nameVi: 'Buổi', nameEn: 'Sessions', decimals: 0 };
const indicators = [{ ...sessions, measureVi: 'buổi', measureEn: 'sessions' } as IndicatorRow];

it('figures are handed out whole, read some at a time, each in its state', async () => {
  const units = Array.from({ length: 45_000 }, (_, at) => unit(`${at}`, `Xã ${at}`));
  const states: readonly ExportedFigure[] = [
    { state: 'REPORTED', value: '0' },
    { state: 'NOT_REPORTED', value: null },
    { state: 'NOT_APPLICABLE', value: null },
    { state: 'FORBIDDEN', value: null },
    { state: 'NOT_COMPARABLE', value: null },
  ];
  const asked: number[] = [];
  const content = await exportOf(
    {
      under: unit('15', 'Tỉnh Yên Bái'),
      indicators,
      units,
      period: '2022',
      layer: 'OFFICIAL',
      borders: null,
      asOf: date('2023-12-15'),
      incomplete: null,
      read: (some) => {
        asked.push(some.length);
        return Promise.resolve(some.flatMap(({ code }) => states[Number(code) % 5] ?? []));
      },
    },
    'vi',
  );
  const lines = [];
  for await (const line of figureCsv(content)) lines.push(line.trim());

  expect(asked).toEqual([1, 20_000, 20_000, 5000]);
  expect(lines.slice(1, 6)).toEqual([
    '0;Xã 0;0',
    '1;Xã 1;…',
    '2;Xã 2;x',
    '3;Xã 3;🔒',
    '4;Xã 4;không so sánh được',
  ]);
  expect(lines.at(-2)).toBe(';Tổng;0');
  expect(lines.at(-1)).toBe('Tổng số dòng: 45000');
});
