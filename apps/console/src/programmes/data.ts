import { execute } from '@phoihop/client';
import { programmesQuery } from '@phoihop/client/programmes';
import { currentClient } from '../providers/client.ts';
import type { FeatureData } from '../providers/data-provider.ts';
import { readPage } from '../providers/read-page.ts';

export const programmesData: FeatureData = {
  getList: async ({ pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const variables = { first: perPage, after };
      return (await execute(currentClient(), programmesQuery, variables)).programmes;
    });
    return { data: nodes, total: totalCount };
  },
};
