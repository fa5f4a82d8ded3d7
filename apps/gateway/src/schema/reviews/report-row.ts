import type { IsoDate } from '@phoihop/domain/dates';
import { standingOfReport, type ReportState, type StandingOfReport } from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import {
  all,
  cameInto,
  holdsOn,
  liesUnder,
  seesReport,
  type Condition,
} from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, wholeOf, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import { specialDays } from './holiday.ts';

/** A report as stored, with what runs its clocks. */
export interface ReportRow {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly level: UnitLevel;
  /** The report that takes it in. */
  readonly parentId: string | null;
  readonly parentUnitId: string | null;
  readonly position: number;
  readonly dueOn: IsoDate;
  readonly state: ReportState;
  readonly number: number;
  readonly acceptedNumber: number | null;
  readonly firstSubmittedOn: IsoDate | null;
  readonly acceptedOn: IsoDate | null;
  readonly exemptReason: string | null;
  readonly exemptOn: IsoDate | null;
  readonly version: number;
  readonly updatedAt: Date;
  /** The business dates of its submissions. */
  readonly submittedOn: readonly IsoDate[];
  /** The business date on which it was first accepted. */
  readonly finishedOn: IsoDate | null;
  /** Which version that was; each before it was submitted. */
  readonly finishedNumber: number | null;
}

const columns = sql`report.*, above.unit_id as parent_unit_id,
  array(select version.submitted_on from report_version version
         where version.report_id = report.id and version.submitted_on is not null
         order by version.number) as submitted_on,
  (select min(version.accepted_on) from report_version version where version.report_id = report.id) as finished_on,
  (select min(version.number) from report_version version
    where version.report_id = report.id and version.accepted_on is not null) as finished_number`;

/** The reports that the viewer may see and that meet the condition, review by review in the order of the map. */
export function listReports(context: Context, condition: Condition | null): PagedList<ReportRow> {
  const { kysely } = context.db;
  const from = sql`from report
    join review_cycle on review_cycle.id = report.cycle_id
    left join report above on above.id = report.parent_id
   where ${all(seesReport(context), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<ReportRow>`
        select ${columns} ${countColumn(isCounted)} ${from}
         order by review_cycle.window_to desc, report.cycle_id, report.position
         limit ${limit} offset ${offset}`.execute(kysely);
      return rows;
    },
  };
}

/** Every report that the viewer may see and that meets the condition. */
export async function findReports(context: Context, condition: Condition) {
  return wholeOf(listReports(context, condition), reportsMax);
}

/** As many as a review of the whole country has, and more. */
const reportsMax = 20_000;

/**
 * Whether the row named `report` is the report of the unit or goes up to it by the frozen way; or goes up to one that has ended
 * and came into it or under it, and is of a unit that came into one there, stands there on the day, or of which nothing came.
 */
export function goesUpTo(unitId: string, day: IsoDate): Condition {
  const left = cameInto(liesUnder([unitId], day), day);
  return sql`exists (
    with recursive way as (
      select report.unit_id, report.parent_id
      union all
      select above.unit_id, above.parent_id from report above join way on above.id = way.parent_id)
    select from way
     where way.unit_id = ${unitId}::uuid or (way.unit_id in ${left} and (report.unit_id in ${left}
        or exists (select from place where place.unit_id = report.unit_id and ${holdsOn('place', day)} and ${liesUnder([unitId], day)})
        or exists (select from unit where unit.id = report.unit_id and unit.valid_to <= ${day}::date
             and not exists (select from unit_lineage where unit_lineage.predecessor_id = unit.id)))))`;
}

/** Whether the row named `report` is the unit's own, or that of one that has ended and came into it. */
export function isReportOf(unitId: string, day: IsoDate): Condition {
  const left = cameInto(sql`place.unit_id = ${unitId}::uuid`, day);
  return sql`(report.unit_id = ${unitId}::uuid or report.unit_id in ${left})`;
}

/** A report by its id, where the viewer may see it. */
export const loadReport = batched<ReportRow>(async (context, ids) => {
  const asked = sql<boolean>`report.id = any(${rowIds(ids)}::uuid[])`;
  return mapBy(await listReports(context, asked).rows(0, ids.length), ({ id }) => id);
});

/** The report that an argument names by its Relay id; refuses when it is not visible. */
export async function getReport(context: Context, text: string): Promise<ReportRow> {
  const id = rowId('Report', text);
  const report = id && (await loadReport(context, id));
  if (!report) throw refused('NOT_FOUND', { what: 'report', text });
  return report;
}

/** How many versions of it were submitted. */
export function submittedVersions({ state, number }: Pick<ReportRow, 'state' | 'number'>): number {
  return state === 'SUBMITTED' || state === 'ACCEPTED' ? number : number - 1;
}

export async function standingOn(
  context: Context,
  { dueOn, submittedOn, finishedOn, finishedNumber, exemptOn }: ReportRow,
  day: IsoDate,
): Promise<StandingOfReport> {
  const accepted = { acceptedOn: finishedOn, acceptedSubmission: finishedNumber };
  const clocks = { dueOn, submittedOn, ...accepted, exemptOn };
  return standingOfReport(clocks, day, await specialDays(context));
}
