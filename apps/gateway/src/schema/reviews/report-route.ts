/** The frozen way of the reports of a review: who is asked and whom each reports to, whoever looks. */
import {
  reportsTakenIn,
  takerOf,
  type ReportOnRoute,
  type ReportState,
} from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { loadReport, submittedVersions, type ReportRow } from './report-row.ts';

interface Stored {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly parentUnitId: string | null;
  readonly level: UnitLevel;
  readonly state: ReportState;
  readonly number: number;
}

export interface Stop extends ReportOnRoute {
  /** The report. */
  readonly id: string;
  readonly level: UnitLevel;
}

/** All reports of reviews, in the order of the map. */
export const loadRoute = batched<Stop[]>(async ({ db }, cycleIds) => {
  const { rows } = await sql<Stored>`
    select report.id, report.cycle_id, report.unit_id, above.unit_id as parent_unit_id, report.level, report.state, report.number
      from report left join report above on above.id = report.parent_id
     where report.cycle_id = any(${[...cycleIds]}::uuid[]) order by report.position`.execute(
    db.kysely,
  );
  const routes = groupBy(rows, ({ cycleId }) => cycleId);
  return new Map(
    [...routes].map(([cycleId, route]) => [
      cycleId,
      route.map(({ id, unitId, parentUnitId: parentId, level, state, number }) => {
        return {
          id,
          unitId,
          parentId,
          level,
          state,
          version: submittedVersions({ state, number }),
        };
      }),
    ]),
  );
});

/** What says where on a way a report is. */
export type OnRoute = Pick<ReportRow, 'cycleId' | 'unitId'>;

/** The reports that a report takes in, whoever looks: what is missing is missing for everybody. */
export async function takenInBy(
  context: Context,
  { cycleId, unitId }: OnRoute,
): Promise<readonly Stop[]> {
  return reportsTakenIn((await loadRoute(context, cycleId)) ?? [], unitId);
}

/** Those of them that the viewer may see. */
export async function childrenOf(context: Context, report: OnRoute): Promise<readonly ReportRow[]> {
  const stops = await takenInBy(context, report);
  const children = await Promise.all(stops.map(({ id }) => loadReport(context, id)));
  return children.filter((child) => child !== null);
}

/** The unit whose report takes a report in; null at the top. */
export async function takerIdOf(context: Context, { cycleId, unitId }: OnRoute) {
  return takerOf((await loadRoute(context, cycleId)) ?? [], unitId);
}
