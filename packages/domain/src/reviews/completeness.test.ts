import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf, reportsUnder, routeParts, type ReportOnRoute } from './completeness.ts';
import { reportStates, type ReportState } from './report-state.ts';

const report = (
  unitId: string,
  state: ReportState,
  version = 0,
  parentId: string | null = '138',
) => ({
  unitId,
  parentId,
  state,
  version,
});
const ids = (reports: readonly ReportOnRoute[]) => reports.map(({ unitId }) => unitId);

describe('who has reported', () => {
  const reports = [
    report('a', 'NOT_STARTED'),
    report('b', 'DRAFT'),
    report('c', 'SUBMITTED', 1),
    report('d', 'RETURNED', 1),
    report('e', 'ACCEPTED', 2),
    report('f', 'EXEMPT'),
    // Accepted once, and opened again.
    report('g', 'DRAFT', 1),
  ];

  it('is told unit by unit, in the order given', () => {
    const told = completenessOf(reports);

    expect(Object.fromEntries(Object.entries(told).map(([key, of]) => [key, ids(of)]))).toEqual({
      expected: ['a', 'b', 'c', 'd', 'e', 'g'],
      exempt: ['f'],
      notStarted: ['a'],
      started: ['b', 'g'],
      awaiting: ['c'],
      returned: ['d'],
      accepted: ['e'],
      submitted: ['c', 'd', 'e', 'g'],
      missing: ['a', 'b'],
    });
  });

  it('is 172 of 173 where one of 173 is missing, and 172 of 172 once it is spared', () => {
    const all = Array.from({ length: 172 }, (_, index) => report(`x${index}`, 'ACCEPTED', 1));
    const counts = (last: ReportState) => {
      const { submitted, expected } = completenessOf([...all, report('last', last)]);
      return [submitted.length, expected.length];
    };

    expect(counts('NOT_STARTED')).toEqual([172, 173]);
    expect(counts('EXEMPT')).toEqual([172, 172]);
  });
});

it('every report stands in one place, and never more have reported than were expected', () => {
  const reports = fc.array(
    fc.record({
      unitId: fc.uuid(),
      parentId: fc.constant('138'),
      state: fc.constantFrom(...reportStates),
      version: fc.nat(3),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(reports, (all) => {
      const told = completenessOf(all);
      const { notStarted, started, awaiting, returned, accepted, exempt } = told;
      const standing = [notStarted, started, awaiting, returned, accepted, exempt].flat();

      expect(standing).toHaveLength(all.length);
      expect(new Set(standing)).toEqual(new Set(all));
      expect(told.submitted.length + told.missing.length).toBe(told.expected.length);
      expect(told.submitted.every((each) => told.expected.includes(each))).toBe(true);
    }),
  );
});

describe('a part of a review', () => {
  const route = [
    report('15', 'NOT_STARTED', 0, null),
    report('138', 'NOT_STARTED', 0, '15'),
    report('a', 'ACCEPTED', 1, '138'),
    report('140', 'NOT_STARTED', 0, '15'),
    report('b', 'ACCEPTED', 1, '140'),
    report('c', 'ACCEPTED', 1, '15'),
  ];

  it('is all that reports to a unit, directly or not, itself left out', () => {
    expect(ids(reportsUnder(route, '138'))).toEqual(['a']);
    expect(ids(reportsUnder(route, '15'))).toEqual(['138', 'a', '140', 'b', 'c']);
    expect(ids(reportsUnder(route, 'c'))).toEqual([]);
  });

  it('ends where ways run in a ring', () => {
    const ring = [report('x', 'DRAFT', 0, 'y'), report('y', 'DRAFT', 0, 'x')];

    expect(ids(reportsUnder(ring, 'elsewhere'))).toEqual([]);
  });
});

describe('the parts of a review', () => {
  const parts = (reports: readonly ReportOnRoute[], topId: string) =>
    routeParts(reports, topId).map(({ head, reports }) => [head.unitId, ids(reports)]);
  const whole = [
    report('15', 'DRAFT', 0, null),
    report('138', 'DRAFT', 0, '15'),
    report('04507', 'DRAFT'),
    report('04510', 'DRAFT'),
    report('139', 'DRAFT', 0, '15'),
  ];

  it('are the units that go up to the top, each with all below it; the top is none of them', () => {
    expect(parts(whole, '15')).toEqual([
      ['138', ['04507', '04510']],
      ['139', []],
    ]);
  });

  it('are the highest that are seen where the top is not', () => {
    expect(parts(whole.slice(2, 4), '15')).toEqual([
      ['04507', []],
      ['04510', []],
    ]);
  });

  it('are one part where of a review one district alone is seen', () => {
    expect(parts(whole.slice(1, 4), '15')).toEqual([['138', ['04507', '04510']]]);
  });

  it('are the top alone, with all below it, where nobody but the top takes reports in', () => {
    const ofDistrict = [report('138', 'DRAFT', 0, null), ...whole.slice(2, 4)];

    expect(parts(ofDistrict, '138')).toEqual([['138', ['04507', '04510']]]);
    expect(parts(ofDistrict.slice(0, 1), '138')).toEqual([['138', []]]);
  });
});
