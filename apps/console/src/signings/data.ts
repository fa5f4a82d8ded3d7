import { signingPageQuery, signingsQuery } from '@phoihop/client/signings';
import type { IsoDate } from '@phoihop/domain/dates';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';
import { asSigningFilter } from './signing-filter.ts';

interface Meta {
  /** The day every screen looks at. */
  readonly asOf?: IsoDate;
  /** The unit every screen looks at. */
  readonly scope?: string;
}

export const signingsData: FeatureData = {
  getList: async ({ filter, pagination, meta }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { state, programme, under, search } = asSigningFilter(filter);
    const { asOf, scope } = (meta ?? {}) as Meta;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { signings } = await readAfresh(signingsQuery, {
        state: state && state.length > 0 ? [...state] : null,
        programme: programme ?? null,
        under: under ?? scope ?? null,
        search: search ?? null,
        asOf: asOf ?? null,
        first: perPage,
        after,
      });
      return signings;
    });
    return { data: nodes, total: totalCount };
  },
  getOne: async ({ id, meta }) => {
    const { asOf } = (meta ?? {}) as Meta;
    const { signing } = await readAfresh(signingPageQuery, {
      id: String(id),
      asOf: asOf ?? null,
    });
    if (signing === null) throw new Error('the service answered neither a signing nor why not');
    return { data: signing };
  },
};
