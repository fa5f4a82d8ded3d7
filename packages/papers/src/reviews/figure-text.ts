import { isDecimal, roundTo } from '@phoihop/domain/decimal';
import type { ReviewFigure } from './review-snapshot.ts';

/** What stands where there is no number: never 0, never nothing. */
export const noFigure = {
  NOT_REPORTED: 'chưa báo cáo',
  NOT_APPLICABLE: 'không áp dụng',
  EXEMPT: 'được miễn',
} as const;

/** As many decimals as any indicator has. */
const decimalsMax = 9;

/** A number as an office writes it, to so many decimals: `5.786`, `33,05`. */
export function numberInVietnamese(value: string, decimals: number): string {
  if (!isDecimal(value)) return value;
  const places = placesOf(decimals);
  const [whole = '', rest = ''] = roundTo(value, places).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return places === 0 ? grouped : `${grouped},${rest.padEnd(places, '0')}`;
}

/** So many decimals, in bounds. */
export function placesOf(decimals: number): number {
  return Math.min(decimalsMax, Math.max(0, Math.trunc(decimals) || 0));
}

/** A figure as a paper tells it: its number, or why there is none. */
export function figureText(
  figure: ReviewFigure | undefined,
  { decimals, isExempt = false }: { readonly decimals: number; readonly isExempt?: boolean },
): string {
  if (figure?.state === 'REPORTED' && figure.value !== null) {
    return numberInVietnamese(figure.value, decimals);
  }
  if (figure?.state === 'NOT_APPLICABLE') return noFigure.NOT_APPLICABLE;
  return isExempt ? noFigure.EXEMPT : noFigure.NOT_REPORTED;
}

/** How many of how many, in a sentence: `134/150`. */
export function fraction(part: number, whole: number): string {
  return `${countText(part)}/${countText(whole)}`;
}

/** A number of things in figures: `5.786`. */
export function countText(count: number): string {
  return numberInVietnamese(String(count), 0);
}

/** A number of things in a sentence, as offices write it: `03 đơn vị`. */
export function countInSentence(count: number): string {
  return countText(count).padStart(2, '0');
}
