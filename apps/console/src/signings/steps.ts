import type { SigningState } from '@phoihop/domain/signings';

/** The way of a signing, in the order in which it is gone. */
export const steps = ['PLANNED', 'DRAFTING', 'SUBMITTED', 'APPROVED', 'SIGNED'] as const;
export type Step = (typeof steps)[number];

/** How far along the way a state is; what was sent back is being written again. */
export function stepOf(state: SigningState): number {
  if (state === 'RETURNED') return 1;
  if (state === 'CANCELLED') return 0;
  if (state === 'SUPERSEDED' || state === 'TERMINATED') return steps.length - 1;
  return steps.indexOf(state);
}
