import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@phoihop/domain/indicators';
import { readTable } from '../read-table.ts';
import { unitsAt } from '../unit-list.ts';
import { breakDown, quarters } from './breakdown.ts';

const figures = breakDown();
const published = readTable('published-figures', ['indicator_key', 'period', 'value', 'precision']);
const indicators = readTable('indicators', ['key', 'kind', 'frequency', 'collected_at']);

function sumOf(indicator: string, isIn: (period: string) => boolean): number {
  return figures
    .filter((figure) => figure.indicator === indicator && isIn(figure.period))
    .reduce((sum, figure) => sum + figure.value, 0);
}

function sumFor(indicator: string, period: string): number {
  return sumOf(indicator, (key) => (period.startsWith('PTD:') ? true : key === period));
}

function collected(precision: string) {
  const keys = indicators.filter((row) => row.collected_at === 'COMMUNE').map((row) => row.key);
  return published.filter((row) => row.precision === precision && keys.includes(row.indicator_key));
}

describe('the breakdown by commune', () => {
  it.each(collected('EXACT'))('adds up to $value of $indicator_key in $period', (row) => {
    expect(sumFor(row.indicator_key, row.period)).toBe(Number(row.value));
  });

  it.each(collected('AT_LEAST'))('is not below $value of $indicator_key', (row) => {
    const sum = sumFor(row.indicator_key, row.period);

    expect(sum).toBeGreaterThan(Number(row.value));
    expect(sum).toBeLessThan(Number(row.value) * 1.01);
  });

  it.each([
    ['HUNDREDS', 100, 999],
    ['THOUSANDS', 1_000, 9_999],
  ])('is of the size of %s', (precision, least, most) => {
    const sums = collected(precision).map((row) => sumFor(row.indicator_key, row.period));

    expect(sums).toHaveLength(1);
    expect(sums.every((sum) => sum >= least && sum <= most)).toBe(true);
  });

  it.each([
    ['households_cultural', 'households', 74],
    ['villages_cultural', 'villages', 54],
  ])('makes %s of %s %i percent at the published decimals', (part, whole, percent) => {
    expect(Math.round((100 * sumFor(part, '2022')) / sumFor(whole, '2022'))).toBe(percent);
  });

  it.each([
    ['households_registered_cultural', 'households', 90],
    ['villages_registered_cultural', 'villages', 70],
  ])('makes %s of %s more than %i percent', (part, whole, percent) => {
    expect((100 * sumFor(part, '2022')) / sumFor(whole, '2022')).toBeGreaterThan(percent);
  });

  it.each([
    ['mediators_front_cadres', 'mediators'],
    ['households_registered_cultural', 'households'],
    ['households_cultural', 'households_registered_cultural'],
    ['village_conventions', 'villages'],
    ['villages_cultural', 'villages_registered_cultural'],
    ['villages_registered_cultural', 'villages'],
  ])('nowhere has more %s than %s', (part, whole) => {
    const valueIn = (indicator: string, code: string) =>
      figures.find((one) => one.indicator === indicator && one.unitCode === code)?.value ?? -1;
    const breaches = unitsAt('COMMUNE').filter(
      ({ code }) => valueIn(part, code) > valueIn(whole, code),
    );

    expect(breaches).toEqual([]);
  });

  it('holds one whole number for each commune, indicator and period', () => {
    const keys = figures.map((one) => `${one.unitCode} ${one.indicator} ${one.period}`);

    expect(new Set(keys).size).toBe(keys.length);
    expect(figures.every((one) => Number.isInteger(one.value) && one.value >= 0)).toBe(true);
    expect(new Set(figures.map((one) => one.unitCode)).size).toBe(173);
  });

  it('covers every indicator that communes report, each at its own frequency', () => {
    const asked = indicators.filter((row) => row.collected_at === 'COMMUNE');
    const kindsOf = (indicator: string) =>
      new Set(
        figures
          .filter((one) => one.indicator === indicator)
          .map((one) => parsePeriod(one.period)?.kind),
      );

    expect(asked.map((row) => [row.key, [...kindsOf(row.key)]])).toEqual(
      asked.map((row) => [row.key, [row.frequency]]),
    );
  });

  it('runs from the quarter in which the programme began to the end of 2022', () => {
    expect([quarters.at(0), quarters.at(-1), quarters.length]).toEqual(['2013-Q3', '2022-Q4', 38]);
  });

  it('comes out the same every time', () => {
    expect(breakDown()).toEqual(figures);
  });
});
