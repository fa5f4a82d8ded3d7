/** One move of a review: decided by the domain, written and put on record in one transaction. */
import type { Transaction } from '@phoihop/database';
import {
  decideCycleMove,
  decideCycleMoveOpen,
  type Exemption,
  type ReviewCycleMove,
} from '@phoihop/domain/reviews';
import { decideLength, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { refused, settle } from '../refused-error.ts';
import { changeReview, requireVersion } from './change-review.ts';
import type { CycleRow } from './cycle-row.ts';
import { keeperOf } from './keeper-of.ts';
import { openReview, type Step } from './open-review.ts';

export interface CycleMove {
  readonly move: ReviewCycleMove;
  /** The version it was decided on. */
  readonly version: number;
  readonly reason: string | null;
  readonly exemptions: readonly Exemption[];
  /** Number and symbol of the report that is published. */
  readonly number?: string | null | undefined;
}

type Prepare = (context: Context, cycle: CycleRow, move: CycleMove) => Promise<Step>;

const nothing: Step = { data: {}, told: {}, write: () => Promise.resolve() };

const steps = new Map<ReviewCycleMove, Prepare>([
  ['OPEN', (context, cycle, { exemptions }) => openReview(context, cycle, exemptions)],
  ['CANCEL', (_context, _cycle, { reason }) => Promise.resolve({ ...nothing, data: { reason } })],
]);

/** Says what a move of a review does beside changing its state. */
export function stepOfCycle(move: ReviewCycleMove, prepare: Prepare): void {
  steps.set(move, prepare);
}

const reasonLengthMax = 2000;

/** Makes the move, or refuses it and changes nothing. */
export async function moveCycle(context: Context, cycle: CycleRow, asked: CycleMove) {
  const { id, unitId, version } = cycle;
  const { move } = asked;
  const keeper = await keeperOf(context, unitId);
  await requireVersion(context, { type: 'ReviewCycle', ...cycle }, asked.version);
  const reason = tidyText(asked.reason);
  if (reason !== null) settle(decideLength('reason', reason, reasonLengthMax));
  const state = settle(decideCycleMove(cycle, { move, keeper, reason }));
  const prepare = steps.get(move);
  if (!prepare) throw refused('WRONG_STATE', { move, state: cycle.state });
  const { data, told, write } = await prepare(context, cycle, { ...asked, reason });
  await changeReview(context, { type: 'ReviewCycle', id }, async (tx) => {
    const submitted = await holdReview(tx, id);
    // What was submitted a moment ago counts too.
    settle(decideCycleMoveOpen({ ...cycle, submitted }, { move, keeper }));
    await write(tx);
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
  });
}

/** Holds a review still until the transaction ends; tells how many of its reports were ever submitted. */
async function holdReview(tx: Transaction, id: string): Promise<number> {
  await tx.$executeRaw`select from review_cycle where id = ${id}::uuid for update`;
  return tx.report.count({ where: { cycleId: id, firstSubmittedOn: { not: null } } });
}
