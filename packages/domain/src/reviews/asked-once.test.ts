import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import { decideAskedOnce, type Asking } from './asked-once.ts';
import { reviewCycleStates } from './cycle-state.ts';

// A short calendar, few units and few figures: they meet often.
const first = date('2023-01-01');
const window = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => ({ from: addDays(first, from), to: addDays(first, from + length) }));
const some = (...from: string[]) => fc.subarray(from, { minLength: 1 });
const asking: fc.Arbitrary<Asking> = fc.record({
  cycleId: fc.constantFrom('one', 'two', null),
  state: fc.constantFrom('PLANNED', 'OPEN', ...reviewCycleStates),
  programmeId: fc.constantFrom('09', '09', '13'),
  template: fc.constantFrom('A', 'B'),
  indicators: some('sessions', 'groups', 'members'),
  window,
  unitIds: some('04507', '04510', '04513').map((ids) => new Set(ids)),
});

/** Writes every single figure down: programme, unit, indicator and day. */
function figures({ programmeId, unitIds, indicators, window: { from, to } }: Asking): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return [...unitIds].flatMap((unit) =>
    indicators.flatMap((key) => days.map((day) => `${programmeId} ${unit} ${key} ${day}`)),
  );
}

it('a figure is asked for once: nobody finds one on the lists of two reviews that are planned or open', () => {
  let refused = 0;
  fc.assert(
    fc.property(asking, fc.array(asking, { maxLength: 4 }), (asked, others) => {
      const list = new Set(figures(asked));
      const twice = others.filter(
        (other) =>
          ['PLANNED', 'OPEN'].includes(other.state) &&
          !(asked.cycleId !== null && other.cycleId === asked.cycleId) &&
          figures(other).some((figure) => list.has(figure)),
      );
      const verdict = decideAskedOnce(asked, others);
      refused += Number(!verdict.ok);

      expect(verdict.ok).toBe(twice.length === 0);
      expect(verdict.ok ? undefined : verdict.facts['template']).toBe(twice[0]?.template);
    }),
    { numRuns: 1000 },
  );
  expect(refused).toBeGreaterThan(100);
});
