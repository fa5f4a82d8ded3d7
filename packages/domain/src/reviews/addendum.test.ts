import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, roundTo } from '../decimal.ts';
import {
  addendumOf,
  decideAddendum,
  decideAddendumOpen,
  type AcceptedCell,
  type CellValue,
  type PublishedCell,
} from './addendum.ts';

const place = (unitId: string, indicator = 'study_sessions', periodKey = '2023-Q1') => ({
  unitId,
  indicator,
  periodKey,
});
const reported = (value: string): CellValue => ({ state: 'REPORTED', value });
const unreported: CellValue = { state: 'NOT_REPORTED', value: null };
const notApplicable: CellValue = { state: 'NOT_APPLICABLE', value: null };
const printed = (unitId: string, value: CellValue, decimals = 0): PublishedCell => ({
  ...place(unitId),
  ...value,
  decimals,
});
const now = (unitId: string, value: CellValue): AcceptedCell => ({ ...place(unitId), ...value });

describe('an addendum', () => {
  it('is empty where nothing was corrected', () => {
    const cells = [
      printed('a', reported('5')),
      printed('b', unreported),
      printed('c', notApplicable),
    ];

    expect(addendumOf(cells, [now('c', notApplicable), now('a', reported('5.0'))])).toEqual([]);
    expect(addendumOf([], [])).toEqual([]);
    expect(addendumOf([], [now('a', unreported)])).toEqual([]);
  });

  it.each([
    ['another number', reported('5'), reported('6')],
    ['zero for nothing', unreported, reported('0')],
    ['nothing for zero', reported('0'), unreported],
    ['not applicable for a number', reported('5'), notApplicable],
  ])('lists %s, published and current', (_what, published, current) => {
    expect(addendumOf([printed('a', published)], [now('a', current)])).toEqual([
      { ...place('a'), published, current },
    ]);
  });

  it('takes a number at the decimals it was printed with', () => {
    const rate = printed('a', reported('33.1'), 1);

    expect(addendumOf([rate], [now('a', reported('33.05'))])).toEqual([]);
    expect(addendumOf([rate], [now('a', reported('33.04'))])).toHaveLength(1);
  });

  it('lists a cell that is gone as not reported, and one that was not printed as such', () => {
    expect(addendumOf([printed('a', reported('5'))], [now('b', reported('7'))])).toEqual([
      { ...place('a'), published: reported('5'), current: unreported },
      { ...place('b'), published: unreported, current: reported('7') },
    ]);
  });

  it('keeps the order of the papers, and puts what they do not have behind, by its place', () => {
    const papers = ['c', 'a', 'b'].map((unit) => printed(unit, reported('1')));
    const current = ['e', 'a', 'd', 'c', 'b'].map((unit) => now(unit, reported('2')));
    const units = (cells: AcceptedCell[]) => addendumOf(papers, cells).map(({ unitId }) => unitId);

    expect(units(current)).toEqual(['c', 'a', 'b', 'd', 'e']);
    expect(units(current.toReversed())).toEqual(['c', 'a', 'b', 'd', 'e']);
  });
});

it('the papers with their addendum say what is accepted, at the printed decimals', () => {
  const value = fc.oneof(
    fc.constantFrom(unreported, notApplicable),
    fc.integer({ min: 0, max: 300 }).map((number) => reported((number / 100).toFixed(2))),
  );
  const units = ['a', 'b', 'c', 'd'];
  const cells = fc.uniqueArray(fc.tuple(fc.constantFrom(...units), value), {
    selector: ([unit]) => unit,
  });
  fc.assert(
    fc.property(cells, cells, fc.nat(2), (before, after, decimals) => {
      const published = before.map(([unit, said]) =>
        printed(
          unit,
          said.value === null ? said : reported(roundTo(said.value, decimals)),
          decimals,
        ),
      );
      const accepted = new Map(after);
      const addendum = addendumOf(
        published,
        after.map(([unit, said]) => now(unit, said)),
      );
      const told = new Map<string, CellValue>(published.map((cell) => [cell.unitId, cell]));
      for (const { unitId, current } of addendum) told.set(unitId, current);

      for (const unit of units) {
        const [says, is] = [told.get(unit) ?? unreported, accepted.get(unit) ?? unreported];
        const rounded = (number: string | null) => roundTo(number ?? '0', decimals);
        expect(says.state).toBe(is.state);
        expect(compare(rounded(says.value), rounded(is.value))).toBe(0);
      }
      expect(new Set(addendum.map(({ unitId }) => unitId)).size).toBe(addendum.length);
    }),
    { numRuns: 500 },
  );
});

describe('an addendum', () => {
  const keeper = { mayKeep: true, unitName: 'Tỉnh Yên Bái' };

  it('belongs to what is public, and to whoever keeps the review', () => {
    expect(decideAddendumOpen({ state: 'PUBLISHED', keeper }).ok).toBe(true);
    expect(decideAddendumOpen({ state: 'OPEN', keeper })).toMatchObject({ code: 'WRONG_STATE' });
    expect(
      decideAddendumOpen({ state: 'PUBLISHED', keeper: { ...keeper, mayKeep: false } }),
    ).toMatchObject({ code: 'NOT_YOURS' });
  });

  it('has something to correct', () => {
    expect(decideAddendum([])).toMatchObject({ code: 'NOTHING_CORRECTED' });
    expect(
      decideAddendum([{ ...place('a'), published: reported('1'), current: reported('2') }]).ok,
    ).toBe(true);
  });
});
