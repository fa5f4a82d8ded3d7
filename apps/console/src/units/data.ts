import { unitsQuery, type UnitKind, type UnitLevel } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** What the list of units can be narrowed by; it stands in the address. */
export interface UnitFilter {
  readonly search?: string;
  readonly level?: UnitLevel;
  readonly kind?: UnitKind;
}

interface Meta {
  /** The day and the unit every screen looks at. */
  readonly asOf?: IsoDate;
  readonly scope?: string;
}

export const unitsData: FeatureData = {
  getList: async ({ filter, pagination, meta }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { search, level, kind } = filter as UnitFilter;
    const { asOf, scope } = (meta ?? {}) as Meta;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { units } = await readAfresh(unitsQuery, {
        level: level === undefined ? null : [level],
        kind: kind === undefined ? null : [kind],
        under: scope ?? null,
        search: search ?? null,
        asOf: asOf ?? null,
        first: perPage,
        after,
      });
      return units;
    });
    return { data: nodes, total: totalCount };
  },
};
