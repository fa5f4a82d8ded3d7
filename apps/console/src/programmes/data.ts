import { programmesQuery } from '@phoihop/client/programmes';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

export const programmesData: FeatureData = {
  getList: async ({ pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const variables = { first: perPage, after };
      return (await readAfresh(programmesQuery, variables)).programmes;
    });
    return { data: nodes, total: totalCount };
  },
};
