import { describe, expect, it } from 'vitest';
import type { Change, UnitRef } from './act.ts';
import { newUnit } from './map.fixture.ts';
import { makesTop, needsWholeMap, unitsMadeBy, unitsNamedBy } from './named-units.ts';

it('an act that makes a unit under no other is for whoever keeps the whole map', () => {
  const made = (parent: UnitRef | null) => [
    { type: 'CREATE' as const, unit: newUnit('99', 'TINH', 'Thử', parent) },
  ];
  expect(makesTop(made(null))).toBe(true);
  expect(makesTop(made({ id: 'tinh' }))).toBe(false);
  expect(makesTop([])).toBe(false);
});

describe('nobody has to do with an act but who keeps the whole map', () => {
  const top: Change = { type: 'CREATE', unit: newUnit('99', 'TINH', 'Thử', null) };
  const small: Change = { type: 'ABOLISH', unit: '1' };

  it.each<[string, Parameters<typeof needsWholeMap>[0], boolean]>([
    ['where it makes a unit under no other', { state: 'DRAFT', changes: [top], isOwn: true }, true],
    ['where it is older than the map', { state: 'RECORDED', changes: [], isOwn: true }, true],
    [
      'where it is another’s draft that names no unit yet',
      { state: 'DRAFT', changes: [], isOwn: false },
      true,
    ],
    [
      'where another’s draft that names none was given up',
      { state: 'CANCELLED', changes: [], isOwn: false },
      true,
    ],
    ['not where the draft is his own', { state: 'DRAFT', changes: [], isOwn: true }, false],
    ['not where it names units', { state: 'DRAFT', changes: [small], isOwn: false }, false],
    ['not where it is on the map', { state: 'APPLIED', changes: [small], isOwn: false }, false],
  ])('%s', (_where, act, isNeeded) => {
    expect(needsWholeMap(act)).toBe(isNeeded);
  });
});

it('the units an act names are those that end or change and those under which others come, each once', () => {
  const named = unitsNamedBy([
    { type: 'MERGE', from: ['1', '2'], into: newUnit('9', 'XA', 'A', { id: '3' }) },
    {
      type: 'SPLIT',
      from: '4',
      into: [{ unit: newUnit('8', 'XA', 'B', { id: '5' }), share: '1' }],
      source: '',
    },
    { type: 'RENAME', unit: '6', name: '', fullName: '' },
    { type: 'CHANGE_KIND', unit: '7', kind: 'XA' },
    { type: 'MOVE', unit: '6', parent: { id: '10' } },
    { type: 'MOVE', unit: '11', parent: { key: '9' } },
    { type: 'ABOLISH', unit: '12' },
    { type: 'CREATE', unit: newUnit('13', 'TINH', 'C', null) },
    { type: 'CREATE', unit: newUnit('14', 'XA', 'D', { id: '15' }) },
  ]);
  expect(named).toEqual(['1', '2', '3', '4', '5', '6', '7', '10', '11', '12', '15']);
});

it('the units an act makes are those merged into, those split into and those that begin, in the order of the changes', () => {
  const made = unitsMadeBy([
    { type: 'MERGE', from: ['1', '2'], into: newUnit('9', 'XA', 'A', { id: '3' }) },
    { type: 'MOVE', unit: '6', parent: { key: '9' } },
    {
      type: 'SPLIT',
      from: '4',
      into: ['8', '7'].map((code) => ({
        unit: newUnit(code, 'XA', 'B', { id: '5' }),
        share: '0.5',
      })),
      source: '',
    },
    { type: 'ABOLISH', unit: '12' },
    { type: 'CREATE', unit: newUnit('13', 'TINH', 'C', null) },
  ]);
  expect(made.map(({ key }) => key)).toEqual(['9', '8', '7', '13']);
});
