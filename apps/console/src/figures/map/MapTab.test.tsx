import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  aFigure,
  anIndicator,
  lucYen,
  province,
  tramTau,
} from '../../indicators/figure.fixture.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { MapTab } from './MapTab.tsx';

const clubs = anIndicator();
const view: FigureView = {
  tab: 'map',
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

function show(units: readonly (typeof tramTau)[], given: Partial<FigureView> = {}) {
  const rows = units.map((unit, index) => ({
    unit,
    figures: [
      index === 0 ? aFigure({ value: '59' }) : aFigure({ units: { reported: 11, expected: 12 } }),
    ],
  }));
  const figureTable = {
    period: '2022',
    level: 'DISTRICT',
    under: province,
    indicators: [clubs],
    rows,
    total: { unit: province, figures: [aFigure()] },
  };
  render(
    <TestFrame answers={{ FigureTable: { figureTable } }}>
      <MapTab view={{ ...view, ...given }} indicator={clubs} />
    </TestFrame>,
  );
}

test('a tile tells name, number and who is missing: colour never speaks alone', async () => {
  show([lucYen, tramTau]);
  const tile = (await screen.findByText('Huyện Trạm Tấu')).closest('button');
  expect(tile?.textContent).toBe('Huyện Trạm Tấu1811/12');
  expect(tile?.parentElement?.className).toBe('tile shade-0');
  const other = screen.getByText('Huyện Lục Yên').closest('.tile');
  expect(other?.className).toBe('tile shade-1');
  expect(screen.getByText(/Bản đồ sơ lược/)).toBeDefined();
});

test('where a district has no known place, the map says so and names it', async () => {
  show([lucYen, { ...tramTau, code: '080', fullName: 'Thành phố Lào Cai' }]);
  expect(await screen.findByText(/chưa biết vị trí của Thành phố Lào Cai/)).toBeDefined();
});

test('there is a map of districts only, and the way to it', () => {
  show([lucYen], { level: 'COMMUNE' });
  expect(screen.getByText(/chỉ có cho cấp huyện/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Xem cấp huyện' })).toBeDefined();
});
