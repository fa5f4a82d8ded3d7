import { describe, expect, it } from 'vitest';
import type { ReportState } from './report-state.ts';
import { reportsTakenIn, takerOf } from './taken-in.ts';

const report = (unitId: string, parentId: string | null, state: ReportState = 'NOT_STARTED') => {
  return { unitId, parentId, state };
};
const route = (district: ReportState, commune: ReportState = 'DRAFT') => [
  report('15', null),
  report('138', '15', district),
  report('04507', '138', commune),
  report('139', '15'),
];
const taken = (district: ReportState, unitId: string, commune?: ReportState) =>
  reportsTakenIn(route(district, commune), unitId).map((each) => each.unitId);

describe('who takes a report in', () => {
  it('is the one above it on the frozen way', () => {
    expect(takerOf(route('DRAFT'), '04507')).toBe('138');
    expect(takerOf(route('DRAFT'), '138')).toBe('15');
    expect(takerOf(route('DRAFT'), '15')).toBeNull();
    expect(taken('DRAFT', '15')).toEqual(['138', '139']);
    expect(taken('DRAFT', '138')).toEqual(['04507']);
  });

  it('is the next one where that is spared: a commune that is asked again is not lost', () => {
    expect(takerOf(route('EXEMPT'), '04507')).toBe('15');
    expect(taken('EXEMPT', '15')).toEqual(['138', '04507', '139']);
    expect(taken('EXEMPT', '15', 'EXEMPT')).toEqual(['138', '04507', '139']);
    expect(taken('EXEMPT', '138')).toEqual([]);
  });

  it('is found on a way that runs in a ring too', () => {
    const ring = [report('a', 'b', 'EXEMPT'), report('b', 'a', 'EXEMPT')];
    expect(takerOf(ring, 'a')).toBeNull();
  });
});
