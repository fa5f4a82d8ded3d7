/** Making a review public: its state, its papers, what they were written from and the totals they print, in one transaction. */
import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@phoihop/database';
import type { ReviewSnapshot } from '@phoihop/papers';
import { decideLength, tidyLine } from '@phoihop/domain/text';
import { cameTooLate } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import type { CycleRow } from '../reviews/cycle-row.ts';
import { stepOfCycle } from '../reviews/move-cycle.ts';
import { keepPublication, type PrintedTotal } from './keep-publication.ts';
import { readReview, type Issue } from './read-review.ts';
import { writePapers } from './write-papers.ts';

const symbolMax = 60;

/** What a published figure of a review names as its source. */
export function sourceOf({ cycle, unit, number }: ReviewSnapshot): string {
  const symbol = number === null ? '' : ` số ${number}`;
  return `Báo cáo${symbol} ${cycle.name}, ${unit.fullName}`;
}

/** Number and symbol as they are printed; null where their place is left free. */
export function symbolOf(text: string | null | undefined): string | null {
  const symbol = tidyLine(text);
  return symbol === null ? null : settle(decideLength('number', symbol, symbolMax));
}

function printedTotals({ indicators, totals }: ReviewSnapshot): readonly PrintedTotal[] {
  return indicators.flatMap((indicator) => {
    const total = totals.find(({ indicatorKey }) => indicatorKey === indicator.key);
    return total ? [{ indicator, state: total.state, value: total.value }] : [];
  });
}

/**
 * What publishing writes.
 *
 * @remarks The papers are written before the transaction, since that takes seconds; in it the reports are held still and the
 * review is read once more: what has changed meanwhile is not published unseen.
 */
stepOfCycle('PUBLISH', async (context, cycle, asked) => {
  const issue = { number: symbolOf(asked.number), issuedOn: context.today };
  const review = await readReview(context, cycle, issue);
  const papers = await writePapers({ review });
  return async (tx, within, held) => {
    await requireUnchanged(tx, within, held, { review, issue });
    await keepPublication(tx, within, held, {
      number: 0,
      snapshot: { review },
      papers,
      totals: printedTotals(review),
      source: sourceOf(review),
    });
    return { data: {}, told: { sha256Docx: papers.sha256Docx, sha256Xlsx: papers.sha256Xlsx } };
  };
});

/** Goes on where a review reads as it did when its papers were written; its reports are held still from then on. */
export async function requireUnchanged(
  tx: Transaction,
  context: Context,
  cycle: CycleRow,
  { review, issue }: { readonly review: ReviewSnapshot; readonly issue: Issue },
): Promise<void> {
  const { id } = cycle;
  await tx.$executeRaw`select from report where cycle_id = ${id}::uuid for share`;
  if (!isDeepStrictEqual(await readReview(context, cycle, issue), review)) {
    throw await cameTooLate(context, { type: 'ReviewCycle', id });
  }
}
