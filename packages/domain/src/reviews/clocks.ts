import { daysBetween, type IsoDate } from '../dates.ts';
import { workingDaysBetween, type SpecialDay } from './working-days.ts';

/** How a report stands against its deadline on a day; being returned is not being late. */
export const reportStandings = [
  'NOT_DUE',
  'DUE_SOON',
  'LATE',
  'ON_TIME',
  'ON_TIME_COMPLETED_AFTER',
  'LATE_SUBMITTED',
  'EXEMPT',
] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** What runs the two clocks of a report: the first submission stops the one, the first acceptance the other. */
export interface ReportClocks {
  readonly dueOn: IsoDate;
  /** The business dates of its submissions, each of them, in the order in which they were made. */
  readonly submittedOn: readonly IsoDate[];
  /** The day on which it was first accepted; what is corrected later does not undo that it was finished. */
  readonly acceptedOn: IsoDate | null;
  /**
   * Which of its submissions that was, from 1. Days alone do not tell it apart from what was corrected and sent again later
   * on the same day; where it is not said, all of that day count.
   */
  readonly acceptedSubmission?: number | null | undefined;
  /** The day from which it is spared. */
  readonly exemptOn: IsoDate | null;
}

/** A standing, with the facts that words are made of. */
export interface StandingOfReport {
  readonly standing: ReportStanding;
  /**
   * Calendar days: left where it is not submitted yet; of lateness where it is, or was, late; from the deadline to the
   * submission that completed it where it came back and was sent again after it; 0 otherwise.
   */
  readonly days: number;
  /** The same in working days: 0 over a weekend; null where the holidays of a year are not known. */
  readonly workingDays: number | null;
  /** Whether it has been accepted by then. */
  readonly isFinished: boolean;
}

/** A deadline that is no further off, in working days, is soon. */
const dueSoonWorkingDays = 3;

/**
 * How a report stands on a day.
 *
 * The first submission decides whether it was on time: on the last day it is. One that was on time, came back and was sent
 * again after the deadline is on time, and completed so many days after it.
 */
export function standingOfReport(
  { dueOn, submittedOn, acceptedOn, acceptedSubmission, exemptOn }: ReportClocks,
  day: IsoDate,
  holidays: readonly SpecialDay[],
): StandingOfReport {
  const isFinished = acceptedOn !== null && acceptedOn <= day;
  const stands = (standing: ReportStanding, from = day, to = day): StandingOfReport => ({
    standing,
    ...spanOf(from, to, holidays),
    isFinished,
  });
  if (exemptOn !== null && exemptOn <= day) return stands('EXEMPT');
  const end = isFinished ? acceptedOn : day;
  const counted = isFinished ? submittedOn.slice(0, acceptedSubmission ?? undefined) : submittedOn;
  const submissions = counted.filter((each) => each <= end).toSorted();
  const [first, last] = [submissions[0], submissions.at(-1)];
  if (first === undefined || last === undefined) {
    if (dueOn < day) return stands('LATE', dueOn, day);
    return stands(isDueSoon(dueOn, day, holidays) ? 'DUE_SOON' : 'NOT_DUE', day, dueOn);
  }
  if (dueOn < first) return stands('LATE_SUBMITTED', dueOn, first);
  return dueOn < last ? stands('ON_TIME_COMPLETED_AFTER', dueOn, last) : stands('ON_TIME');
}

/** Whether a deadline is near on a day, and not past; where working days are not known, calendar days are counted. */
export function isDueSoon(dueOn: IsoDate, day: IsoDate, holidays: readonly SpecialDay[]): boolean {
  const { days, workingDays } = spanOf(day, dueOn, holidays);
  return day <= dueOn && (workingDays ?? days) <= dueSoonWorkingDays;
}

/** How many days lie from one to another, in calendar and in working days. */
export function spanOf(
  from: IsoDate,
  to: IsoDate,
  holidays: readonly SpecialDay[],
): Pick<StandingOfReport, 'days' | 'workingDays'> {
  const counted = workingDaysBetween(from, to, holidays);
  return { days: daysBetween(from, to), workingDays: counted.ok ? counted.value : null };
}

/** How many reports stand in each way. */
export function countStandings(
  reports: readonly Pick<StandingOfReport, 'standing'>[],
): Readonly<Record<ReportStanding, number>> {
  const count = (standing: ReportStanding) =>
    reports.filter((report) => report.standing === standing).length;
  return {
    NOT_DUE: count('NOT_DUE'),
    DUE_SOON: count('DUE_SOON'),
    LATE: count('LATE'),
    ON_TIME: count('ON_TIME'),
    ON_TIME_COMPLETED_AFTER: count('ON_TIME_COMPLETED_AFTER'),
    LATE_SUBMITTED: count('LATE_SUBMITTED'),
    EXEMPT: count('EXEMPT'),
  };
}
