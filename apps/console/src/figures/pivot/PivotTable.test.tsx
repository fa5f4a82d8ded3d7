import { date } from '@phoihop/domain/dates';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  aFigure,
  anIndicator,
  culturalRate,
  type GivenFigure,
  lucYen,
  province,
  tramTau,
} from '../../indicators/figure.fixture.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { PivotTable, type Table } from './PivotTable.tsx';

const clubs = anIndicator();
const mediators = anIndicator({ key: 'mediators', nameVi: 'Hòa giải viên', measureVi: 'người' });
const leaflets = anIndicator({ key: 'leaflets', nameVi: 'Tờ rơi', kind: 'FLOW' });
const whole = { reported: 12, expected: 12 };

function row(unit: typeof tramTau, ...figures: readonly GivenFigure[]) {
  return { unit, figures: figures.map(aFigure) };
}

const table: Table = {
  period: '2022',
  level: 'DISTRICT',
  under: province,
  indicators: [clubs, mediators, culturalRate, leaflets],
  rows: [
    row(
      lucYen,
      { value: '59', units: whole },
      { value: '1255', units: whole },
      { value: '74.8211', units: whole },
      { value: null, state: 'NOT_APPLICABLE' },
    ),
    row(
      tramTau,
      { value: '18', units: { reported: 11, expected: 12 } },
      { value: null, state: 'NOT_REPORTED', units: { reported: 0, expected: 12 } },
      { value: null, state: 'NOT_COMPARABLE' },
      { value: null, state: 'FORBIDDEN' },
    ),
  ],
  total: row(
    province,
    {
      value: '412',
      units: { reported: 172, expected: 173 },
      published: { value: null, precision: 'HUNDREDS', difference: null, agrees: true },
    },
    { value: '8676', published: { value: '8676' } },
    { value: '74.0001', published: { value: '74' } },
    { value: '33000', published: { value: '33039', difference: '-39', agrees: false } },
  ),
};

const view: FigureView = {
  tab: 'table',
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

function show(given: Partial<FigureView> = {}, language: 'vi' | 'en' = 'vi') {
  render(
    <TestFrame language={language}>
      <PivotTable table={table} view={{ ...view, ...given }} />
    </TestFrame>,
  );
}

const textsOf = (name: string) =>
  [...(screen.getByText(name).closest('tr')?.cells ?? [])].map((cell) =>
    (cell.textContent ?? '').replaceAll('\u00a0', ' '),
  );

test('each cell is a number, a number with who is missing, or the word for why there is none', () => {
  show();
  expect(textsOf('Huyện Lục Yên')).toEqual([
    'Huyện Lục Yên',
    '59',
    '1.255',
    '74,8 %',
    '×Không áp dụng',
  ]);
  expect(textsOf('Huyện Trạm Tấu')).toEqual([
    'Huyện Trạm Tấu',
    '11/1218',
    '…Chưa báo cáo',
    '≠Không so sánh được',
    'Không có quyền xem',
  ]);
  const classes = [...(screen.getByText('Huyện Trạm Tấu').closest('tr')?.cells ?? [])].map(
    (cell) => cell.className,
  );
  expect(classes.slice(1)).toEqual([
    'look-partial',
    'look-silent',
    'look-not-comparable',
    'look-forbidden',
  ]);
});

test('at the foot stand the total, who reported, what was published and the difference', () => {
  show();
  expect(textsOf('Tỉnh Yên Bái')).toEqual([
    'Tỉnh Yên Bái',
    '172/173412',
    '8.676',
    '74,0 %',
    '33.000',
  ]);
  expect(textsOf('Đơn vị báo cáo').slice(1, 3)).toEqual(['172/173', '173/173']);
  expect(textsOf('Đã công bố')).toEqual(['Đã công bố', 'hàng trăm', '8.676', '74 %', '33.039']);
  expect(textsOf('Chênh lệch')).toEqual(['Chênh lệch', 'phù hợp', '0', '0 %', '\u221239']);
});

test('in English numbers are grouped the English way', () => {
  show({}, 'en');
  expect(textsOf('Huyện Lục Yên').slice(2, 4)).toEqual(['1,255', '74.8 %']);
});

test('a column sorts from the highest; what has no number stands last either way', async () => {
  const change = vi.fn<FigureView['change']>();
  show({ sort: { indicator: 'mediators', isLowestFirst: true }, change });
  const names = [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent);
  expect(names).toEqual(['Huyện Lục Yên', 'Huyện Trạm Tấu']);
  const head = screen.getByText('Hòa giải viên').closest('th');
  expect(head?.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByText(clubs.nameVi));
  expect(change).toHaveBeenCalledWith({ sort: '-prevention_clubs' });
});

test('a district’s name leads to its communes, on the same period and borders', () => {
  show({ borders: date('2025-07-01') });
  expect(screen.getByText('Huyện Trạm Tấu').closest('a')?.getAttribute('href')).toBe(
    '/figures?under=139&level=COMMUNE&period=2022&borders=2025-07-01',
  );
});

test('Tab stops once, arrows walk over the numbers, and Enter asks why', async () => {
  const user = userEvent.setup();
  show();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Huyện Lục Yên');
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('11/1218');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('172/173412');
  await user.keyboard('{End}');
  expect(document.activeElement?.textContent).toBe('33.000');
  await user.keyboard('{ArrowUp}');
  // The one that may not be seen is no stop.
  expect(document.activeElement?.textContent).toBe('×Không áp dụng');
  expect(document.querySelectorAll('.pivot [tabindex="0"]')).toHaveLength(1);
  await user.keyboard('{ArrowLeft}{Enter}');
  const panel = await screen.findByRole('dialog');
  expect(within(panel).getByText('Vì sao Huyện Lục Yên là 74,8 %?')).toBeDefined();
});
