/** The frozen way of a review: who was asked, whom each reports to, and where its report stands. */
import type { ReportOnRoute, ReportState } from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import type { Context } from '../context.ts';

export interface RouteReport extends ReportOnRoute {
  readonly id: string;
  readonly level: UnitLevel;
  readonly state: ReportState;
  /** The version that is official: accepted last, whatever is being rewritten since. */
  readonly acceptedNumber: number | null;
  readonly exemptReason: string | null;
}

/** All reports of a review, in the order of the map. */
export async function readRoute(
  { db }: Context,
  cycleId: string,
): Promise<readonly RouteReport[]> {
  const { rows } = await sql<RouteReport>`
    select report.id, report.unit_id, parent.unit_id as parent_id, report.level, report.state,
           report.accepted_number, report.exempt_reason,
           case when report.state in ('SUBMITTED', 'ACCEPTED') then report.number else report.number - 1 end as version
      from report left join report parent on parent.id = report.parent_id
     where report.cycle_id = ${cycleId}::uuid
     order by report.position`.execute(db.kysely);
  return rows;
}

/** How a report stands on paper: what was accepted stays official while it is rewritten. */
export function standOnPaper({ state, acceptedNumber }: RouteReport) {
  if (state === 'EXEMPT') return 'EXEMPT';
  return acceptedNumber === null ? 'MISSING' : 'ACCEPTED';
}
