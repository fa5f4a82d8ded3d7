import type { PublishedFigureFields } from '@phoihop/client/indicators';
import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { FiguresTable } from './FiguresCard.tsx';

function figure(
  key: string,
  given: Pick<PublishedFigureFields, 'value' | 'decimals' | 'precision' | 'period'>,
  measureVi: string,
): PublishedFigureFields {
  return {
    id: key,
    asOf: date('2022-12-31'),
    remark: null,
    source: 'Bài viết tổng kết 10 năm',
    unit: {
      id: 'unit-15',
      code: '15',
      name: 'Yên Bái',
      fullName: 'Tỉnh Yên Bái',
      kind: 'TINH',
      level: 'PROVINCE',
    },
    indicator: {
      id: key,
      key,
      kind: 'FLOW',
      nameVi: key,
      nameEn: key,
      measureVi,
      measureEn: 'items',
      position: 1,
    },
    ...given,
  };
}

const toDate = 'PTD:09/CTr-BCA-MTTW:2022-12-31';
const figures = [
  figure('buổi', { value: '5786', decimals: 0, precision: 'EXACT', period: toDate }, 'buổi'),
  figure('hộ', { value: '410000', decimals: 0, precision: 'AT_LEAST', period: toDate }, 'lượt hộ'),
  figure('clb', { value: null, decimals: 0, precision: 'HUNDREDS', period: '2022' }, 'câu lạc bộ'),
] as const;

function textOf(language: 'vi' | 'en'): string[] {
  render(
    <TestFrame language={language}>
      <FiguresTable figures={figures} />
    </TestFrame>,
  );
  return screen.getAllByRole('row').map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' '));
}

test('a figure is told as exactly as its source prints it, with its period and source', () => {
  const [, sessions, households, clubs] = textOf('vi');
  expect(sessions).toContain('5.786 buổi');
  expect(sessions).toContain('từ đầu chương trình đến 31/12/2022');
  expect(households).toContain('trên 410.000 lượt hộ');
  expect(clubs).toContain('hàng trăm câu lạc bộ');
  expect(clubs).toContain('năm 2022');
  expect(screen.getByText('Bài viết tổng kết 10 năm')).toBeDefined();
});

test('in English the words and the grouping are English', () => {
  const [, sessions, households, clubs] = textOf('en');
  expect(sessions).toContain('5,786 items');
  expect(households).toContain('over 410,000 items');
  expect(clubs).toContain('hundreds items');
});
