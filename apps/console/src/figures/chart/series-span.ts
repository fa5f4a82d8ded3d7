import type { Frequency, IndicatorFields } from '@phoihop/client/indicators';
import type { IsoDate } from '@phoihop/domain/dates';
import { frequencies, parsePeriod } from '@phoihop/domain/indicators';

/** How many periods a series shows. */
const spans: Readonly<Record<Frequency, number>> = {
  MONTH: 12,
  QUARTER: 8,
  HALF_YEAR: 6,
  YEAR: 6,
};

/** The kinds of period an indicator can be followed by: its own, and coarser ones. */
export function seriesFrequencies(
  indicator: Pick<IndicatorFields, 'frequency' | 'numerator'>,
): readonly Frequency[] {
  const finest = indicator.frequency ?? indicator.numerator?.frequency ?? 'YEAR';
  return frequencies.slice(frequencies.indexOf(finest));
}

/** The kind of period the screen shows, where the indicator can be followed by it; else its finest. */
export function usualFrequency(period: string, possible: readonly Frequency[]): Frequency {
  const kind = parsePeriod(period)?.kind;
  return possible.find((each) => each === kind) ?? possible[0] ?? 'YEAR';
}

interface Ended {
  readonly key: string;
  readonly lastDay: IsoDate;
}

/** The first and the last of the periods that had ended by the day; null when none had. */
export function seriesEnds(
  periods: readonly Ended[],
  frequency: Frequency,
  day: IsoDate,
): { readonly from: string; readonly to: string } | null {
  const shown = periods.filter(({ lastDay }) => lastDay <= day).slice(-spans[frequency]);
  const [from, to] = [shown[0]?.key, shown.at(-1)?.key];
  return from === undefined || to === undefined ? null : { from, to };
}
