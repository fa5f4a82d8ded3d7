import {
  type ReportStanding,
  reportStandings,
  type ReportState,
  reportStates,
} from '@phoihop/domain/reviews';
import { type UnitLevel, unitLevels } from '@phoihop/domain/units';

/** What the list of reports can be narrowed by; it stands in the address. */
export interface ReportFilter {
  readonly cycle?: string;
  readonly standing?: ReportStanding;
  readonly level?: UnitLevel;
  readonly state?: readonly ReportState[];
}

/** A filter as the list takes it; what the address holds besides is left out. */
export function asReportFilter(filter: unknown): ReportFilter {
  const { cycle, standing, level, state } = Object(filter) as Readonly<Record<string, unknown>>;
  const chosen = Array.isArray(state) ? state : [];
  const states = reportStates.filter((each) => chosen.includes(each));
  const foundStanding = reportStandings.find((each) => each === standing);
  const foundLevel = unitLevels.find((each) => each === level);
  return {
    ...(typeof cycle === 'string' && cycle !== '' ? { cycle } : {}),
    ...(foundStanding ? { standing: foundStanding } : {}),
    ...(foundLevel ? { level: foundLevel } : {}),
    ...(states.length > 0 ? { state: states } : {}),
  };
}

/** Where the reports stand that a filter leaves. */
export function reportsPath(filter: ReportFilter): string {
  return `/reports?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
}
