import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import { add, compare, multiply, subtract } from '../decimal.ts';
import { changeBetween, decideSince, periodBefore, type ToldFigure } from './period-change.ts';

const whole = { units: { reported: 173, expected: 173 }, hasEnded: true };
const told = (value: string | null, rest: Partial<ToldFigure> = {}): ToldFigure => ({
  ...whole,
  value,
  ...rest,
});
const counted = { isRate: false };

describe('a change between two periods', () => {
  it.each([
    // Early marriages of 2021 and 2022.
    ['118', '79', '-39', '-33.05'],
    ['79', '118', '39', '49.37'],
    ['118', '118', '0', '0'],
    ['3', '4', '1', '33.33'],
    ['0.1', '0.3', '0.2', '200'],
    ['8', '0', '-8', '-100'],
  ])('from %s to %s is %s, in a hundred %s', (before, now, difference, percentage) => {
    expect(changeBetween(told(before), told(now), counted)).toEqual({
      difference,
      percentage,
      isAlike: true,
    });
  });

  it('from nothing has a difference and no share of it', () => {
    expect(changeBetween(told('0'), told('5'), counted)).toMatchObject({
      difference: '5',
      percentage: null,
    });
  });

  it.each([
    [null, '79'],
    ['118', null],
    [null, null],
  ])('is none where either is not told: from %s to %s', (before, now) => {
    expect(changeBetween(told(before), told(now), counted)).toMatchObject({
      difference: null,
      percentage: null,
    });
  });

  it('of rates is told in points, never as a percentage of a percentage', () => {
    expect(changeBetween(told('50'), told('74.25'), { isRate: true })).toMatchObject({
      difference: '24.25',
      percentage: null,
    });
  });

  it.each([
    ['a unit has not reported in the earlier', { units: { reported: 172, expected: 173 } }, {}],
    ['a unit has not reported in the later', {}, { units: { reported: 172, expected: 173 } }],
    [
      'as many are missing in both, for they may be others',
      { units: { reported: 172, expected: 173 } },
      { units: { reported: 172, expected: 173 } },
    ],
    ['the later is not over', {}, { hasEnded: false }],
  ] as const)('is not of like with like where %s', (_why, before, now) => {
    expect(changeBetween(told('118', before), told('79', now), counted)).toEqual({
      difference: '-39',
      percentage: '-33.05',
      isAlike: false,
    });
  });

  const thousandths = fc.bigInt({ min: 0n, max: 10n ** 18n }).map((digits) => {
    const text = digits.toString().padStart(4, '0');
    return `${text.slice(0, -3)}.${text.slice(-3)}`;
  });

  it('gives the later back when added to the earlier, whatever the numbers', () => {
    fc.assert(
      fc.property(thousandths, thousandths, (before, now) => {
        const { difference } = changeBetween(told(before), told(now), counted);
        expect(compare(add(before, difference ?? ''), now)).toBe(0);
      }),
    );
  });

  it('turned round has the opposite sign, and its share is at most half a hundredth away', () => {
    fc.assert(
      fc.property(thousandths, thousandths, (before, now) => {
        const there = changeBetween(told(before), told(now), counted);
        const back = changeBetween(told(now), told(before), counted);
        expect(add(there.difference ?? '', back.difference ?? '')).toBe('0');
        expect(there.percentage === null).toBe(compare(before, '0') === 0);
        const exact = multiply(there.difference ?? '', '100');
        // Of nothing there is no share, and nothing to be away from.
        const share = there.percentage === null ? exact : multiply(there.percentage, before);
        const away = subtract(share, exact).replace('-', '');
        expect(compare(multiply(away, '200'), before)).not.toBe(1);
      }),
    );
  });
});

const year = (number: number) => ({
  id: number,
  key: String(number),
  frequency: 'YEAR' as const,
  ordinal: number,
  firstDay: date(`${number}-01-01`),
  lastDay: date(`${number}-12-31`),
});

describe('the period before', () => {
  const periods = [
    year(2021),
    year(2022),
    { ...year(2022), key: '2021-12', frequency: 'MONTH' as const, ordinal: 2021 },
  ];

  it('is the one of the same length right before it', () => {
    expect(periodBefore(year(2022), periods)?.key).toBe('2021');
  });

  it('is none where the calendar begins', () => {
    expect(periodBefore(year(2021), periods)).toBeNull();
  });
});

describe('a period held against', () => {
  it.each([
    ['2022', ' 2019 ', '2019'],
    ['2022-10', '2022-07', '2022-07'],
    ['2022-Q1', '2021-Q4', '2021-Q4'],
    ['PTD:09/CTr:2022-12-31', 'PTD:09/CTr:2021-12-31', 'PTD:09/CTr:2021-12-31'],
  ])('for %s may be %s', (period, since, key) => {
    expect(decideSince(period, since)).toEqual({ ok: true, value: key });
  });

  it.each([
    ['2022', '2022'],
    ['2022', '2023'],
    ['2022', '2021-Q4'],
    ['2022-H1', '2021-12'],
    ['2022', 'last year'],
    ['2022', 'PTD:09/CTr:2021-12-31'],
    ['PTD:09/CTr:2022-12-31', 'PTD:10/CTr:2021-12-31'],
  ])('for %s may not be %s', (period, since) => {
    expect(decideSince(period, since)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });
});
