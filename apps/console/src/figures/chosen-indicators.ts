import type { IndicatorFields } from '@phoihop/client/indicators';

/** As many as a screen of the usual width holds beside the units' names. */
const usualCount = 9;

/** Those the address names, in their own order; the first ones where it names none. */
export function chosenIndicators(
  indicators: readonly IndicatorFields[],
  keys: readonly string[] | null,
): readonly IndicatorFields[] {
  if (keys === null) return indicators.slice(0, usualCount);
  return indicators.filter(({ key }) => keys.includes(key));
}
