import { expect, it } from 'vitest';
import { compareMaps } from './compare-maps.ts';
import { toMapUnit, type MapUnit } from './map.ts';
import { unitBefore, yenBai } from './map.fixture.ts';

const first = yenBai.map(toMapUnit);
const byId = (id: string) => first.find((unit) => unit.id === id) ?? unitBefore(id, 'XA', id, null);
const changed = (id: string, others: Partial<MapUnit>): MapUnit => ({ ...byId(id), ...others });
const merged = toMapUnit(unitBefore('new', 'PHUONG', 'Hồng Hà', '132', { code: '04264' }));
const half = toMapUnit(unitBefore('half', 'XA', 'Nửa', '138'));
const otherHalf = toMapUnit(unitBefore('other', 'XA', 'Nửa kia', '138'));
const second = [
  byId('15'),
  byId('132'),
  merged,
  byId('138'),
  half,
  otherHalf,
  changed('04498', { kind: 'XA', parentId: '132', code: '04268', name: 'Khác' }),
];
const lineage = [
  { predecessorId: '04264', successorId: 'new', share: '1' },
  { predecessorId: '04267', successorId: 'new', share: '1' },
  // By way of a unit that lives on neither day.
  { predecessorId: '04507', successorId: 'between', share: '1' },
  { predecessorId: 'between', successorId: 'half', share: '0.4' },
  { predecessorId: 'between', successorId: 'other', share: '0.6' },
];

const told = compareMaps(first, second, lineage).map((row) => {
  if (row.type === 'KEPT') return [row.type, row.before.id, ...row.differences];
  const shares = row.type === 'ENDED' ? row.successors : row.predecessors;
  const { id } = row.type === 'ENDED' ? row.before : row.after;
  return [row.type, id, ...shares.map(({ unitId, share }) => `${unitId} ${share}`)];
});

it('each unit of either day is told once, with what became of it and where it came from', () => {
  expect(told).toEqual([
    ['KEPT', '15'],
    ['KEPT', '132'],
    ['ENDED', '04264', 'new 1'],
    ['ENDED', '04267', 'new 1'],
    ['KEPT', '138'],
    ['ENDED', '04507', 'half 0.4', 'other 0.6'],
    ['ENDED', '04510'],
    ['KEPT', '04498', 'RENAMED', 'RECODED', 'CHANGED_KIND', 'MOVED'],
    ['NEW', 'new', '04264 1', '04267 1'],
    ['NEW', 'half', '04507 0.4'],
    ['NEW', 'other', '04507 0.6'],
  ]);
});

it('two equal maps differ in nothing', () => {
  const rows = compareMaps(first, first, lineage);
  expect(rows).toHaveLength(first.length);
  expect(rows.every((row) => row.type === 'KEPT' && row.differences.length === 0)).toBe(true);
});
