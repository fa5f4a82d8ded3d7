import { addDays, type IsoDate } from '@phoihop/domain/dates';

const dayLength = 86_400_000;

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** The day itself, or the Friday before it: offices do not sign at weekends. */
export function workdayUpTo(day: IsoDate): IsoDate {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, { 6: -1, 0: -2 }[weekday] ?? 0);
}

/** Evenly spread workdays from the first day to the last; both should be workdays themselves. */
export function spreadWorkdays(from: IsoDate, to: IsoDate, count: number): readonly IsoDate[] {
  const step = daysBetween(from, to) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) =>
    workdayUpTo(addDays(from, Math.floor(index * step))),
  );
}
