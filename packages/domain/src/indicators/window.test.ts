import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type IsoDate } from '../dates.ts';
import type { Frequency } from './indicator.ts';
import { countedOn, planReading, type Tellable, type DatedPeriod } from './window.ts';

const monthsOf: Record<Frequency, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };
const letters: Record<Frequency, string> = { MONTH: '', QUARTER: 'Q', HALF_YEAR: 'H', YEAR: '' };

/** All periods of some calendar years. */
const periods: readonly DatedPeriod[] = [2020, 2021, 2022].flatMap((year) =>
  (['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const).flatMap((frequency) =>
    Array.from({ length: 12 / monthsOf[frequency] }, (_, part) => {
      const months = monthsOf[frequency];
      const day = (month: number, dayOfMonth: number) =>
        date(new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10));
      const number = frequency === 'MONTH' ? String(part + 1).padStart(2, '0') : part + 1;
      return {
        id: year * 100 + months * 20 + part,
        key: frequency === 'YEAR' ? String(year) : `${year}-${letters[frequency]}${number}`,
        frequency,
        ordinal: year * (12 / months) + part,
        firstDay: day(part * months, 1),
        lastDay: day((part + 1) * months, 0),
      };
    }),
  ),
);

const flow: Tellable = { kind: 'FLOW', frequency: 'QUARTER', from: null, to: null };
const stock: Tellable = { kind: 'STOCK', frequency: 'YEAR', from: null, to: null };
const year = { firstDay: date('2022-01-01'), lastDay: date('2022-12-31') };
const keys = (list: readonly DatedPeriod[]) => list.map(({ key }) => key);

describe('a reading', () => {
  it('of a whole year takes the year as one piece, and asks for each of its quarters', () => {
    const { pieces, due } = planReading(flow, year, date('2023-06-01'), periods);

    expect(keys(pieces)).toEqual(['2022']);
    expect(keys(due)).toEqual(['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4']);
  });

  it('on a day within the year asks for what had ended by then', () => {
    const { pieces, due } = planReading(flow, year, date('2022-10-14'), periods);

    expect(keys(pieces)).toEqual(['2022-H1', '2022-Q3']);
    expect(keys(due)).toEqual(['2022-Q1', '2022-Q2', '2022-Q3']);
  });

  it('to date begins with the first period that ends after the beginning', () => {
    const window = { firstDay: date('2020-08-01'), lastDay: date('2022-12-31') };

    expect(keys(planReading(flow, window, date('2023-01-01'), periods).pieces)).toEqual([
      '2020-H2',
      '2021',
      '2022',
    ]);
  });

  it('of a stock within its own period is told by the last that had ended', () => {
    const window = { firstDay: date('2022-07-01'), lastDay: date('2022-09-30') };
    const { pieces, due, end } = planReading(stock, window, date('2023-01-01'), periods);

    expect([keys(pieces), keys(due), end]).toEqual([['2021'], ['2021'], '2022-09-30']);
  });

  it('of a flow within its own period has nothing to tell', () => {
    const collected = { ...flow, frequency: 'YEAR' } as const;
    const window = { firstDay: date('2022-07-01'), lastDay: date('2022-09-30') };

    expect(planReading(collected, window, date('2023-01-01'), periods).due).toEqual([]);
  });

  it('asks for nothing outside of the days an indicator is collected for', () => {
    const collected = { ...flow, from: date('2022-04-01'), to: date('2022-10-01') };

    expect(keys(planReading(collected, year, date('2023-01-01'), periods).due)).toEqual([
      '2022-Q2',
      '2022-Q3',
    ]);
  });

  it('covers each day of what is due once, and no other day', () => {
    const days = periods.filter(({ frequency }) => frequency === 'MONTH');
    fc.assert(
      fc.property(
        fc.constantFrom<Frequency>('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'),
        fc.nat(35),
        fc.nat(35),
        fc.nat(35),
        (frequency, from, to, by) => {
          const at = (index: number, side: 'firstDay' | 'lastDay') =>
            days[index]?.[side] as IsoDate;
          const window = {
            firstDay: at(Math.min(from, to), 'firstDay'),
            lastDay: at(Math.max(from, to), 'lastDay'),
          };
          const collected = { ...flow, frequency };
          const plan = planReading(collected, window, at(by, 'lastDay'), periods);
          const monthsOfAll = (list: readonly DatedPeriod[]) =>
            list.flatMap(({ firstDay, lastDay }) =>
              keys(days.filter((day) => firstDay <= day.firstDay && day.lastDay <= lastDay)),
            );

          expect(monthsOfAll(plan.pieces)).toEqual(monthsOfAll(plan.due));
        },
      ),
    );
  });
});

describe('who meets a standard', () => {
  it.each([
    ['on the last day of a window that is over', '2023-06-01', '2022-12-31'],
    ['on the day it is looked at, while it goes on', '2022-03-01', '2022-03-01'],
    ['on its last day, looked at on that day', '2022-12-31', '2022-12-31'],
    ['on no day before it begins', '2021-12-31', null],
  ])('is told %s', (_when, asOf, day) => {
    expect(countedOn(year, date(asOf))).toBe(day);
  });
});

it.each(['FLOW', 'STOCK'] as const)('of a %s nothing is told for days to come', (kind) => {
  const collected = { kind, frequency: 'QUARTER', from: null, to: null } as const;
  const nextYear = { firstDay: date('2022-01-01'), lastDay: date('2022-12-31') };
  const reading = planReading(collected, nextYear, date('2021-06-30'), periods);

  expect(reading).toMatchObject({ pieces: [], due: [] });
});
