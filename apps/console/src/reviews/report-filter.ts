import { foldName } from '@phoihop/domain/units';
import type { OnBoard } from './board/board-rows.ts';

export const reportFilters = ['q', 'state', 'standing', 'level'] as const;

/** What the reports of a review are narrowed by, as it stands in the address. */
export type ReportFilter = Readonly<Record<(typeof reportFilters)[number], string>>;

/** Whether a report is asked for: by its unit, however accented, its state, its deadline and its level. */
export function matchesReport({ report }: OnBoard, filter: ReportFilter): boolean {
  const { unit, state, standing, level } = report;
  const words = foldName(filter.q);
  return (
    (foldName(unit.fullName).includes(words) || unit.code.startsWith(filter.q.trim())) &&
    isAsked(filter.state, state) &&
    isAsked(filter.standing, standing.standing) &&
    isAsked(filter.level, level)
  );
}

function isAsked(asked: string, value: string): boolean {
  return asked === '' || asked === value;
}
