import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { exportPath } from './export-path.ts';

const view = {
  unitCode: '138',
  level: 'COMMUNE',
  period: 'PTD:09/CTr-BCA-MTTW:2022-12-31',
  language: 'en',
  ground: { borders: null, layer: 'OFFICIAL', asOf: date('2023-12-15') },
} as const;
const chosen = [{ key: 'mediators' }, { key: 'households' }];

test('a file holds just what the pivot shows: units, indicators, period, layer and day', () => {
  const [path, query] = exportPath('xlsx', view, chosen).split('?');
  expect(path).toBe('/files/figures.xlsx');
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    under: '138',
    level: 'COMMUNE',
    period: 'PTD:09/CTr-BCA-MTTW:2022-12-31',
    indicators: 'mediators,households',
    layer: 'OFFICIAL',
    asOf: '2023-12-15',
    lang: 'en',
  });
});

test('borders of another day go along where the pivot looks at them', () => {
  const ground = { ...view.ground, borders: date('2025-07-01') };
  expect(exportPath('csv', { ...view, ground }, chosen)).toMatch(
    /figures\.csv\?.*borders=2025-07-01/,
  );
});
