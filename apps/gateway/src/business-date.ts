import { date, type IsoDate } from '@phoihop/domain/dates';

// This locale writes a day as YYYY-MM-DD.
const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The calendar day in Viet Nam at a moment. */
export function dayInVietnam(moment: Date): IsoDate {
  return date(days.format(moment));
}

/** The moment a day begins in Viet Nam, which has known no summer time since the first day on the map. */
export function startOfDay(day: IsoDate): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
