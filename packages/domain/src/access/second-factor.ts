import type { Grant, Role } from './access.ts';

/** Whether an account proves itself by more than a password, and which roles demand it. */
export interface Proof {
  readonly hasSecondFactor: boolean;
  readonly demandedOf: readonly Role[];
}

/** Whether some of the grants hold only with a second factor, which the account has not got. */
export function needsSecondFactor(
  grants: readonly Pick<Grant, 'role'>[],
  { hasSecondFactor, demandedOf }: Proof,
): boolean {
  return !hasSecondFactor && grants.some(({ role }) => demandedOf.includes(role));
}

/** The grants that hold by how the account proves itself: those that demand more wait until it does. */
export function grantsByProof(
  grants: readonly Grant[],
  { hasSecondFactor, demandedOf }: Proof,
): readonly Grant[] {
  return hasSecondFactor ? grants : grants.filter(({ role }) => !demandedOf.includes(role));
}
