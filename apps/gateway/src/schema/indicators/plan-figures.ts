import { fromDate } from '@phoihop/database';
import type { RollUpReading } from '@phoihop/database/figures';
import { planReading, type Window } from '@phoihop/domain/indicators';
import type { Context } from '../context.ts';
import { calendarsOf, windowOf } from './figure-periods.ts';
import type { FigureView } from './figure-row.ts';
import { loadIndicator, type IndicatorRow } from './indicator.ts';

/** How one indicator is read in a view, and the days the view asks it for. */
export interface PlannedIndicator {
  readonly indicator: IndicatorRow;
  readonly reading: RollUpReading;
  readonly window: Window;
}

/** Plans how the indicators that are collected, and the ratios of such, are read; what is counted otherwise is left out. */
export async function planFigures(
  context: Context,
  indicators: readonly IndicatorRow[],
  { period, asOf }: Pick<FigureView, 'period' | 'asOf'>,
): Promise<readonly PlannedIndicator[]> {
  const [calendars, daysOf] = await Promise.all([
    calendarsOf(context.db),
    windowOf(context, period),
  ]);
  const planned = await Promise.all(
    indicators.map(async (indicator): Promise<PlannedIndicator | null> => {
      const base =
        indicator.kind === 'RATIO'
          ? await loadIndicator(context, indicator.numeratorId)
          : indicator;
      const { kind, frequency, calendarKey, collectedAt } = base ?? indicator;
      if (kind !== 'FLOW' && kind !== 'STOCK') return null;
      if (!base || !frequency || !calendarKey || !collectedAt) return null;
      const window = await daysOf(calendarKey);
      const tellable = {
        kind,
        frequency,
        from: base.collectedFrom && fromDate(base.collectedFrom),
        to: base.collectedTo && fromDate(base.collectedTo),
      };
      const plan = planReading(tellable, window, asOf, calendars.get(calendarKey) ?? []);
      const reading = { ...plan, indicatorId: indicator.id, kind, level: collectedAt };
      return { indicator, reading, window };
    }),
  );
  return planned.filter((each) => each !== null);
}
