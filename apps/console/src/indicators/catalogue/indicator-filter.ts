import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { foldName } from '@phoihop/domain/units';

export const indicatorFilters = ['q', 'kind', 'level', 'every'] as const;

/** What the list of indicators is narrowed by, as it stands in the address. */
export type IndicatorFilter = Readonly<Record<(typeof indicatorFilters)[number], string>>;

type Matched = Pick<
  CatalogueIndicatorFields,
  'key' | 'nameVi' | 'nameEn' | 'kind' | 'collectedAt' | 'frequency'
>;

/** Whether an indicator is asked for: by its key or by its name in either language, however it is accented. */
export function matchesIndicator(indicator: Matched, filter: IndicatorFilter): boolean {
  const words = foldName(filter.q);
  const { key, nameVi, nameEn, kind, collectedAt, frequency } = indicator;
  return (
    [key, foldName(nameVi), foldName(nameEn)].some((text) => text.includes(words)) &&
    isAsked(filter.kind, kind) &&
    isAsked(filter.level, collectedAt) &&
    isAsked(filter.every, frequency)
  );
}

function isAsked(asked: string, value: string | null): boolean {
  return asked === '' || asked === value;
}
