import { expect, test } from 'vitest';
import { aCycle, reports } from '../reports.fixture.ts';
import { duesOf, firstSubmissions, lateOf, levelsOf, ofLevel, placed } from './board-rows.ts';

const all = placed(reports, aCycle());
const names = (
  some: readonly { readonly report: { readonly unit: { readonly fullName: string } } }[],
) => some.map(({ report }) => report.unit.fullName);

test('late is who never submitted after the deadline; what was returned or spared is not', () => {
  expect(names(lateOf(all))).toEqual(['Xã Tà Xi Láng']);
});

test('the first submission decides between in time and late', () => {
  expect(firstSubmissions(ofLevel(all, 'COMMUNE'))).toEqual({ onTime: 2, late: 1 });
});

test('each level has its day, the lowest first, with a report that still runs towards it', () => {
  expect(levelsOf(all)).toEqual(['COMMUNE', 'DISTRICT', 'PROVINCE']);
  expect(
    duesOf(all).map(({ level, dueOn, running }) => [level, dueOn, running?.unit.code]),
  ).toEqual([
    ['COMMUNE', '2023-12-08', undefined],
    ['DISTRICT', '2023-12-18', '139'],
    ['PROVINCE', '2023-12-18', '15'],
  ]);
});
