import { allow, refuse, type Verdict } from '../verdict.ts';
import { signingMoves } from './signing.ts';
import { reasonLengthMin, tidyText } from '../text.ts';

/**
 * What may be done with many signings at once: whatever asks nothing of each that differs from one to the other.
 *
 * @remarks Signing does not: each has its own number. Nor does confirming: each is held against its own paper.
 */
export const bulkMoves = ['PLAN', 'DRAFT', 'SUBMIT', 'RETURN', 'APPROVE', 'CANCEL'] as const;
export type BulkMoveName = (typeof bulkMoves)[number];

/** How many at once: a province with all its units, and no more than a screen can list. */
export const bulkMoveMax = 500;

/** Whether so many may be moved at once, with the reason that the move asks for. */
export function decideBulkMove({
  move,
  count,
  reason,
}: {
  readonly move: BulkMoveName;
  readonly count: number;
  readonly reason?: string | null | undefined;
}): Verdict<null> {
  if (count === 0 || count > bulkMoveMax) {
    return refuse('INVALID_INPUT', { what: 'units', text: count, hint: 'bulkRange' });
  }
  const needsReason = move !== 'PLAN' && 'needsReason' in signingMoves[move];
  return needsReason && (tidyText(reason)?.length ?? 0) < reasonLengthMin
    ? refuse('REASON_REQUIRED', { min: reasonLengthMin })
    : allow(null);
}
