/** What a review is: a briefing (giao ban), a preliminary review (sơ kết), a final one (tổng kết). */
export const reviewKinds = ['BRIEFING', 'PRELIMINARY', 'FINAL'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** The life of a review: nobody reports before it is opened, and what was published is never taken back. */
export const reviewCycleStates = ['PLANNED', 'OPEN', 'PUBLISHED', 'CANCELLED'] as const;
export type ReviewCycleState = (typeof reviewCycleStates)[number];

/** Whether nothing is awaited of a review any more: what was not submitted is not counted down. */
export function isReviewOver(state: ReviewCycleState): boolean {
  return state === 'PUBLISHED' || state === 'CANCELLED';
}
