/** A calendar day, `YYYY-MM-DD`. Sorts as text; has no time zone. */
export type IsoDate = string & { readonly isoDate: unique symbol };

/** A half-open interval of days `[from, to)`; `to` null means without end. */
export interface Interval {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a calendar day; null when the text is not one (`2023-02-30` is not). */
export function parseDate(text: string): IsoDate | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // oxlint-disable-next-line no-restricted-globals -- reckons with the day given, asks no clock
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return isSame ? (text as IsoDate) : null;
}

/** A day the author of the code has written out; throws on a slip of the pen. */
export function date(text: string): IsoDate {
  const parsed = parseDate(text);
  if (parsed === null) throw new TypeError(`not a calendar day: ${text}`);
  return parsed;
}

/** The day so many days later; earlier when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const dayLength = 86_400_000;
  // oxlint-disable-next-line no-restricted-globals -- reckons with the day given, asks no clock
  return date(new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10));
}

/** The same day of another year; 29 February becomes 28 February where there is none. */
export function addYears(day: IsoDate, years: number): IsoDate {
  const [year = '', month, dayOfMonth] = day.split('-');
  const there = `${String(Number(year) + years).padStart(4, '0')}-${month}-`;
  return parseDate(`${there}${dayOfMonth}`) ?? date(`${there}28`);
}

/** Whether the interval holds on the day: its last day is the one before `to`. */
export function holdsOn(interval: Interval, day: IsoDate): boolean {
  return interval.from <= day && (interval.to === null || day < interval.to);
}

/** The day itself where it lies in the interval, or the nearest one that does. */
export function nearestIn({ from, to }: Interval, day: IsoDate): IsoDate {
  if (day < from) return from;
  return to !== null && to <= day ? addDays(to, -1) : day;
}

/** The earlier of the ends given; null stands for no end. */
export function earliest(...ends: readonly (IsoDate | null)[]): IsoDate | null {
  return ends.reduce<IsoDate | null>(
    (first, end) => (end !== null && (first === null || end < first) ? end : first),
    null,
  );
}

/** The last days of so many months that ended before the day, oldest first. */
export function monthEnds(day: IsoDate, months: number): readonly IsoDate[] {
  const ends: IsoDate[] = [];
  for (let last = endOfMonthBefore(day); ends.length < months; last = endOfMonthBefore(last)) {
    ends.unshift(last);
  }
  return ends;
}

function endOfMonthBefore(day: IsoDate): IsoDate {
  return addDays(day, -Number(day.slice(8)));
}

/** How many days lie from one day to a later one; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const dayLength = 86_400_000;
  // oxlint-disable-next-line no-restricted-globals -- reckons with the days given, asks no clock
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}
