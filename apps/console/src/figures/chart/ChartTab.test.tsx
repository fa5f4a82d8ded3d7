import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aChange, aFigure, anIndicator, lucYen, tramTau } from '../../indicators/figure.fixture.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { light } from '../../theme/tokens.ts';
import type { FigureView } from '../use-figure-params.ts';
import { ChartTab } from './ChartTab.tsx';
import { type SeriesPoint, seriesOption } from './series-option.ts';
import { seriesEnds, seriesFrequencies, usualFrequency } from './series-span.ts';

// There is nothing to draw on here; what is drawn is told by its option, below.
vi.mock('./SeriesChart.tsx', () => ({
  SeriesChart: ({ summary }: { readonly summary: string }) => <p>{summary}</p>,
}));

const view: FigureView = {
  tab: 'chart',
  period: '2022',
  level: 'DISTRICT',
  levels: ['DISTRICT', 'COMMUNE'],
  indicators: null,
  layer: 'OFFICIAL',
  borders: null,
  under: null,
  sort: null,
  indicator: null,
  unitCode: '15',
  unitName: 'Tỉnh Yên Bái',
  ground: { borders: null, layer: 'OFFICIAL', asOf: date('2023-12-15') },
  change: () => undefined,
};

const early = anIndicator({ key: 'early_marriages', nameVi: 'Trường hợp tảo hôn', kind: 'FLOW' });
const years = ['2020', '2021', '2022', '2023'].map((key) => ({
  key,
  firstDay: date(`${key}-01-01`),
  lastDay: date(`${key}-12-31`),
  hasEnded: key < '2023',
}));

const answers = {
  Periods: { periods: years },
  FigureSeries: {
    figureSeries: [
      {
        ...aFigure({
          period: '2020',
          value: null,
          state: 'NOT_REPORTED',
          units: { reported: 0, expected: 173 },
        }),
        change: null,
      },
      {
        ...aFigure({ period: '2021', value: '118', published: { value: '118' } }),
        change: aChange({ difference: null, percentage: null, isAlike: false }),
      },
      { ...aFigure({ period: '2022', value: '79' }), change: aChange() },
      {
        ...aFigure({ period: '2023', value: '80', units: { reported: 172, expected: 173 } }),
        change: aChange({ difference: '1', percentage: '1.27', isAlike: false }),
      },
    ],
  },
  FigureRanking: {
    figureRanking: [
      { rank: 1, figure: { ...aFigure({ value: '22' }), unit: tramTau } },
      { rank: null, figure: { ...aFigure({ value: null, state: 'NOT_REPORTED' }), unit: lucYen } },
    ],
  },
};

function show() {
  render(
    <TestFrame answers={answers}>
      <ChartTab view={view} indicator={early} />
    </TestFrame>,
  );
}

test('the table beside the line has its numbers, and a period without one is not 0', async () => {
  show();
  const table = (await screen.findByText('Số liệu của biểu đồ')).closest('table');
  const rows = [...(table?.rows ?? [])].map((row) =>
    [...row.cells].map((cell) => cell.textContent),
  );
  expect(rows.slice(1)).toEqual([
    ['năm 2020', '…Chưa báo cáo', '–', '–', '0/173'],
    ['năm 2021', '118', '–', '118', '173/173'],
    ['năm 2022', '79', '−39 (−33,05\u00a0%)', '–', '173/173'],
    ['năm 2023', '80', '+1 (+1,27\u00a0%)chưa đủ như nhau', '–', '172/173'],
  ]);
  expect(screen.getByText(/4 kỳ\. Bảng bên cạnh/)).toBeDefined();
});

test('the ranking tells no rank where there is no number', async () => {
  show();
  const row = (await screen.findByText('Huyện Lục Yên')).closest('tr');
  expect([...(row?.cells ?? [])].map((cell) => cell.textContent)).toEqual([
    '–',
    'Huyện Lục Yên',
    '…Chưa báo cáo',
    '',
  ]);
});

test('what is collected by the year cannot be followed by the month', async () => {
  show();
  const months = screen.getByText('12 tháng');
  expect(months.hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByText('Thấp trước'));
  expect(screen.getByText('Thấp trước').getAttribute('aria-pressed')).toBe('true');
});

test('a series is of the indicator’s own frequency or a coarser one, up to the day looked at', () => {
  expect(seriesFrequencies({ frequency: 'QUARTER', numerator: null })).toEqual([
    'QUARTER',
    'HALF_YEAR',
    'YEAR',
  ]);
  expect(usualFrequency('2022-07', ['QUARTER', 'YEAR'])).toBe('QUARTER');
  expect(seriesEnds(years, 'YEAR', date('2023-12-15'))).toEqual({ from: '2020', to: '2022' });
  expect(seriesEnds(years, 'YEAR', date('2019-12-15'))).toBeNull();
});

test('a gap stays a gap in the drawing, and a published value is a mark of its own', () => {
  const point: SeriesPoint = {
    name: 'năm 2021',
    value: '118',
    text: '118',
    isPartial: false,
    published: '118',
  };
  const { series } = seriesOption([point, { ...point, value: null, published: null }], light);
  expect(series).toMatchObject([
    { type: 'line', connectNulls: false, data: [{ value: 118 }, { value: '-' }] },
    { type: 'scatter', symbol: 'diamond', data: [118, '-'] },
  ]);
});
