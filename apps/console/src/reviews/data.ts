import { type ReviewCycleState, type ReviewKind, reviewCyclesQuery } from '@phoihop/client/reviews';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** What the list of reviews can be narrowed by; it stands in the address. */
export interface CycleFilter {
  readonly state?: ReviewCycleState;
  readonly kind?: ReviewKind;
  readonly programme?: string;
}

export const reviewCyclesData: FeatureData = {
  getList: async ({ filter, pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { state, kind, programme } = filter as CycleFilter;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { reviewCycles } = await readAfresh(reviewCyclesQuery, {
        state: state === undefined ? null : [state],
        kind: kind === undefined ? null : [kind],
        programme: programme ?? null,
        first: perPage,
        after,
      });
      return reviewCycles;
    });
    return { data: nodes, total: totalCount };
  },
};
