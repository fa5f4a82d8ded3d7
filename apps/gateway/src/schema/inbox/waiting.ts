/** What waits for the viewer: reports to write and to decide on, tasks to do, of the units at which he himself acts. */
import { reportNameFor } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import {
  cameInto,
  isOwn,
  isOwnOn,
  isOwnTask,
  seesReport,
  type Condition,
} from '../access/visible.ts';
import { batched } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { sizeOf } from '../page.ts';
import { Viewer } from '../access/viewer.ts';
import { actorTowardsReport } from '../reviews/report-actor.ts';
import { loadReport, type ReportRow } from '../reviews/report-row.ts';
import { Report } from '../reviews/report.ts';

interface Own {
  readonly reportsToWrite: number;
  readonly reportsReturned: number;
  readonly reportsLate: number;
  readonly tasksToDo: number;
  readonly tasksLate: number;
}

interface Submitted {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly submittedById: string | null;
  readonly submittedForId: string | null;
  readonly submitterIds: readonly string[];
}

/** What the viewer writes: the reports of the units at which he himself acts, and of those that came into them. */
function isMine(context: Context): Condition {
  const { today } = context;
  const left = cameInto(isOwn(context, 'place.unit_id'), today);
  return sql`(${isOwnOn(context, 'report.unit_id', today)} or review_cycle.state = 'OPEN' and report.unit_id in ${left})`;
}

/** Counts what the units at which the viewer acts have to write and to do. */
async function countOwn(context: Context): Promise<Own> {
  const { db, today } = context;
  const { rows } = await sql<Own>`
    select report.*, task.* from (
      select (count(*) filter (where report.state in ('NOT_STARTED', 'DRAFT', 'RETURNED')))::int as reports_to_write,
             (count(*) filter (where report.state = 'RETURNED'))::int as reports_returned,
             (count(*) filter (where report.first_submitted_on is null and report.state <> 'EXEMPT'
               and report.due_on < ${today}::date))::int as reports_late
        from report join review_cycle on review_cycle.id = report.cycle_id and review_cycle.state in ('OPEN', 'PUBLISHED')
       where ${isMine(context)}) report
    cross join (
      select count(*)::int as tasks_to_do,
             (count(*) filter (where task.due_on < ${today}::date))::int as tasks_late
        from task where task.state = 'OPEN' and ${isOwnTask(context, today)}) task`.execute(
    db.kysely,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a count answers with a row');
  return counts;
}

/**
 * The submitted reports on which the viewer may decide, the longest waiting first: what he submitted himself is
 * another's.
 */
const loadToDecide = batched<readonly string[]>(async (context, keys) => {
  const { rows } = await sql<Submitted>`
    select report.id, report.cycle_id, report.unit_id, version.submitted_by_id, version.submitted_for_id,
           array(select distinct person from report_version earlier
                  cross join unnest(array[earlier.submitted_by_id, earlier.submitted_for_id]) person
                 where earlier.report_id = report.id and person is not null) as submitter_ids
      from report
      join review_cycle on review_cycle.id = report.cycle_id and review_cycle.state in ('OPEN', 'PUBLISHED')
      join report_version version on version.report_id = report.id and version.number = report.number
     where report.state = 'SUBMITTED' and ${seesReport(context)}
     order by version.submitted_at, report.id`.execute(context.db.kysely);
  const mine = await Promise.all(
    rows.map(async (report) => {
      const actor = await actorTowardsReport(context, report);
      return (
        actor.sides.has('PARENT') && reportNameFor(report, { move: 'ACCEPT', actor }) !== undefined
      );
    }),
  );
  const decided = rows.filter((_report, index) => mine[index]).map(({ id }) => id);
  return new Map(keys.map((key) => [key, decided]));
});

async function toDecide(context: Context): Promise<readonly string[]> {
  return (await loadToDecide(context, '')) ?? [];
}

/** How many are named where nobody says how many. */
export const namedMax = 5;

/** The reports that the units at which the viewer acts are to write, by their days. */
async function toWrite(context: Context, max: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select report.id from report
      join review_cycle on review_cycle.id = report.cycle_id and review_cycle.state in ('OPEN', 'PUBLISHED')
     where report.state in ('NOT_STARTED', 'DRAFT', 'RETURNED')
       and ${isMine(context)}
     order by report.due_on, report.id
     limit ${max}`.execute(context.db.kysely);
  return rows.map(({ id }) => id);
}

/** The first of what is to be written, then of what is to be decided on. */
async function firstWaiting(context: Context, max: number): Promise<readonly ReportRow[]> {
  const [written, decided] = await Promise.all([toWrite(context, max), toDecide(context)]);
  const first = [...written, ...decided].slice(0, max);
  const reports = await Promise.all(first.map((id) => loadReport(context, id)));
  return reports.filter((report) => report !== null);
}

export const Waiting = builder.objectRef<Own>('Waiting').implement({
  description: 'How much waits for the viewer, of the units at which he himself acts.',
  fields: (t) => ({
    reportsToWrite: t.exposeInt('reportsToWrite', {
      description: 'Reports of open reviews that are to be written, those sent back too.',
    }),
    reportsReturned: t.exposeInt('reportsReturned', {
      description: 'Those of them that were sent back.',
    }),
    reportsLate: t.exposeInt('reportsLate', {
      description: 'Reports that nobody has submitted although their day has passed.',
    }),
    reportsToDecide: t.int({
      description: 'Submitted reports that await his decision.',
      resolve: async (_own, _args, context) => (await toDecide(context)).length,
    }),
    reports: t.field({
      type: [Report],
      description:
        'The first of those reports: what is to be written by its day, then what awaits his decision, the longest waiting first.',
      args: {
        first: t.arg.int({ defaultValue: namedMax, description: 'How many at most.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first ?? namedMax) }),
      resolve: async (_own, { first }, context) => [
        ...(await firstWaiting(context, sizeOf(first) ?? namedMax)),
      ],
    }),
    tasksToDo: t.exposeInt('tasksToDo', { description: 'Tasks that are still to be done.' }),
    tasksLate: t.exposeInt('tasksLate', {
      description: 'Those of them whose day has passed.',
    }),
  }),
});

builder.objectField(Viewer, 'waiting', (t) =>
  t.field({
    type: Waiting,
    description: 'What waits for the viewer today.',
    resolve: (context) => countOwn(context),
  }),
);
