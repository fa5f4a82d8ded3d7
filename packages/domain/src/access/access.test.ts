import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grantsForSide,
  grantToRead,
  mayActSomewhere,
  maySeeCatalogues,
  readableRoots,
  roles,
  standingAfterEnd,
  standingTowards,
  type Actor,
  type Line,
  type Role,
} from './access.ts';

// Xã 04507 lies under district 138, that under province 15; both have a coordinator.
const line: Line = {
  unitId: '04507',
  level: 'COMMUNE',
  ancestorIds: ['138', '15'],
  coordinatedAncestorId: '138',
};

function holding(...grants: readonly (readonly [Role, string])[]): Actor {
  return { id: 'someone', grants: grants.map(([role, unitId]) => ({ role, unitId })) };
}

function stand(...grants: readonly (readonly [Role, string])[]) {
  const { sides, isOnBehalf } = standingTowards(holding(...grants), line, 'SIGNINGS');
  return { sides: [...sides].toSorted(), isOnBehalf };
}

const nowhere = { sides: [], isOnBehalf: false };
const asUnit = { sides: ['UNIT'], isOnBehalf: false };

// By role and by where it is granted: there, at the parent, above it, beside it.
const expected: Record<Role, Record<'04507' | '138' | '15' | '04510', unknown>> = {
  ADMINISTRATOR: { '04507': nowhere, '138': nowhere, '15': nowhere, '04510': nowhere },
  VIEWER: { '04507': nowhere, '138': nowhere, '15': nowhere, '04510': nowhere },
  REPORTER: { '04507': asUnit, '138': nowhere, '15': nowhere, '04510': nowhere },
  COORDINATOR: {
    '04507': asUnit,
    '138': { sides: ['PARENT', 'UNIT'], isOnBehalf: true },
    '15': { sides: ['UNIT'], isOnBehalf: true },
    '04510': nowhere,
  },
};

describe('standingTowards', () => {
  it.each(roles)('puts a %s on the side his grant gives him', (role) => {
    const { ['04507']: there, ['138']: parent, ['15']: above, ['04510']: beside } = expected[role];

    expect(stand([role, '04507'])).toEqual(there);
    expect(stand([role, '138'])).toEqual(parent);
    expect(stand([role, '15'])).toEqual(above);
    expect(stand([role, '04510'])).toEqual(beside);
  });

  it('gives nobody without a grant a side', () => {
    expect(stand()).toEqual(nowhere);
  });

  it('does not call it on behalf when the same person reports for the unit', () => {
    const both = stand(['REPORTER', '04507'], ['COORDINATOR', '138']);

    expect(both).toEqual({ sides: ['PARENT', 'UNIT'], isOnBehalf: false });
  });

  it('lets the nearest ancestor with a coordinator decide where the parent has none', () => {
    const orphan = { ...line, coordinatedAncestorId: '15' };

    expect(standingTowards(holding(['COORDINATOR', '15']), orphan, 'SIGNINGS').sides).toContain(
      'PARENT',
    );
    expect(
      standingTowards(holding(['COORDINATOR', '138']), orphan, 'SIGNINGS').sides,
    ).not.toContain('PARENT');
  });

  it.each([null, '00'])(
    'lets a coordinator of the province itself decide, with %s above',
    (above) => {
      const province: Line = {
        unitId: '15',
        level: 'PROVINCE',
        ancestorIds: above === null ? [] : [above],
        coordinatedAncestorId: above,
      };
      const sidesOf = (role: Role, unitId: string) =>
        [...standingTowards(holding([role, unitId]), province, 'SIGNINGS').sides].toSorted();

      expect(sidesOf('COORDINATOR', '15')).toEqual(['PARENT', 'UNIT']);
      expect(sidesOf('REPORTER', '15')).toEqual(['UNIT']);
      expect(sidesOf('COORDINATOR', '00')).toEqual(above === null ? [] : ['UNIT']);
    },
  );

  it.each([
    ['138', 'DISTRICT'],
    ['04507', 'COMMUNE'],
  ] as const)('lets nobody at %s decide on its own, though nobody above can', (unitId, level) => {
    const alone: Line = { unitId, level, ancestorIds: ['15'], coordinatedAncestorId: null };

    expect([...standingTowards(holding(['COORDINATOR', unitId]), alone, 'SIGNINGS').sides]).toEqual(
      ['UNIT'],
    );
  });

  const grant = fc.record({
    role: fc.constantFrom(...roles),
    unitId: fc.constantFrom('04507', '04510', '138', '15', '00'),
  });

  it('never takes a side away for one grant more', () => {
    fc.assert(
      fc.property(fc.array(grant), grant, (grants, more) => {
        const before = standingTowards({ id: 'someone', grants }, line, 'SIGNINGS').sides;
        const after = standingTowards(
          { id: 'someone', grants: [...grants, more] },
          line,
          'SIGNINGS',
        ).sides;

        return [...before].every((side) => after.has(side));
      }),
    );
  });
});

describe('what an actor may read', () => {
  it('begins at each unit he was granted, once', () => {
    const actor = holding(['VIEWER', '15'], ['COORDINATOR', '138'], ['REPORTER', '15']);

    expect(readableRoots(actor)).toEqual(['15', '138']);
  });

  it('is nothing at all without a grant, the catalogues included', () => {
    expect(readableRoots(holding())).toEqual([]);
    expect(maySeeCatalogues(holding())).toBe(false);
  });

  it.each(roles)('includes the catalogues for a %s', (role) => {
    expect(maySeeCatalogues(holding([role, '04507']))).toBe(true);
  });
});

it('whoever only reads, or keeps accounts, makes no move anywhere', () => {
  expect(mayActSomewhere([{ role: 'VIEWER' }, { role: 'ADMINISTRATOR' }])).toBe(false);
  expect(mayActSomewhere([{ role: 'VIEWER' }, { role: 'REPORTER' }])).toBe(true);
  expect(mayActSomewhere([])).toBe(false);
});

describe('the grant that explains', () => {
  const grant = fc.record({
    role: fc.constantFrom(...roles),
    unitId: fc.constantFrom('04507', '04510', '138', '15', '00'),
  });

  it('a side is there exactly when the actor stands on it', () => {
    fc.assert(
      fc.property(fc.array(grant), fc.constantFrom('UNIT', 'PARENT'), (grants, side) => {
        const { sides } = standingTowards({ id: 'someone', grants }, line, 'SIGNINGS');

        expect(grantsForSide(grants, line, side).length > 0).toBe(sides.has(side));
      }),
    );
  });

  it('reading is the nearest of those that cover the unit', () => {
    const [above, there, beside] = [
      { role: 'VIEWER', unitId: '15' },
      { role: 'REPORTER', unitId: '04507' },
      { role: 'VIEWER', unitId: '04510' },
    ] as const;

    expect(grantToRead([above, there], line)).toBe(there);
    expect(grantToRead([beside, above], line)).toBe(above);
    expect(grantToRead([beside], line)).toBeNull();
  });
});

describe('what is held by delegation', () => {
  const lent = { role: 'COORDINATOR', unitId: '138', delegatorId: 'huyen-138' } as const;

  it('gives the sides that it gives its holder', () => {
    const { sides, names } = standingTowards({ id: 'someone', grants: [lent] }, line, 'SIGNINGS');

    expect([...sides].toSorted()).toEqual(['PARENT', 'UNIT']);
    expect(names).toEqual({ UNIT: ['huyen-138'], PARENT: ['huyen-138'] });
  });

  it('is used where his own does not reach, and at the unit before from above', () => {
    const own = { role: 'COORDINATOR', unitId: '138' } as const;
    const reporter = { role: 'REPORTER', unitId: '04507', delegatorId: 'xa-04507' } as const;
    const standing = standingTowards(
      { id: 'someone', grants: [lent, own, reporter] },
      line,
      'SIGNINGS',
    );

    expect(standing.names).toEqual({
      UNIT: ['xa-04507', null, 'huyen-138'],
      PARENT: [null, 'huyen-138'],
    });
    expect(standing.isOnBehalf).toBe(false);
  });
});

describe('standingAfterEnd', () => {
  it('leaves nobody in the place of a unit that has ended, and those above it where they were', () => {
    const after = (...grants: readonly (readonly [Role, string])[]) => {
      const { sides, isOnBehalf, names } = standingAfterEnd(
        standingTowards(holding(...grants), line, 'SIGNINGS'),
      );
      return { sides: [...sides], isOnBehalf, names };
    };

    expect(after(['REPORTER', '04507'])).toMatchObject({ sides: [], names: { UNIT: [] } });
    expect(after(['COORDINATOR', '15']).sides).toEqual([]);
    expect(after(['COORDINATOR', '138'])).toEqual({
      sides: ['PARENT'],
      isOnBehalf: false,
      names: { UNIT: [], PARENT: [null] },
    });
  });
});
