import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintContent, touchedKinds, type DryRun, type TouchedRow } from './dry-run.ts';

const ref = fc.oneof(
  fc.record({ id: fc.constantFrom('a', 'b') }),
  fc.record({ key: fc.constantFrom('a', 'b') }),
);
const code = fc.option(fc.constantFrom('LIVES', 'ENDS'));
const row: fc.Arbitrary<TouchedRow> = fc.record({
  kind: fc.constantFrom(...touchedKinds),
  unit: ref,
  subjectId: fc.option(fc.constantFrom('s', 't')),
  before: code,
  after: code,
});
const access = fc.oneof(
  fc.record({ type: fc.constant('GAIN' as const), grantId: fc.constantFrom('g', 'h'), unit: ref }),
  fc.record({
    type: fc.constant('GRANT' as const),
    grantId: fc.constantFrom('g', 'h'),
    unit: ref,
    role: fc.constantFrom('REPORTER' as const, 'VIEWER' as const),
  }),
);
const dryRun: fc.Arbitrary<DryRun> = fc.record({
  version: fc.integer({ min: 1, max: 2 }),
  touched: fc.array(row, { maxLength: 4 }),
  access: fc.array(access, { maxLength: 3 }),
});
const textOf = (run: DryRun) => JSON.stringify(fingerprintContent(run));

it('the fingerprint is the same for the same rows in any order', () => {
  fc.assert(
    fc.property(dryRun, (run) => {
      const turned = {
        ...run,
        touched: run.touched.toReversed(),
        access: run.access.toReversed(),
      };
      expect(textOf(turned)).toBe(textOf(run));
    }),
  );
});

it('the fingerprint is another one for any other row', () => {
  const bag = (rows: readonly object[]) => rows.map((each) => JSON.stringify(each)).toSorted();
  fc.assert(
    fc.property(dryRun, dryRun, (one, other) => {
      const isSame =
        one.version === other.version &&
        JSON.stringify(bag(one.touched)) === JSON.stringify(bag(other.touched)) &&
        JSON.stringify(bag(one.access)) === JSON.stringify(bag(other.access));
      expect(textOf(one) === textOf(other)).toBe(isSame);
    }),
  );
});

it('a unit that an act makes is not taken for one on the map that is called the same', () => {
  const run = (unit: TouchedRow['unit']): DryRun => ({
    version: 1,
    touched: [{ kind: 'UNIT', unit, subjectId: null, before: null, after: null }],
    access: [],
  });
  expect(textOf(run({ id: 'a' }))).not.toBe(textOf(run({ key: 'a' })));
});
