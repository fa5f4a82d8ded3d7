import type { Side } from '../access/index.ts';
import type { SigningStage } from './coverage.ts';
import type { SigningMove } from './signing.ts';

/** What has to happen next for a unit to have a signing in force, and on whose side. */
export interface NextStep {
  readonly move: 'PLAN' | SigningMove;
  readonly by: Side;
}

const nextSteps: Readonly<Record<SigningStage, NextStep | null>> = {
  MISSING: { move: 'PLAN', by: 'PARENT' },
  ENDED: { move: 'PLAN', by: 'PARENT' },
  PLANNED: { move: 'DRAFT', by: 'UNIT' },
  DRAFTING: { move: 'SUBMIT', by: 'UNIT' },
  RETURNED: { move: 'SUBMIT', by: 'UNIT' },
  SUBMITTED: { move: 'APPROVE', by: 'PARENT' },
  APPROVED: { move: 'SIGN', by: 'UNIT' },
  SIGNED: null,
  IN_FORCE: null,
};

/**
 * The next step of a unit that stands there, for a list of reminders; null where nothing is to be done.
 *
 * What is to be renewed is planned anew, by the unit above as everything that is planned.
 */
export function nextStep(stage: SigningStage, isRenewalDue: boolean): NextStep | null {
  return nextSteps[stage] ?? (isRenewalDue ? nextSteps.MISSING : null);
}
