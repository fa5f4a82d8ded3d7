import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import {
  lastEnded,
  levelsOf,
  nextSort,
  periodOn,
  readFigureParams,
  standingLevel,
} from './figure-params.ts';

const today = date('2023-12-15');

test('without an address the last year that ended is shown, official, on the map of each period', () => {
  expect(readFigureParams(new URLSearchParams(), today)).toEqual({
    tab: 'table',
    period: '2022',
    level: null,
    indicators: null,
    layer: 'OFFICIAL',
    borders: null,
    under: null,
    sort: null,
    indicator: null,
  });
});

test('the address chooses period, level, indicators, layer and borders, and nonsense is not taken', () => {
  const search = new URLSearchParams(
    'tab=map&period=2022-Q3&level=COMMUNE&i=mediators,early_marriages&layer=PREVIEW&borders=2025-07-01&sort=-mediators',
  );
  expect(readFigureParams(search, today)).toMatchObject({
    tab: 'map',
    period: '2022-Q3',
    level: 'COMMUNE',
    indicators: ['mediators', 'early_marriages'],
    layer: 'PREVIEW',
    borders: '2025-07-01',
    sort: { indicator: 'mediators', isLowestFirst: false },
  });
  const nonsense = new URLSearchParams('tab=x&period=2022-Q7&level=VILLAGE&borders=2025-02-30');
  expect(readFigureParams(nonsense, today)).toMatchObject({
    tab: 'table',
    period: '2022',
    level: null,
    borders: null,
  });
});

test('the last period is the one whose last day has been reached', () => {
  expect(lastEnded('MONTH', today)).toBe('2023-11');
  expect(lastEnded('QUARTER', today)).toBe('2023-Q3');
  expect(lastEnded('HALF_YEAR', today)).toBe('2023-H1');
  expect(lastEnded('YEAR', date('2023-12-31'))).toBe('2023');
  expect(lastEnded('QUARTER', date('2023-12-31'))).toBe('2023-Q4');
  expect(lastEnded('MONTH', date('2024-02-29'))).toBe('2024-02');
  expect(lastEnded('MONTH', date('2024-01-30'))).toBe('2023-12');
  expect(lastEnded('HALF_YEAR', date('2024-05-31'))).toBe('2023-H2');
});

test('a column is sorted from the highest, then from the lowest, then not at all', () => {
  expect(nextSort(null, 'mediators')).toBe('-mediators');
  expect(nextSort({ indicator: 'mediators', isLowestFirst: false }, 'mediators')).toBe('mediators');
  expect(nextSort({ indicator: 'mediators', isLowestFirst: true }, 'mediators')).toBeNull();
  expect(nextSort({ indicator: 'mediators', isLowestFirst: true }, 'villages')).toBe('-villages');
});

test('a unit of another map is looked under on the borders of that map alone', () => {
  const underOf = (address: string) => readFigureParams(new URLSearchParams(address), today).under;
  expect(underOf('under=135&borders=2023-12-31')).toBe('135');
  expect(underOf('under=135')).toBeNull();
});

test('a period is the one in which a day lies', () => {
  expect(periodOn('QUARTER', date('2025-07-01'))).toBe('2025-Q3');
  expect(periodOn('MONTH', date('2025-12-31'))).toBe('2025-12');
  expect(periodOn('HALF_YEAR', date('2025-06-30'))).toBe('2025-H1');
});

test('levels are those of which there are units, and the first stands for one that is not there', () => {
  const communes = { level: 'COMMUNE', count: 51 } as const;
  expect(levelsOf({ level: 'PROVINCE', counts: [communes] })).toEqual(['COMMUNE']);
  expect(levelsOf({ level: 'DISTRICT', counts: [communes] })).toEqual(['DISTRICT', 'COMMUNE']);
  expect(standingLevel('DISTRICT', ['COMMUNE'])).toBe('COMMUNE');
  expect(standingLevel('DISTRICT', ['DISTRICT', 'COMMUNE'])).toBe('DISTRICT');
  expect(standingLevel('DISTRICT', null)).toBe('DISTRICT');
});
