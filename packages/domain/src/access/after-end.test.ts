import { describe, expect, it } from 'vitest';
import type { Actor, Role } from './access.ts';
import { standingAfter, unitsAfter, type AfterEnd, type LivingLine } from './after-end.ts';

const commune = (unitId: string, parentId: string): LivingLine => ({
  unitId,
  level: 'COMMUNE',
  ancestorIds: [parentId, 'country'],
  coordinatedAncestorId: parentId,
  isCoordinated: false,
});
const province: LivingLine = {
  unitId: 'lao-cai',
  level: 'PROVINCE',
  ancestorIds: ['country'],
  coordinatedAncestorId: 'country',
  isCoordinated: true,
};
const split: AfterEnd = {
  heirs: [commune('a', 'lao-cai'), commune('b', 'phu-tho')],
  above: [],
};
const holding = (role: Role, ...unitIds: string[]): Actor => ({
  id: 'someone',
  grants: unitIds.map((unitId) => ({ role, unitId })),
});
const stand = (role: Role, unitId: string, after: AfterEnd) => {
  const { sides, isOnBehalf } = standingAfter(holding(role, unitId), after, 'REPORTS');
  return [[...sides].toSorted().join(' '), isOnBehalf];
};

describe('what an ended unit owes', () => {
  it.each<[Role, string, string, boolean]>([
    ['REPORTER', 'a', 'UNIT', true],
    ['COORDINATOR', 'b', 'UNIT', true],
    ['VIEWER', 'a', '', false],
    ['REPORTER', 'ended', '', false],
    ['COORDINATOR', 'ended', '', false],
    ['COORDINATOR', 'lao-cai', 'PARENT UNIT', true],
    ['COORDINATOR', 'phu-tho', 'PARENT UNIT', true],
    ['REPORTER', 'lao-cai', '', false],
    ['COORDINATOR', 'country', 'UNIT', true],
    ['ADMINISTRATOR', 'country', '', false],
  ])(
    'is done on its behalf by what came of it and decided on above that: a %s at %s stands on “%s”',
    (role, unitId, sides, isOnBehalf) => {
      expect(stand(role, unitId, split)).toEqual([sides, isOnBehalf]);
    },
  );

  it('of a province is done and decided on at its successor, by two persons', () => {
    const after = { heirs: [province], above: [] };

    expect(stand('COORDINATOR', 'lao-cai', after)).toEqual(['PARENT UNIT', true]);
    expect(stand('REPORTER', 'lao-cai', after)).toEqual(['UNIT', true]);
    expect(stand('COORDINATOR', 'yen-bai', after)).toEqual(['', false]);
  });

  it('is settled by who coordinates above where nothing came of it', () => {
    const after = { heirs: [], above: [province] };

    expect(stand('COORDINATOR', 'lao-cai', after)).toEqual(['PARENT UNIT', true]);
    expect(stand('COORDINATOR', 'country', after)).toEqual(['UNIT', true]);
    expect(stand('REPORTER', 'lao-cai', after)).toEqual(['', false]);
    const left = { heirs: [], above: [{ ...province, isCoordinated: false }] };
    expect(stand('COORDINATOR', 'country', left)).toEqual(['PARENT UNIT', true]);
  });

  it('is nobody’s where nothing stands for it at all', () => {
    const nothing = { heirs: [], above: [] };

    expect(stand('COORDINATOR', 'country', nothing)).toEqual(['', false]);
    expect(unitsAfter(nothing)).toEqual({ UNIT: null, PARENT: null });
  });

  it('is named to whoever may not by the first that may', () => {
    expect(unitsAfter(split)).toEqual({ UNIT: 'a', PARENT: 'lao-cai' });
    expect(unitsAfter({ heirs: [], above: [province] })).toEqual({
      UNIT: 'lao-cai',
      PARENT: 'lao-cai',
    });
  });

  it('is done in each name once, however many stand for the unit', () => {
    const under = { heirs: [commune('a', 'lao-cai'), commune('b', 'lao-cai')], above: [] };
    const { names } = standingAfter(holding('COORDINATOR', 'lao-cai'), under, 'REPORTS');

    expect(names).toEqual({ UNIT: [null], PARENT: [null] });
  });

  it('is done by no program whose token is for other things', () => {
    const grants = [{ role: 'COORDINATOR', unitId: 'a', actsOn: ['SIGNINGS'] } as const];

    expect(standingAfter({ id: 'program', grants }, split, 'REPORTS').sides.size).toBe(0);
  });
});
