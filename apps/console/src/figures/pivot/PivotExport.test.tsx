import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anIndicator, aFigure, lucYen, province } from '../../indicators/figure.fixture.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { PivotExport } from './PivotExport.tsx';
import { useFigureTable } from './use-figure-table.ts';

const clubs = anIndicator();
const view: FigureView = {
  tab: 'table',
  period: '2022',
  unitCode: '15',
  unitName: 'Tỉnh Yên Bái',
  level: 'DISTRICT',
  levels: ['DISTRICT', 'COMMUNE'],
  indicators: null,
  indicator: null,
  layer: 'OFFICIAL',
  borders: null,
  under: null,
  sort: null,
  ground: { borders: null, layer: 'OFFICIAL', asOf: date('2023-12-15') },
  change: () => undefined,
};

/** How many rows the service has answered with: what is not shown is only told once it has. */
function Answered() {
  const [found] = useFigureTable(view, [clubs], 'cache-first');
  return <p>{`rows answered: ${found.data?.figureTable.rows.length ?? '?'}`}</p>;
}

function show(rows: readonly object[]) {
  const total = { unit: province, figures: [aFigure({ value: '412' })] };
  const figureTable = {
    __typename: 'FigureTable',
    period: '2022',
    level: 'DISTRICT',
    under: province,
    indicators: [clubs],
    rows,
    total,
  };
  render(
    <TestFrame answers={{ FigureTable: { figureTable } }}>
      <Answered />
      <PivotExport view={view} chosen={[clubs]} />
    </TestFrame>,
  );
}

test('what the pivot shows is handed out in both forms, and its rows are told beforehand', async () => {
  show([{ unit: lucYen, figures: [aFigure({ value: '59' })] }]);
  const excel = await screen.findByRole('link', { name: 'Xuất Excel, 1 dòng' });
  expect(excel.getAttribute('href')).toMatch(
    /^\/files\/figures\.xlsx\?under=15&level=DISTRICT&period=2022&indicators=/,
  );
  const csv = screen.getByRole('link', { name: 'Xuất CSV, 1 dòng' });
  expect(csv.getAttribute('href')).toMatch(/^\/files\/figures\.csv\?/);
});

test('where there are no rows there is nothing to hand out', async () => {
  show([]);
  await screen.findByText('rows answered: 0');
  expect(screen.queryByRole('link')).toBeNull();
});
