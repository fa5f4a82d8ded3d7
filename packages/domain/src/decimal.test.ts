import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  canonical,
  compare,
  decimalsOf,
  divide,
  isDecimal,
  multiply,
  roundTo,
  subtract,
  sum,
} from './decimal.ts';

/** A number of so many thousandths, written in full. */
function thousandths(digits: bigint): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(4, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -3)}.${text.slice(-3)}`;
}

const digits = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const number = digits.map(thousandths);

describe('a decimal', () => {
  it.each(['0', '-0', '12', '-12.50', '007', '99999999999999.999999'])('is %s', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  it.each(['', ' 1', '1 ', '+1', '1.', '.5', '1,5', '1e3', '--1', '1.2.3', 'NaN', '١', '1\n'])(
    'is not %j',
    (text) => {
      expect(isDecimal(text)).toBe(false);
    },
  );

  it.each([
    ['012.50', '12.5'],
    ['-0.000', '0'],
    ['100', '100'],
    ['0.10', '0.1'],
    ['-007', '-7'],
  ])('%s is written %s', (text, written) => {
    expect(canonical(text)).toBe(written);
  });
});

describe('exact arithmetic', () => {
  it('adds, subtracts and compares as whole numbers of the smallest place do', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const [left, right] = [thousandths(one), thousandths(other)];
        expect(add(left, right)).toBe(canonical(thousandths(one + other)));
        expect(subtract(left, right)).toBe(canonical(thousandths(one - other)));
        expect(Math.sign(compare(left, right))).toBe(one < other ? -1 : Number(one > other));
      }),
    );
  });

  it('multiplies exactly, whatever the places', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const product = multiply(thousandths(one), thousandths(other));
        expect(multiply(product, '1000000')).toBe((one * other).toString());
      }),
    );
  });

  it('does not depend on how a number is written, nor on the order of a sum', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 8 }), (numbers) => {
        expect(sum(numbers.map(canonical).toReversed())).toBe(sum(numbers));
      }),
    );
  });

  it('is not what a binary float makes of it', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(add('99999999999999.999999', '0.000001')).toBe('100000000000000');
    expect(sum([])).toBe('0');
  });
});

describe('rounding', () => {
  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.4999', 0, '2'],
    ['0.05', 1, '0.1'],
    ['-0.04', 1, '0'],
    ['95.85', 1, '95.9'],
    ['1.005', 2, '1.01'],
    ['7', 3, '7'],
  ])('%s to %i decimals is %s', (text, decimals, rounded) => {
    expect(roundTo(text, decimals)).toBe(rounded);
  });

  it('goes at most half of the last place away, and twice is once', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 3 }), (text, decimals) => {
        const rounded = roundTo(text, decimals);
        const away = subtract(rounded, text).replace('-', '');
        expect(compare(multiply(away, '2'), thousandths(10n ** BigInt(3 - decimals)))).not.toBe(1);
        expect(roundTo(rounded, decimals)).toBe(rounded);
        expect(decimalsOf(rounded)).toBeLessThanOrEqual(decimals);
      }),
    );
  });
});

describe('a quotient', () => {
  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['0', '5', 2, '0'],
    ['13400', '150', 1, '89.3'],
  ])('%s by %s to %i decimals is %s', (dividend, divisor, decimals, quotient) => {
    expect(divide(dividend, divisor, decimals)).toBe(quotient);
  });

  it('by nothing is none', () => {
    expect(divide('1', '0.00', 2)).toBeNull();
  });

  it('of a product is what was multiplied', () => {
    fc.assert(
      fc.property(number, number, (one, other) => {
        fc.pre(compare(other, '0') !== 0);
        expect(divide(multiply(one, other), other, 6)).toBe(canonical(one));
      }),
    );
  });
});
