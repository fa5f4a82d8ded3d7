import type { IsoDate } from '@phoihop/domain/dates';
import { isDecimal } from '@phoihop/domain/decimal';
import { printable } from '../printable.ts';
import { figureText, numberInVietnamese, placesOf } from './figure-text.ts';
import type { ReviewFigure } from './review-snapshot.ts';

/** What a cell of a workbook holds: text, a number, a day. */
export type SheetValue = string | number | Date | null;

/** As many digits as a spreadsheet keeps of a number, and as many characters as its cells hold. */
const [digitsMax, textMax] = [15, 32_767];

/** A day as the workbook counts days: midnight in no time zone at all. */
export function asDay(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** An exact decimal as a number; one of more digits than a spreadsheet keeps would come back as another: it goes as text. */
export function asNumber(value: string, decimals: number): number | string {
  return isDecimal(value) && value.replaceAll(/[-.]/g, '').length <= digitsMax
    ? Number(value)
    : numberInVietnamese(value, decimals);
}

/** A figure: its number, or why there is none. */
export function asFigure(
  figure: ReviewFigure | undefined,
  options: { readonly decimals: number; readonly isExempt?: boolean },
): SheetValue {
  return figure?.state === 'REPORTED' && figure.value !== null
    ? asNumber(figure.value, options.decimals)
    : figureText(figure, options);
}

/** How a number of so many decimals is shown. */
export function formatOf(decimals: number): string {
  const places = placesOf(decimals);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

/** A text as a cell can hold it; what is cut off shows that it is. */
export function asText(text: string): string {
  const plain = printable(text);
  return plain.length <= textMax ? plain : `${printable(plain.slice(0, textMax - 1))}…`;
}
