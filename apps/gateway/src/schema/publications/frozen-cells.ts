/** The figures of a review by unit, with how many of the units that were asked each is made of. */
import { reportsUnder } from '@phoihop/domain/reviews';
import type { ReviewCell } from '@phoihop/papers';
import type { Context } from '../context.ts';
import type { FigureRow, FigureView } from '../indicators/figure-row.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import { readFigures } from '../indicators/read-figures.ts';
import type { Stop } from '../reviews/report-route.ts';
import { refused } from '../refused-error.ts';
import { addUp, liesBelow } from '../reviews/report-sums.ts';
import { addUpRate, baseOf } from './frozen-rates.ts';
import type { UnitRow } from '../units/unit-row.ts';

/** A unit that was asked. */
export interface AskedUnit {
  readonly stop: Stop;
  readonly unit: UnitRow;
}

/**
 * One cell for each unit and indicator, in their order.
 *
 * @remarks All of them are read at once, so that no total is of another moment than its parts.
 */
export async function readFrozenCells(
  context: Context,
  asked: readonly AskedUnit[],
  indicators: readonly IndicatorRow[],
  view: FigureView,
): Promise<readonly ReviewCell[]> {
  const levels = new Set(indicators.map((each) => baseOf(each, indicators).collectedAt));
  const telling = asked.filter(({ stop }) => stop.state !== 'EXEMPT' && levels.has(stop.level));
  const units = telling.map(({ unit }) => unit);
  return frozenCells(asked, indicators, await readFigures(context, units, indicators, view));
}

/** The same, of figures that have been read: who was spared is not expected, and who was not asked does not count. */
export function frozenCells(
  asked: readonly AskedUnit[],
  indicators: readonly IndicatorRow[],
  figures: readonly FigureRow[],
): readonly ReviewCell[] {
  const stops = asked.map(({ stop }) => stop);
  const found = new Map(figures.map((each) => [`${each.unit.id} ${each.indicator.id}`, each]));
  return asked.flatMap(({ stop, unit }) => {
    const within = [stop, ...reportsUnder(stops, stop.unitId)].filter(
      ({ state }) => state !== 'EXEMPT',
    );
    return indicators.map((indicator): ReviewCell => {
      const { collectedAt } = baseOf(indicator, indicators);
      const parts = within
        .filter(({ level }) => level === collectedAt)
        .flatMap(({ unitId }) => found.get(`${unitId} ${indicator.id}`) ?? []);
      const { state, value, units } =
        indicator.kind === 'RATIO' ? addUpRate(parts, indicator) : addUp(parts);
      // Whoever publishes sees every unit that was asked.
      if (state === 'FORBIDDEN') throw refused('FORBIDDEN');
      const isTooLow = collectedAt !== null && liesBelow(stop.level, collectedAt);
      return {
        unitCode: unit.code,
        indicatorKey: indicator.key,
        state: isTooLow ? 'NOT_APPLICABLE' : state,
        value,
        reportedUnits: units.reported,
        expectedUnits: units.expected,
      };
    });
  });
}
