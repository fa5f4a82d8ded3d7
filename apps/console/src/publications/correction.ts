import type { CorrectedFigureFields } from '@phoihop/client/publications';
import { subtract } from '@phoihop/domain/decimal';

/** By how much a corrected figure differs from what was published; null where either is no number. */
export function differenceOf({
  published,
  current,
}: Pick<CorrectedFigureFields, 'published' | 'current'>): string | null {
  return published.value === null || current.value === null
    ? null
    : subtract(current.value, published.value);
}
