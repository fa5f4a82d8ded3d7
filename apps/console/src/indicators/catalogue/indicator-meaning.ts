import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import type { IndicatorMeaning } from '@phoihop/domain/indicators';

/** What an indicator means, as the rules of the domain look at it. */
export function meaningOf(indicator: CatalogueIndicatorFields): IndicatorMeaning {
  const { key, kind, collectedAt, frequency, calendar, maxAge, per } = indicator;
  return { key, kind, collectedAt, frequency, calendarKey: calendar?.key ?? null, maxAge, per };
}
