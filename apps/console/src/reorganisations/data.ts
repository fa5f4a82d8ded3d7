import { type ReorganisationState, reorganisationsQuery } from '@phoihop/client/reorganisations';
import { parseDate } from '@phoihop/domain/dates';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** What the list of acts can be narrowed by; it stands in the address. */
export interface ReorganisationFilter {
  readonly search?: string;
  readonly state?: ReorganisationState;
  readonly from?: string;
  readonly to?: string;
}

export const reorganisationsData: FeatureData = {
  getList: async ({ filter, pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { search, state, from = '', to = '' } = filter as ReorganisationFilter;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { reorganisations } = await readAfresh(reorganisationsQuery, {
        search: search ?? null,
        state: state === undefined ? null : [state],
        from: parseDate(from),
        to: parseDate(to),
        first: perPage,
        after,
      });
      return reorganisations;
    });
    return { data: nodes, total: totalCount };
  },
};
