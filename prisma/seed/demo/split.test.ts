import fc from 'fast-check';
import { expect, it } from 'vitest';
import { split } from './split.ts';

const weights = fc
  .array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 40 })
  .filter((all) => all.some((weight) => weight > 0));
const total = fc.nat({ max: 600_000 });

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}

it('adds up to the total exactly', () => {
  fc.assert(fc.property(total, weights, (whole, by) => sumOf(split(whole, by)) === whole));
});

it('gives nobody a whole one more or less than the exact share', () => {
  fc.assert(
    fc.property(total, weights, (whole, by) =>
      split(whole, by).every(
        (part, index) => Math.abs(part - (whole * (by[index] ?? 0)) / sumOf(by)) < 1,
      ),
    ),
  );
});

it('keeps every part within its weight when the total is within their sum', () => {
  fc.assert(
    fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (by, part) =>
      split(Math.floor(sumOf(by) * part), by).every((one, index) => one <= (by[index] ?? 0)),
    ),
  );
});

it('refuses to split by nothing', () => {
  expect(() => split(5, [0, 0])).toThrow(RangeError);
});
