import { addDays, date, type IsoDate } from '@phoihop/domain/dates';

/** The last days of the five months before, and the day itself. */
export function trendDays(
  day: IsoDate,
): readonly [IsoDate, IsoDate, IsoDate, IsoDate, IsoDate, IsoDate] {
  const end = (months: number) => endOfMonthBefore(day, months);
  return [end(5), end(4), end(3), end(2), end(1), day];
}

/** The last day of the month so many months before that of the day. */
function endOfMonthBefore(day: IsoDate, months: number): IsoDate {
  const first = (text: string) => date(`${text.slice(0, 7)}-01`);
  let at = first(day);
  for (let back = 1; back < months; back++) at = first(addDays(at, -1));
  return addDays(at, -1);
}
