/** What of a published review reads otherwise now. */
import { addendumOf, type CorrectedCell, type PublishedCell } from '@phoihop/domain/reviews';
import type { AddendumChange, ReviewCell, ReviewSnapshot } from '@phoihop/papers';
import type { Snapshot } from './publication-row.ts';

type Cells = Pick<ReviewSnapshot, 'totals' | 'cells'>;

const placeOf = ({ unitCode, indicatorKey }: ReviewCell, periodKey: string) => ({
  unitId: unitCode,
  indicator: indicatorKey,
  periodKey,
});

/** The review as it was published first, with what its addenda have corrected since. */
export function publishedCells(snapshots: readonly Snapshot[]): {
  readonly review: ReviewSnapshot;
  readonly cells: readonly PublishedCell[];
} {
  const review = snapshots.flatMap((each) => ('review' in each ? [each.review] : []))[0];
  if (!review) throw new Error('addenda belong to a report');
  const decimals = new Map(review.indicators.map((each) => [each.key, each.decimals]));
  const corrected = snapshots.flatMap((each) => ('corrected' in each ? each.corrected : []));
  const latest = new Map(corrected.map((cell) => [keyOf(cell), cell.current]));
  const cells = [...review.totals, ...review.cells].map((cell): PublishedCell => {
    const place = placeOf(cell, review.cycle.period);
    const { state, value } = latest.get(keyOf(place)) ?? cell;
    return { ...place, state, value, decimals: decimals.get(cell.indicatorKey) ?? 0 };
  });
  return { review, cells };
}

function keyOf({ unitId, indicator }: Pick<CorrectedCell, 'unitId' | 'indicator'>): string {
  return `${unitId} ${indicator}`;
}

/** The cells that read otherwise than was published last. */
export function correctionsOf(
  published: readonly PublishedCell[],
  { totals, cells }: Cells,
  period: string,
): readonly CorrectedCell[] {
  const current = [...totals, ...cells].map((cell) => ({
    ...placeOf(cell, period),
    state: cell.state,
    value: cell.value,
  }));
  return addendumOf(published, current);
}

/** The corrections as the papers name them. */
export function changesOf(
  corrected: readonly CorrectedCell[],
  { unit, units, indicators }: ReviewSnapshot,
): readonly AddendumChange[] {
  const names = new Map([unit, ...units].map(({ code, fullName }) => [code, fullName]));
  return corrected.map(({ unitId, indicator, periodKey, published, current }) => {
    const counted = indicators.find(({ key }) => key === indicator);
    return {
      unitCode: unitId,
      unitName: names.get(unitId) ?? unitId,
      indicatorName: counted?.nameVi ?? indicator,
      measure: counted?.measureVi ?? '',
      period: periodKey,
      published,
      current,
    };
  });
}
