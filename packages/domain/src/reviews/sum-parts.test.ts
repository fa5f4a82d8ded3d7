import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../decimal.ts';
import { shownStates, type ShownState } from '../indicators/index.ts';
import { sumOfParts, type SumPart } from './sum-parts.ts';

const part = (state: ShownState, value: string | null = null): SumPart => {
  const isTold = state === 'REPORTED';
  const isDue = isTold || state === 'NOT_REPORTED';
  return { state, value, cells: { reported: Number(isTold), expected: Number(isDue) } };
};
const [told, zero] = [part('REPORTED', '3'), part('REPORTED', '0')];
const [silent, none, hidden] = [part('NOT_REPORTED'), part('NOT_APPLICABLE'), part('FORBIDDEN')];

describe('a sum of the figures of units', () => {
  it.each([
    ['nothing', [], 'NOT_REPORTED', null],
    ['zero, which is a value', [zero, silent], 'REPORTED', '0'],
    ['what some have told', [told, silent, none], 'REPORTED', '3'],
    ['silence', [silent, none], 'NOT_REPORTED', null],
    ['what applies nowhere', [none, none], 'NOT_APPLICABLE', null],
    ['what may not be known', [told, hidden, none], 'FORBIDDEN', null],
  ] as const)('of %s', (_what, parts, state, value) => {
    expect(sumOfParts(parts)).toMatchObject({ state, value });
  });

  it('tells how many told theirs whole, of those to whom it applies', () => {
    const half = { ...told, cells: { reported: 1, expected: 4 } };
    expect(sumOfParts([told, half, silent, none])).toMatchObject({
      units: { reported: 1, expected: 3 },
      cells: { reported: 2, expected: 6 },
    });
  });
});

it('no state ever turns into another, in whatever order parts are summed', () => {
  const anyPart = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((value) => part('REPORTED', String(value))),
    fc.constantFrom(silent, none, hidden),
  );
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 8 }), (parts) => {
      const { state, value, units } = sumOfParts(parts);
      const has = (asked: ShownState) => parts.some((each) => each.state === asked);
      const values = parts.flatMap((each) => each.value ?? []);

      expect(shownStates).toContain(state);
      expect(state === 'FORBIDDEN').toBe(has('FORBIDDEN'));
      expect(state === 'REPORTED').toBe(!has('FORBIDDEN') && has('REPORTED'));
      expect(value).toBe(state === 'REPORTED' ? sum(values) : null);
      expect(units.reported).toBeLessThanOrEqual(units.expected);
      expect(sumOfParts(parts.toReversed())).toEqual(sumOfParts(parts));
    }),
  );
});
