import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/index.ts';
import { reportStates } from './report-state.ts';
import { decidingUnits, standingOnWay, type ReportWay, type WayStep } from './report-way.ts';

const at = (unitId: string, isCoordinated = true) => ({ unitId, isCoordinated });
const commune: WayStep = {
  unitId: '04507',
  level: 'COMMUNE',
  state: 'SUBMITTED',
  standIns: [at('04507', false)],
};
const district: WayStep = {
  unitId: '138',
  level: 'DISTRICT',
  state: 'DRAFT',
  standIns: [at('138')],
};
const province: WayStep = {
  unitId: '15',
  level: 'PROVINCE',
  state: 'DRAFT',
  standIns: [at('15')],
};
const way: ReportWay = {
  own: commune,
  above: [district, province],
  ancestorIds: ['138', '15', 'country'],
  coordinatedAboveId: 'country',
};

function holding(role: Role, unitId: string): Actor {
  return { id: 'someone', grants: [{ role, unitId }] };
}
function stand(role: Role, unitId: string, more: Partial<ReportWay> = {}) {
  const { sides, isOnBehalf } = standingOnWay(holding(role, unitId), { ...way, ...more });
  return { sides: [...sides].toSorted(), isOnBehalf };
}

const nowhere = { sides: [], isOnBehalf: false };
const asUnit = { sides: ['UNIT'], isOnBehalf: false };
const fromAbove = { sides: ['UNIT'], isOnBehalf: true };
const asParent = { sides: ['PARENT', 'UNIT'], isOnBehalf: true };

describe('who decides on a report', () => {
  it('is the unit above it on the frozen way, wherever the map has put its own since', () => {
    // The commune lies under another district now.
    const moved = { ancestorIds: ['139', '15', 'country'] };

    expect(stand('COORDINATOR', '138', moved)).toEqual(asParent);
    expect(stand('COORDINATOR', '139', moved)).toEqual(fromAbove);
    expect(stand('COORDINATOR', '15', moved)).toEqual(fromAbove);
  });

  it('are those that came of the unit above it, whole or in part, once that has ended', () => {
    const above = [{ ...district, standIns: [at('138a'), at('138b')] }, province];

    expect(stand('COORDINATOR', '138a', { above })).toEqual(asParent);
    expect(stand('COORDINATOR', '138b', { above })).toEqual(asParent);
    expect(stand('COORDINATOR', '138', { above, ancestorIds: ['15'] })).toEqual(nowhere);
  });

  it.each([
    ['is spared', { ...district, state: 'EXEMPT' as const }],
    ['has no coordinator', { ...district, standIns: [at('138', false)] }],
    ['has ended and nothing came of it', { ...district, standIns: [] }],
  ])('is the next on the way where the one above it %s', (_why, spared) => {
    expect(decidingUnits({ ...way, above: [spared, province] })).toEqual(['15']);
  });

  it('is the nearest above the way where nobody on it coordinates; nobody where nobody does', () => {
    const above = [district, province].map((step) => ({
      ...step,
      standIns: [at(step.unitId, false)],
    }));

    expect(decidingUnits({ ...way, above })).toEqual(['country']);
    expect(decidingUnits({ ...way, above, coordinatedAboveId: null })).toEqual([]);
  });

  it('is another at the same place at a province, even under the country', () => {
    expect(stand('COORDINATOR', '15', { own: province, above: [], ancestorIds: [] })).toEqual({
      sides: ['PARENT', 'UNIT'],
      isOnBehalf: false,
    });
    const country: WayStep = { ...province, unitId: 'country', level: 'CENTRAL' };
    expect(decidingUnits({ ...way, own: province, above: [country] })).toEqual(['15']);
  });

  it('is whoever is above the top of a review of a district', () => {
    const own = { own: district, above: [], ancestorIds: ['15'], coordinatedAboveId: '15' };
    expect(decidingUnits(own)).toEqual(['15']);
  });
});

describe('who writes a report', () => {
  it('is its unit, and on its behalf those who coordinate above it', () => {
    expect(stand('REPORTER', '04507')).toEqual(asUnit);
    expect(stand('COORDINATOR', '04507')).toEqual(asUnit);
    expect(stand('COORDINATOR', 'country')).toEqual(fromAbove);
    expect(stand('REPORTER', '138')).toEqual(nowhere);
    expect(stand('VIEWER', '04507')).toEqual(nowhere);
  });

  it('are the units that came of it once it has ended, and not whoever was there', () => {
    const own = { own: { ...commune, standIns: [at('new', false)] } };

    expect(stand('REPORTER', 'new', own)).toEqual(asUnit);
    expect(stand('REPORTER', '04507', own)).toEqual(nowhere);
  });

  it('are those above it alone where nothing came of it', () => {
    const own = { own: { ...commune, standIns: [] } };

    expect(stand('COORDINATOR', '138', own)).toEqual(asParent);
    expect(stand('REPORTER', '04507', own)).toEqual(nowhere);
  });

  it('is no program whose token is for other things', () => {
    const grants = [{ role: 'COORDINATOR', unitId: '138', actsOn: ['SIGNINGS'] } as const];
    expect(standingOnWay({ id: 'program', grants }, way).sides.size).toBe(0);
  });
});

it('nobody decides who is not a coordinator of the way or above it, whatever the way is', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const step = fc.record({
    unitId: fc.constantFrom(...ids),
    level: fc.constantFrom('COMMUNE' as const, 'DISTRICT' as const, 'PROVINCE' as const),
    state: fc.constantFrom(...reportStates),
    standIns: fc.uniqueArray(
      fc.record({ unitId: fc.constantFrom(...ids), isCoordinated: fc.boolean() }),
      { maxLength: 2, selector: ({ unitId }) => unitId },
    ),
  });
  const anyWay = fc.record({
    own: step,
    above: fc.array(step, { maxLength: 3 }),
    ancestorIds: fc.subarray(ids),
    coordinatedAboveId: fc.constantFrom('a', null),
  });
  fc.assert(
    fc.property(anyWay, (any) => {
      const deciding = decidingUnits(any);
      const spared = any.above.filter(({ state }) => state === 'EXEMPT');
      const known = [any.own, ...any.above].flatMap(({ standIns }) => standIns);

      for (const id of deciding) {
        expect([...known.map(({ unitId }) => unitId), any.coordinatedAboveId]).toContain(id);
        expect(standingOnWay(holding('COORDINATOR', id), any).sides.has('PARENT')).toBe(true);
        expect(standingOnWay(holding('REPORTER', id), any).sides.has('PARENT')).toBe(false);
      }
      // That a unit was spared or not changes nothing for the units below the first that decides.
      const without = { ...any, above: any.above.filter((each) => !spared.includes(each)) };
      expect(decidingUnits(without)).toEqual(deciding);
    }),
  );
});
