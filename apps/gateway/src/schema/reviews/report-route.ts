/** The frozen way of the reports of a review: who is asked and whom each reports to, whoever looks. */
import type { ReportOnRoute, ReportState } from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { submittedVersions } from './report-row.ts';

interface Stored {
  readonly cycleId: string;
  readonly unitId: string;
  readonly parentUnitId: string | null;
  readonly level: UnitLevel;
  readonly state: ReportState;
  readonly number: number;
}

export interface Stop extends ReportOnRoute {
  readonly level: UnitLevel;
}

/** All reports of reviews, in the order of the map. */
export const loadRoute = batched<Stop[]>(async ({ db }, cycleIds) => {
  const { rows } = await sql<Stored>`
    select report.cycle_id, report.unit_id, above.unit_id as parent_unit_id, report.level, report.state, report.number
      from report left join report above on above.id = report.parent_id
     where report.cycle_id = any(${[...cycleIds]}::uuid[]) order by report.position`.execute(
    db.kysely,
  );
  const routes = groupBy(rows, ({ cycleId }) => cycleId);
  return new Map(
    [...routes].map(([cycleId, route]) => [
      cycleId,
      route.map(({ unitId, parentUnitId: parentId, level, state, number }) => {
        return { unitId, parentId, level, state, version: submittedVersions({ state, number }) };
      }),
    ]),
  );
});
