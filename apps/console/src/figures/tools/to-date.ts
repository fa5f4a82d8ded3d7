import { date, type IsoDate } from '@phoihop/domain/dates';
import { lastEnded } from '../figure-params.ts';

/** A programme that figures may be summed up from the beginning of. */
export interface BegunProgramme {
  readonly code: string;
  readonly startsOn: IsoDate;
}

/** Those that had begun by a day, in the order they are given in. */
export function begunBy<Programme extends BegunProgramme>(
  programmes: readonly Programme[],
  day: IsoDate,
): readonly Programme[] {
  return programmes.filter(({ startsOn }) => startsOn <= day);
}

/** From a programme's beginning to the end of the last year that is over; to the day itself where it began later. */
export function toDatePeriod({ code, startsOn }: BegunProgramme, asOf: IsoDate): string {
  const yearEnd = date(`${lastEnded('YEAR', asOf)}-12-31`);
  return `PTD:${code}:${yearEnd < startsOn ? asOf : yearEnd}`;
}
