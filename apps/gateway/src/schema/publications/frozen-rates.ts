/** Rates in a review: nobody is asked for them, they follow from two figures that are. */
import { roundTo, sum } from '@phoihop/domain/decimal';
import type { FigureRow } from '../indicators/figure-row.ts';
import type { IndicatorRow } from '../indicators/indicator.ts';
import { quotient } from '../indicators/read-sums.ts';
import { addUp } from '../reviews/report-sums.ts';

/** What is asked for, then the rates of which both parts are. */
export function withRates(
  asked: readonly IndicatorRow[],
  all: readonly IndicatorRow[],
): readonly IndicatorRow[] {
  const ids = new Set(asked.map(({ id }) => id));
  const isAsked = (id: string | null) => id !== null && ids.has(id);
  const rates = all.filter(
    ({ kind, numeratorId, denominatorId }) =>
      kind === 'RATIO' && isAsked(numeratorId) && isAsked(denominatorId),
  );
  return [...asked, ...rates];
}

/** The indicator that says where a figure is collected: of a rate, what is divided. */
export function baseOf(indicator: IndicatorRow, all: readonly IndicatorRow[]): IndicatorRow {
  return all.find(({ id }) => id === indicator.numeratorId) ?? indicator;
}

/** The rate of units together: one sum over the other, both over the same units. */
export function addUpRate(figures: readonly FigureRow[], indicator: IndicatorRow) {
  const whole = addUp(figures);
  const total = (part: 'numerator' | 'denominator') => {
    const numbers = figures.flatMap((figure) => figure[part] ?? []);
    return numbers.length > 0 ? sum(numbers) : null;
  };
  const exact = quotient(indicator, total('numerator'), total('denominator'));
  // As it is printed: what is the same there has not been corrected.
  const value = exact && roundTo(exact, indicator.decimals);
  return { ...whole, value, state: value === null ? noRate(whole.state) : 'REPORTED' } as const;
}

/** A rate of nothing is not told, whatever was said of its parts. */
function noRate(state: ReturnType<typeof addUp>['state']) {
  return state === 'NOT_APPLICABLE' ? state : 'NOT_REPORTED';
}
