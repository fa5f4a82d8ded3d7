import { reportListQuery } from '@phoihop/client/reviews';
import type { IsoDate } from '@phoihop/domain/dates';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';
import { asReportFilter } from './report-filter.ts';

interface Meta {
  /** The day every screen looks at. */
  readonly asOf?: IsoDate;
  /** The unit every screen looks at. */
  readonly scope?: string;
}

export const reportsData: FeatureData = {
  getList: async ({ filter, pagination, meta }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { cycle, standing, level, state } = asReportFilter(filter);
    const { asOf, scope } = (meta ?? {}) as Meta;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { reports } = await readAfresh(reportListQuery, {
        cycle: cycle ?? null,
        standing: standing ? [standing] : null,
        level: level ? [level] : null,
        state: state ? [...state] : null,
        under: scope ?? null,
        asOf: asOf ?? null,
        first: perPage,
        after,
      });
      return reports;
    });
    return { data: nodes, total: totalCount };
  },
};
