import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideCell,
  emptyCell,
  hadBegun,
  isCollected,
  isSameCell,
  parseFigure,
  type Collected,
  type SheetPeriod,
} from './figure-cell.ts';

const households: Collected = {
  key: 'households',
  collectedAt: 'COMMUNE',
  frequency: 'YEAR',
  calendarKey: 'CALENDAR',
  collectedFrom: null,
  collectedTo: null,
  decimals: 0,
};
const year: SheetPeriod = {
  key: '2022',
  calendarKey: 'CALENDAR',
  frequency: 'YEAR',
  firstDay: date('2022-01-01'),
  lastDay: date('2022-12-31'),
};

describe('a figure', () => {
  it.each([
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['-0.00', 2, '0'],
    ['0042', 0, '42'],
    ['1.50', 1, '1.5'],
    ['12.000', 0, '12'],
    ['99999999999999', 0, '99999999999999'],
  ])('%s with %i decimals is %s', (text, decimals, value) => {
    expect(parseFigure(text, decimals)).toEqual({ ok: true, value });
  });

  it.each([
    ['-1', 0, 'notNegative'],
    ['1.5', 0, 'tooManyDecimals'],
    ['0.0000001', 6, 'tooManyDecimals'],
    ['100000000000000', 0, 'tooManyDigits'],
    ['1e3', 0, 'decimalForm'],
    ['1,5', 1, 'decimalForm'],
    ['', 0, 'decimalForm'],
    ['NaN', 0, 'decimalForm'],
  ])('%s with %i decimals is none: %s', (text, decimals, hint) => {
    expect(parseFigure(text, decimals)).toMatchObject({ ok: false, facts: { hint } });
  });

  it('of whole things is any whole number that is not below nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), (number) => {
        expect(parseFigure(number.toString(), 0)).toEqual({ ok: true, value: number.toString() });
      }),
    );
  });
});

describe('an indicator is asked for', () => {
  it.each([
    ['at its level', {}, true],
    ['at no other level', { collectedAt: 'DISTRICT' }, false],
    ['at its frequency alone', { frequency: 'QUARTER' }, false],
    ['in its calendar alone', { calendarKey: 'FROM_15' }, false],
    ['from the period in which it begins', { collectedFrom: date('2022-12-31') }, true],
    ['not before', { collectedFrom: date('2023-01-01') }, false],
    ['up to the period in which it ends', { collectedTo: date('2022-01-02') }, true],
    ['not after', { collectedTo: date('2022-01-01') }, false],
  ] as const)('%s', (_what, change, is) => {
    expect(isCollected({ ...households, ...change }, 'COMMUNE', year)).toBe(is);
  });
});

describe('a cell', () => {
  const decide = (asked: Parameters<typeof decideCell>[1]) =>
    decideCell(households, asked, 'COMMUNE', year);

  it('that is reported has a value, zero among them', () => {
    expect(decide({ state: 'REPORTED', value: '0' })).toMatchObject({ value: { value: '0' } });
    expect(decide({ state: 'REPORTED' })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each(['NOT_REPORTED', 'NOT_APPLICABLE'] as const)('that is %s has none', (state) => {
    expect(decide({ state })).toEqual({ ok: true, value: { state, value: null, note: null } });
    expect(decide({ state, value: '0' })).toMatchObject({ facts: { hint: 'valueOfNothing' } });
  });

  it('that says nothing keeps no note, and one that does not apply may say why', () => {
    const note = 'Xã không có thôn.';
    expect(decide({ state: 'NOT_REPORTED', note })).toMatchObject({
      facts: { hint: 'noteOfNothing' },
    });
    expect(decide({ state: 'NOT_APPLICABLE', note })).toMatchObject({ value: { note } });
  });

  it('that nobody asks for is refused', () => {
    const asked = { state: 'REPORTED', value: '1' } as const;
    expect(decideCell(households, asked, 'DISTRICT', year)).toMatchObject({
      code: 'NOT_COLLECTED',
    });
  });

  it('says the same however its number is written', () => {
    const cell = { state: 'REPORTED', value: '12.50', note: null } as const;
    expect(isSameCell(cell, { ...cell, value: '12.500000' })).toBe(true);
    expect(isSameCell(cell, { ...cell, value: '12.51' })).toBe(false);
    expect(isSameCell({ ...cell, value: '0' }, emptyCell)).toBe(false);
  });
});

describe('a unit in the periods that are due', () => {
  const quarters = [
    { firstDay: date('2025-01-01'), lastDay: date('2025-03-31') },
    { firstDay: date('2025-04-01'), lastDay: date('2025-06-30') },
  ];
  const since = (validFrom: string) => ({
    validFrom: date(validFrom),
    validTo: null,
    startUnknown: false,
  });

  it('has begun where it lived on a day of any of them', () => {
    expect(hadBegun(since('2025-06-30'), quarters)).toBe(true);
    expect(hadBegun(since('2025-07-01'), quarters)).toBe(false);
  });

  it('of which the beginning is not known has, and so has any while nothing is due', () => {
    expect(hadBegun({ ...since('2025-07-01'), startUnknown: true }, quarters)).toBe(true);
    expect(hadBegun(since('2025-07-01'), [])).toBe(true);
  });
});
