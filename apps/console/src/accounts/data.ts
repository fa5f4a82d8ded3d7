import { accountsQuery } from '@phoihop/client/access';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** What the list of accounts can be narrowed by; it stands in the address. */
export interface AccountFilter {
  readonly search?: string;
}

export const accountsData: FeatureData = {
  getList: async ({ filter, pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { search } = filter as AccountFilter;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const variables = { search: search ?? null, first: perPage, after };
      return (await readAfresh(accountsQuery, variables)).accounts;
    });
    return { data: nodes, total: totalCount };
  },
};
