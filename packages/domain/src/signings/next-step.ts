import type { Side } from '../access/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { SigningStage, SigningThen, StageOfUnit } from './coverage.ts';
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

/** Where a unit stands on a day, as far as it decides what comes next. */
export interface Outlook {
  readonly stage: SigningStage;
  /** Whether what it has is to be renewed. */
  readonly isToBeRenewed: boolean;
  /** What is under way, be it beside one in force: the furthest of it; null where nothing is. */
  readonly underWay: StageOfUnit<Pick<SigningThen, 'isRecorded'>> | null;
}

/**
 * The next step of a unit that stands there, for a list of reminders; null where nothing is to be done.
 *
 * What is under way goes on, be it a renewal beside what still holds. What is to be renewed and is not under way is
 * planned anew, by the unit above as everything that is planned.
 */
export function nextStep({ stage, isToBeRenewed, underWay }: Outlook): NextStep | null {
  if (underWay === null) return nextSteps[stage] ?? (isToBeRenewed ? nextSteps.MISSING : null);
  return underWay.stage === 'SUBMITTED' && underWay.signing?.isRecorded
    ? { move: 'CONFIRM', by: 'PARENT' }
    : nextSteps[underWay.stage];
}

/**
 * Whether a signing is wanted of a unit that stands there, for whoever plans for many: where there is none, where it has
 * ended and where it is to be renewed, and in each case nothing is under way yet.
 */
export function decidePlanWanted({ stage, isToBeRenewed, underWay }: Outlook): Verdict<null> {
  if (underWay !== null) return refuse('ALREADY_EXISTS', { exists: 'signingUnderWay' });
  return stage === 'IN_FORCE' && !isToBeRenewed
    ? refuse('ALREADY_EXISTS', { exists: 'signingInForce' })
    : allow(null);
}
