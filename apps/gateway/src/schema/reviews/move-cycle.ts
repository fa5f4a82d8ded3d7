/** One move of a review: decided by the domain, written and put on record in one transaction. */
import type { Prisma, Transaction } from '@phoihop/database';
import {
  decideCycleMove,
  type Exemption,
  type ReviewCycleMove,
  type ReviewCycleState,
} from '@phoihop/domain/reviews';
import { tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, settle } from '../refused-error.ts';
import { holdAskings } from './askings.ts';
import { changeReview } from './change-review.ts';
import { cycleOf, type CycleRow } from './cycle-row.ts';
import { holdReview } from './hold-report.ts';
import { keeperOf, type NamedKeeper } from './keeper-of.ts';

export interface CycleMove {
  readonly move: ReviewCycleMove;
  /** The version it was decided on. */
  readonly version: number;
  readonly reason: string | null;
  readonly exemptions: readonly Exemption[];
  /** Number and symbol of the report that is published. */
  readonly number?: string | null | undefined;
}

/** What a move of a review writes beside its state, and what of it is told on record. */
export interface Written {
  readonly data: Prisma.ReviewCycleUpdateInput;
  readonly told: Prisma.InputJsonObject;
}

/** What a move does, in its transaction, on the review as it stands while it is held. */
export type Step = (tx: Transaction, within: Context, cycle: CycleRow) => Promise<Written>;

/** Makes ready what takes long, before anything is held. */
export type Prepare = (context: Context, cycle: CycleRow, move: CycleMove) => Promise<Step>;

const steps = new Map<ReviewCycleMove, Prepare>([
  [
    'CANCEL',
    async (_context, _cycle, { reason }) =>
      async () => ({ data: { reason }, told: {} }),
  ],
]);

/** Says what a move of a review does beside changing its state. */
export function stepOfCycle(move: ReviewCycleMove, prepare: Prepare): void {
  steps.set(move, prepare);
}

/** Makes the move, or refuses it and changes nothing. */
export async function moveCycle(context: Context, cycle: CycleRow, given: CycleMove) {
  const { id } = cycle;
  const asked = { ...given, reason: tidyText(given.reason) };
  const { move } = asked;
  const prepare = steps.get(move);
  if (!prepare) throw refused('WRONG_STATE', { move, state: cycle.state });
  // What is refused anyway is not made ready.
  await decide(context, cycle, asked);
  const step = await prepare(context, cycle, asked);
  await changeReview(context, { type: 'ReviewCycle', id }, async (tx, within) => {
    if (move === 'OPEN') await holdAskings(tx);
    await holdReview(tx, id);
    await moveHeld(tx, within, await cycleOf(within, id), asked, step);
  });
}

async function moveHeld(
  tx: Transaction,
  context: Context,
  cycle: CycleRow,
  asked: CycleMove,
  step: Step,
): Promise<void> {
  const { id, unitId, version } = cycle;
  const { move, reason } = asked;
  const { keeper, state } = await decide(context, cycle, asked);
  const { data, told } = await step(tx, context, cycle);
  await tx.reviewCycle.update({
    where: { id, version },
    data: { ...data, state, version: { increment: 1 }, updatedAt: context.now() },
  });
  await recordAudit(tx, context, {
    action: `reviewCycle.${move}`,
    subjectType: 'ReviewCycle',
    subjectId: id,
    unitId,
    inNameOfId: keeper.inNameOfId,
    isOnBehalf: keeper.isOnBehalf,
    reason,
    before: { state: cycle.state, version },
    after: { state, version: version + 1, ...told },
  });
}

/** Whether the move may be made on the review as it was read; refuses it otherwise. */
async function decide(
  context: Context,
  cycle: CycleRow,
  { move, version, reason }: CycleMove,
): Promise<{ readonly keeper: NamedKeeper; readonly state: ReviewCycleState }> {
  const keeper = await keeperOf(context, cycle.unitId);
  await requireVersion(context, { type: 'ReviewCycle', ...cycle }, version);
  return { keeper, state: settle(decideCycleMove(cycle, { move, keeper, reason })) };
}
