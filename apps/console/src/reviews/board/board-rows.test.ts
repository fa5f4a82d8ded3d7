import { expect, test } from 'vitest';
import { province, reports } from '../reports.fixture.ts';
import {
  boardRows,
  duesOf,
  firstSubmissions,
  lateOf,
  levelsOf,
  ofLevel,
  placed,
} from './board-rows.ts';

const all = placed(reports);
const names = (
  some: readonly { readonly report: { readonly unit: { readonly fullName: string } } }[],
) => some.map(({ report }) => report.unit.fullName);

test('each unit that reports to the top is a row, with all that go up to it', () => {
  const rows = boardRows(all, province.id);
  expect(names(rows.map(({ head }) => head))).toEqual(['Huyện Trạm Tấu', 'Huyện Văn Chấn']);
  expect(rows.map(({ tiles }) => tiles.length)).toEqual([3, 2]);
});

test('whoever sees a part alone sees the highest there is in front', () => {
  const part = all.filter(({ report }) => report.reportsTo?.code === '139');
  expect(names(boardRows(part, province.id).map(({ head }) => head))).toEqual([
    'Xã Tà Xi Láng',
    'Xã Bản Công',
    'Xã Bản Mù',
  ]);
});

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
