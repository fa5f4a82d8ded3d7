/** What is due in a span of days, review by review: reports level by level, tasks, conferences. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, dayOnMap, holdsOn, isVisible, seesCycle, seesReport } from '../access/visible.ts';
import type { Context } from '../context.ts';

/** What is due. */
export type DeadlineKind = 'REPORTS' | 'TASKS' | 'CONFERENCE';

/** Things of one kind that are due on one day in one review, of the units that the viewer sees. */
export interface DeadlineRow {
  readonly kind: DeadlineKind;
  readonly day: IsoDate;
  readonly cycleId: string;
  /** Of reports: whose they are. */
  readonly level: UnitLevel | null;
  readonly expected: number;
  readonly met: number;
}

/** What is due from one day to another, in the order of the days. */
export async function readDeadlines(
  context: Context,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<readonly DeadlineRow[]> {
  const { db, actor, today } = context;
  const within = (column: 'report.due_on' | 'task.due_on' | 'conference.held_on') =>
    sql<boolean>`${sql.ref(column)} between ${from}::date and ${to}::date`;
  const on = dayOnMap(today);
  const { rows } = await sql<DeadlineRow>`
    select 'REPORTS' as kind, report.due_on as day, report.cycle_id, report.level::text as level, count(*)::int as expected,
           (count(*) filter (where report.first_submitted_on is not null))::int as met
      from report join review_cycle on review_cycle.id = report.cycle_id
     where ${all(
       within('report.due_on'),
       sql`report.state <> 'EXEMPT' and review_cycle.state in ('OPEN', 'PUBLISHED')`,
       seesReport(context),
     )}
     group by report.due_on, report.cycle_id, report.level
    union all
    select 'TASKS', task.due_on, task.cycle_id, null, count(*)::int, (count(*) filter (where task.state = 'DONE'))::int
      from task
      join unit on unit.id = task.unit_id
      join place on place.unit_id = unit.id and ${holdsOn('place', on)}
     where ${all(within('task.due_on'), sql`task.state <> 'CANCELLED'`, isVisible(actor, on))}
     group by task.due_on, task.cycle_id
    union all
    select 'CONFERENCE', conference.held_on, conference.cycle_id, null, 1, (conference.attending is not null)::int
      from conference join review_cycle on review_cycle.id = conference.cycle_id
     where ${all(within('conference.held_on'), sql`review_cycle.state <> 'CANCELLED'`, seesCycle(context))}
     order by 2, 1, 3, 4`.execute(db.kysely);
  return rows;
}
