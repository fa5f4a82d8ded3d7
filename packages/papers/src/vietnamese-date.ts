import type { IsoDate } from '@phoihop/domain/dates';

/**
 * A day in words: `ngày 06 tháng 5 năm 2014`.
 *
 * Days under 10 and the months 1 and 2 bear a leading zero (Decree 30/2020/NĐ-CP). Dots stand for a day that is to be
 * written in by hand.
 */
export function dayInWords(day: IsoDate | null): string {
  if (day === null) return 'ngày …… tháng …… năm ………';
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** A day in figures: `06/05/2014`. */
export function dayInFigures(day: IsoDate): string {
  return day.split('-').toReversed().join('/');
}
