import type { ReviewSnapshot } from '@phoihop/papers';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import type { CycleRow } from '../reviews/cycle-row.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { readReview } from './read-review.ts';

/** An open review as its papers would tell it now, not issued; for whoever sees the unit that publishes. */
export async function readDraft(context: Context, cycle: CycleRow): Promise<ReviewSnapshot> {
  const unit = await loadUnitAround(context, cycle.unitId, context.today);
  if (!unit?.isCovered) throw refused('FORBIDDEN');
  if (cycle.state !== 'OPEN') {
    throw refused('WRONG_STATE', { move: 'PUBLISH', state: cycle.state, thing: 'reviewCycle' });
  }
  const review = await readReview(context, cycle, { number: null, issuedOn: context.today });
  // Without a day of issue a paper says that it is a draft.
  return { ...review, issuedOn: null };
}
