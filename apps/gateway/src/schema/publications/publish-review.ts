import { isDeepStrictEqual } from 'node:util';
import type { ReviewSnapshot } from '@phoihop/papers';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { cameTooLate, changeReview } from '../reviews/change-review.ts';
import type { CycleRow } from '../reviews/cycle-row.ts';
import type { NamedKeeper } from '../reviews/keeper-of.ts';
import { keepPublication, type PrintedTotal } from './keep-publication.ts';
import { readReview, type Issue } from './read-review.ts';
import { writePapers } from './write-papers.ts';

/** What a published figure of a review names as its source. */
export function sourceOf({ cycle, unit, number }: ReviewSnapshot): string {
  const symbol = number === null ? '' : ` số ${number}`;
  return `Báo cáo${symbol} ${cycle.name}, ${unit.fullName}`;
}

/** The totals of a review as they are printed. */
export function printedTotals({ indicators, totals }: ReviewSnapshot): readonly PrintedTotal[] {
  return indicators.flatMap((indicator) => {
    const total = totals.find(({ indicatorKey }) => indicatorKey === indicator.key);
    return total ? [{ indicator, state: total.state, value: total.value }] : [];
  });
}

/**
 * Makes a review public: its state, its papers, what they were written from and the totals they print, in one transaction.
 *
 * @remarks The papers are written before it, since that takes seconds; under the lock the review is read once more, and what
 * has changed meanwhile is not published unseen. The keeper and the move have been decided by the caller.
 */
export async function publishReview(
  context: Context,
  cycle: CycleRow,
  { keeper, number = null }: { readonly keeper: NamedKeeper } & Partial<Pick<Issue, 'number'>>,
): Promise<void> {
  const { id, version, unitId } = cycle;
  const issue = { number, issuedOn: context.today };
  const review = await readReview(context, cycle, issue);
  const papers = await writePapers({ review });
  await changeReview(context, { type: 'ReviewCycle', id }, async (tx) => {
    // The reports stand still from here on: none is accepted or reopened until this is done.
    await tx.$executeRaw`select 1 from report where cycle_id = ${id}::uuid for share`;
    if (!isDeepStrictEqual(await readReview(context, cycle, issue), review)) {
      throw await cameTooLate(context, { type: 'ReviewCycle', id });
    }
    await tx.reviewCycle.update({
      where: { id, version },
      data: { state: 'PUBLISHED', version: { increment: 1 }, updatedAt: context.now() },
    });
    const totals = printedTotals(review);
    const source = sourceOf(review);
    const snapshot = { review };
    await keepPublication(tx, context, cycle, { number: 0, snapshot, papers, totals, source });
    await recordAudit(tx, context, {
      action: 'reviewCycle.PUBLISH',
      subjectType: 'ReviewCycle',
      subjectId: id,
      unitId,
      isOnBehalf: keeper.isOnBehalf,
      inNameOfId: keeper.inNameOfId,
      before: { state: cycle.state },
      after: {
        state: 'PUBLISHED',
        docxSha256: papers.docxSha256,
        xlsxSha256: papers.xlsxSha256,
      },
    });
  });
}
