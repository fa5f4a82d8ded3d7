import type { PublishedFigureFields } from '@phoihop/client/indicators';
import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { anIndicator, aFigure, type GivenFigure, province } from '../indicators/figure.fixture.ts';
import { FiguresTable } from './FiguresCard.tsx';

/** What is computed of several indicators for the province. */
function tableOf(given: Readonly<Record<string, GivenFigure>>) {
  return {
    figureTable: {
      indicators: Object.keys(given).map((key) => anIndicator({ key, nameVi: key })),
      total: { unit: province, figures: Object.values(given).map(aFigure) },
    },
  };
}

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

const computed = {
  [toDate]: tableOf({
    buổi: {
      value: '5786',
      published: { value: '5786', precision: 'EXACT', difference: '0', agrees: true },
    },
    hộ: {
      value: '409318',
      published: { value: '410000', precision: 'AT_LEAST', difference: '-682', agrees: false },
    },
  }),
  '2022': tableOf({
    clb: {
      value: '412',
      units: { reported: 172, expected: 173 },
      published: { value: null, precision: 'HUNDREDS', difference: null, agrees: true },
    },
  }),
};

async function textOf(language: 'vi' | 'en'): Promise<string[]> {
  render(
    <TestFrame
      language={language}
      answers={{
        FigureTotals: (variables) =>
          computed[(variables as { period: keyof typeof computed }).period],
      }}
    >
      <FiguresTable figures={figures} />
    </TestFrame>,
  );
  await screen.findByText('412');
  return screen.getAllByRole('row').map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' '));
}

test('what is computed stands beside what was printed, with the difference and who reported', async () => {
  const [, toDate, sessions, households, year, clubs] = await textOf('vi');
  expect(toDate).toBe('từ đầu chương trình đến 31/12/2022');
  expect(sessions).toBe('buổi5.7865.786 buổi[1]0173/173');
  expect(households).toBe('hộ409.318trên 410.000 lượt hộ[1]−682173/173');
  expect(year).toBe('năm 2022');
  expect(clubs).toBe('clb412hàng trăm câu lạc bộ[1]phù hợp172/173');
  expect(screen.getByText('Bài viết tổng kết 10 năm')).toBeDefined();
});

test('in English the words and the grouping are English', async () => {
  const [, , sessions, households, , clubs] = await textOf('en');
  expect(sessions).toContain('5,786 items');
  expect(households).toContain('over 410,000 items');
  expect(clubs).toContain('hundreds items');
});

test('where the computed figures cannot be read the published ones stay, and the reason is told', async () => {
  render(
    <TestFrame>
      <FiguresTable figures={figures.slice(0, 1)} />
    </TestFrame>,
  );
  await screen.findByRole('alert');
  expect(screen.getByRole('row', { name: /5\.786.buổi/ })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeDefined();
});

test('of a unit that came after a period it is not said that it has not reported', async () => {
  const notBegun = { value: null, state: 'NOT_APPLICABLE', hadBegun: false } as const;
  render(
    <TestFrame answers={{ FigureTotals: tableOf({ clb: notBegun }) }}>
      <FiguresTable figures={figures.slice(2)} />
    </TestFrame>,
  );
  expect(await screen.findByText('Đơn vị chưa có trong kỳ này')).toBeDefined();
});
