import { date, type IsoDate } from '@phoihop/domain/dates';

/** A calendar day as Prisma takes it: midnight of that day in UTC. */
export function toDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day that Prisma gave, read in UTC. */
export function fromDate(moment: Date): IsoDate {
  return date(moment.toISOString().slice(0, 10));
}
