import { addDays, date, daysBetween, type IsoDate } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** A day that is not what its weekday says: a holiday, or a Saturday worked in place of a day that is taken off. */
export interface SpecialDay {
  readonly day: IsoDate;
  readonly name: string;
  /** Whether it is worked although it is a Saturday or a Sunday; a holiday where left out. */
  readonly isWorking?: boolean | undefined;
}

/** So many working days at most are counted off: about a year. */
export const workingDaysMax = 250;

/**
 * The day that is so many working days after another, which itself does not count.
 *
 * @remarks None after a day that is not worked is the next that is: a term that ends on a holiday ends after it.
 */
export function addWorkingDays(
  from: IsoDate,
  workingDays: number,
  holidays: readonly SpecialDay[],
): Verdict<IsoDate> {
  if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > workingDaysMax) {
    const hint = 'workingDaysForm';
    return refuse('INVALID_INPUT', { what: 'workingDays', text: workingDays, hint });
  }
  let before = workingDays === 0 ? addDays(from, -1) : from;
  let left = Math.max(workingDays, 1);
  while (left > 0) {
    const day = addDays(before, 1);
    const known = decideYearsKnown(day, day, holidays);
    if (!known.ok) return known;
    left -= countWorked(before, day, holidays);
    before = day;
  }
  return allow(before);
}

/** How many working days lie after one day, up to and with a later one; negative when it is earlier. */
export function workingDaysBetween(
  from: IsoDate,
  to: IsoDate,
  holidays: readonly SpecialDay[],
): Verdict<number> {
  if (to === from) return allow(0);
  const [first, last] = from < to ? [from, to] : [to, from];
  const known = decideYearsKnown(addDays(first, 1), last, holidays);
  if (!known.ok) return known;
  const worked = countWorked(first, last, holidays);
  return allow(from < to ? worked : -worked);
}

/** Whether the holidays of every year from one day to another are known; a year without any is one nobody has entered. */
function decideYearsKnown(
  from: IsoDate,
  to: IsoDate,
  holidays: readonly SpecialDay[],
): Verdict<null> {
  const known = new Set(
    holidays.filter(({ isWorking }) => isWorking !== true).map(({ day }) => yearOf(day)),
  );
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (!known.has(year)) return refuse('HOLIDAYS_UNKNOWN', { year: String(year) });
  }
  return allow(null);
}

function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** How many days after one and up to another are worked; what is called both a holiday and worked is a holiday. */
function countWorked(after: IsoDate, upTo: IsoDate, holidays: readonly SpecialDay[]): number {
  const inside = holidays.filter(({ day }) => after < day && day <= upTo);
  const named = (worked: boolean) =>
    new Set(inside.filter(({ isWorking = false }) => isWorking === worked).map(({ day }) => day));
  const [off, madeUp] = [named(false), named(true)];
  const lost = [...off].filter((day) => !isWeekend(day)).length;
  const gained = [...madeUp].filter((day) => isWeekend(day) && !off.has(day)).length;
  return weekdaysUpTo(upTo) - weekdaysUpTo(after) - lost + gained;
}

const someMonday = date('2001-01-01');

function isWeekend(day: IsoDate): boolean {
  const weekday = daysBetween(someMonday, day) % 7;
  return (weekday + 7) % 7 >= 5;
}

/** How many days from Monday to Friday there are from some Monday on; only differences of it mean something. */
function weekdaysUpTo(day: IsoDate): number {
  const days = daysBetween(someMonday, day) + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
