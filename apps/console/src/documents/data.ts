import { type DocumentKind, documentsQuery } from '@phoihop/client/documents';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** What the list of documents can be narrowed by; it stands in the address. */
export interface DocumentFilter {
  readonly search?: string;
  readonly kind?: DocumentKind;
}

export const documentsData: FeatureData = {
  getList: async ({ filter, pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { search, kind } = filter as DocumentFilter;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { documents } = await readAfresh(documentsQuery, {
        kind: kind === undefined ? null : [kind],
        level: null,
        search: search ?? null,
        first: perPage,
        after,
      });
      return documents;
    });
    return { data: nodes, total: totalCount };
  },
};
