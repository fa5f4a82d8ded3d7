import type { ReviewReportFields } from '@phoihop/client/reviews';
import {
  completenessOf,
  isReviewOver,
  type ReportOnRoute,
  type ReviewCycleState,
} from '@phoihop/domain/reviews';
import { type UnitLevel, unitLevels } from '@phoihop/domain/units';
import { isCountedDown } from '../use-standing-words.ts';

/** A report with its place on the way, as the domain reads it. */
export interface OnBoard extends ReportOnRoute {
  readonly report: ReviewReportFields;
  /** Whether nothing is awaited any more of the review. */
  readonly isOver: boolean;
}

export function placed(
  reports: readonly ReviewReportFields[],
  cycle: { readonly state: ReviewCycleState },
): readonly OnBoard[] {
  const isOver = isReviewOver(cycle.state);
  return reports.map((report) => ({
    report,
    isOver,
    unitId: report.unit.id,
    parentId: report.reportsTo?.id ?? null,
    state: report.state,
    // What was submitted once has reported, wherever it stands now.
    version: report.firstSubmittedOn === null ? 0 : 1,
  }));
}

/** The levels that report, the lowest first. */
export function levelsOf(reports: readonly OnBoard[]): readonly UnitLevel[] {
  return unitLevels
    .filter((level) => reports.some(({ report }) => report.level === level))
    .toReversed();
}

/** The reports of one level. */
export function ofLevel(
  reports: readonly OnBoard[],
  level: UnitLevel | undefined,
): readonly OnBoard[] {
  return reports.filter(({ report }) => report.level === level);
}

/** Who is late: past the deadline, and never submitted. */
export function lateOf(reports: readonly OnBoard[]): readonly OnBoard[] {
  return completenessOf(reports).missing.filter(
    ({ report }) => report.standing.standing === 'LATE',
  );
}

/** How many were first submitted in time, and how many after their deadline. */
export function firstSubmissions(reports: readonly OnBoard[]): {
  readonly onTime: number;
  readonly late: number;
} {
  const { submitted } = completenessOf(reports);
  const late = submitted.filter(({ report }) => report.standing.standing === 'LATE_SUBMITTED');
  return { onTime: submitted.length - late.length, late: late.length };
}

/** By when a level is to submit, and a report that still runs towards it. */
interface LevelDue {
  readonly level: UnitLevel;
  readonly dueOn: string;
  readonly running: ReviewReportFields | null;
}

export function duesOf(reports: readonly OnBoard[]): readonly LevelDue[] {
  return levelsOf(reports).flatMap((level) => {
    const own = ofLevel(reports, level);
    const [first] = own;
    const running = own.find((each) => isCountedDown(each.report.standing, each.isOver));
    return first === undefined
      ? []
      : [{ level, dueOn: first.report.dueOn, running: running?.report ?? null }];
  });
}
