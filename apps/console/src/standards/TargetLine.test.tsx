import type { TargetFields } from '@phoihop/client/recognitions';
import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tramTau } from '../indicators/figure.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TargetLine } from './TargetLine.tsx';

const rate = {
  id: 'indicator-rate',
  key: 'cultural_family_rate',
  kind: 'RATIO',
  decimals: 0,
  nameVi: 'Tỷ lệ gia đình đạt tiêu chuẩn văn hóa',
  nameEn: 'Rate of households awarded the cultural family title',
  measureVi: '%',
} as const;
const sessions = {
  ...rate,
  id: 'indicator-sessions',
  key: 'study_sessions',
  kind: 'FLOW',
  nameVi: 'Buổi học tập',
  measureVi: 'buổi',
} as const;

function show(
  indicator: TargetFields['indicator'],
  value: string,
  progress: Partial<TargetFields['progress']>,
  rest: Partial<TargetFields> = {},
) {
  const target: TargetFields = {
    id: 'target-1',
    value,
    direction: 'AT_LEAST',
    since: null,
    dueOn: date('2023-12-31'),
    source: 'Kế hoạch',
    version: 1,
    unit: tramTau,
    standard: null,
    indicator,
    progress: {
      period: '2023',
      state: 'REPORTED',
      value: null,
      percentage: null,
      units: { reported: 12, expected: 12 },
      isComplete: true,
      isReached: false,
      isExceeded: false,
      isOverdue: false,
      ...progress,
    },
    editRefusal: null,
    ...rest,
  };
  render(
    <TestFrame>
      <table>
        <tbody>
          <TargetLine target={target} isNamed />
        </tbody>
      </table>
    </TestFrame>,
  );
  return screen
    .getAllByRole('cell')
    .map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '));
}

test('a target on an indicator tells what it comes to, for which year, and in a hundred of what is aimed at', () => {
  const cells = show(sessions, '1000', { value: '820', percentage: '82' });

  expect(cells.slice(0, 3)).toEqual(['Buổi học tập', '820/1.000năm 2023', '82,0 %']);
});

test('while units have not reported it says how many have', () => {
  const units = { reported: 11, expected: 12 };
  const [, fraction] = show(sessions, '1000', { value: '820', units, isComplete: false });

  expect(fraction).toBe('820/1.000năm 2023mới có số liệu của 11/12 đơn vị');
});

test('a rate is written as one, and tells no percentage of a percentage', () => {
  const [, fraction, share] = show(rate, '80', { value: '73.999945' });

  expect([fraction, share]).toEqual(['74,0 %/80,0 %năm 2023', '']);
});

test('what is not known is not zero: its state is read out', () => {
  const [, fraction] = show(sessions, '1000', { state: 'NOT_REPORTED', isComplete: false });

  expect(fraction).toBe('…Chưa báo cáo/1.000năm 2023');
});

test('a target to stay within says so, and that it is exceeded before it is late', () => {
  const cells = show(
    sessions,
    '78',
    { value: '79', percentage: '101.3', isExceeded: true, isOverdue: true },
    { direction: 'AT_MOST' },
  );

  expect(cells.slice(1, 3)).toEqual(['79/78không quá mức nàynăm 2023', '101,3 %']);
  expect(cells[4]).toBe('Vượt mức');
});

test('what is summed over its own days names them', () => {
  const [, fraction] = show(sessions, '5000', {
    value: '820',
    period: '2021-01-01/2025-12-31',
  });

  expect(fraction).toBe('820/5.000từ 01/01/2021 đến 31/12/2025');
});
