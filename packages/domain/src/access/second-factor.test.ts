import { expect, it } from 'vitest';
import { roles } from './access.ts';
import { grantsByProof, needsSecondFactor } from './second-factor.ts';

const grants = roles.map((role) => ({ role, unitId: '138' }));
const demandedOf = ['ADMINISTRATOR', 'COORDINATOR'] as const;

it('a role that demands a second factor waits until there is one', () => {
  const held = grantsByProof(grants, { hasSecondFactor: false, demandedOf });

  expect(held.map(({ role }) => role)).toEqual(['REPORTER', 'VIEWER']);
  expect(needsSecondFactor(grants, { hasSecondFactor: false, demandedOf })).toBe(true);
  expect(needsSecondFactor(held, { hasSecondFactor: false, demandedOf })).toBe(false);
});

it('with one, or where none is demanded, everything holds', () => {
  expect(grantsByProof(grants, { hasSecondFactor: true, demandedOf })).toEqual(grants);
  expect(grantsByProof(grants, { hasSecondFactor: false, demandedOf: [] })).toEqual(grants);
  expect(needsSecondFactor(grants, { hasSecondFactor: true, demandedOf })).toBe(false);
});
