/** Where reports are found: one by its id, many in a list. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { ReportStanding as Standing, ReportState as State } from '@phoihop/domain/reviews';
import type { UnitLevel as Level } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { page, type PagedList } from '../page.ts';
import { getUnit } from '../units/find-unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { getCycle } from './cycle-row.ts';
import {
  findReports,
  getReport,
  goesUpTo,
  listReports,
  standingOn,
  type ReportRow,
} from './report-row.ts';
import { Report } from './report.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReportStanding, ReportState, ReviewCycleState } from './review-words.ts';

const ReportConnection = builder.connectionObject(
  { type: Report, name: 'ReportConnection', description: 'A list of reports.' },
  { name: 'ReportEdge', description: 'A report in a list.' },
);

const reportFilterArgs = builder.args((t) => ({
  state: t.field({ type: [ReportState], description: 'Only in these states.' }),
  standing: t.field({
    type: [ReportStanding],
    description: 'Only those that stand so on the day of `asOf`.',
  }),
  level: t.field({ type: [UnitLevel], description: 'Only of units at these levels.' }),
  under: t.string({
    description:
      'Only of this unit and those that go up to it in the review, and of those that have ended and came into it or under it (code or Relay id).',
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'The day for `standing`, and on whose map units are named; the business date unless given.',
  }),
}));

interface Asked {
  readonly state?: readonly State[] | null | undefined;
  readonly standing?: readonly Standing[] | null | undefined;
  readonly level?: readonly Level[] | null | undefined;
  readonly under?: string | null | undefined;
  readonly asOf?: IsoDate | null | undefined;
}

async function askedReports(
  context: Context,
  { state, standing, level, under, asOf }: Asked,
  also: Condition | null,
): Promise<PagedList<ReportRow>> {
  const day = asOf ?? context.today;
  const root = under ? await getUnit(context, under, day) : null;
  const condition = all(
    also,
    state ? sql<boolean>`report.state = any(${[...state]}::report_state[])` : null,
    level ? sql<boolean>`report.level = any(${[...level]}::unit_level[])` : null,
    root && goesUpTo(root.id, day),
  );
  if (!standing) return listReports(context, condition);
  // How a report stands is the domain's to say, by the holidays of its days.
  const found = await findReports(context, condition);
  const stands = await Promise.all(found.map((report) => standingOn(context, report, day)));
  const rows = found.filter((_report, index) => {
    const on = stands[index]?.standing;
    return on !== undefined && standing.includes(on);
  });
  return {
    count: () => Promise.resolve(rows.length),
    rows: (offset, limit) => Promise.resolve(rows.slice(offset, offset + limit)),
  };
}

builder.objectField(ReviewCycle, 'reports', (t) =>
  t.connection(
    {
      type: Report,
      description: 'The reports that the viewer may see, in the order of the map.',
      args: reportFilterArgs,
      resolve: async ({ id }, args, context, info) => {
        const own = sql<boolean>`report.cycle_id = ${id}::uuid`;
        return page(await askedReports(context, args, own), args, info);
      },
    },
    ReportConnection,
  ),
);

builder.queryFields((t) => ({
  report: t.field({
    type: Report,
    nullable: true,
    description: 'One report, by its Relay id.',
    args: { id: t.arg.id({ required: true, description: 'Its Relay id.' }) },
    resolve: (_root, { id }, context) => getReport(context, id),
  }),
  reports: t.connection(
    {
      type: Report,
      description: 'The reports that the viewer may see, those of the latest review in front.',
      args: {
        ...reportFilterArgs,
        cycle: t.arg.id({ description: 'Only in this review (Relay id).' }),
        unit: t.arg.string({ description: 'Only of this unit (code or Relay id).' }),
        cycleState: t.arg({
          type: [ReviewCycleState],
          description: 'Only in reviews that are in these states.',
        }),
      },
      resolve: async (_root, { cycle, unit, cycleState, ...args }, context, info) => {
        const [review, owner] = await Promise.all([
          cycle ? getCycle(context, cycle) : null,
          unit ? getUnit(context, unit, args.asOf ?? context.today) : null,
        ]);
        const also = all(
          review && sql<boolean>`report.cycle_id = ${review.id}::uuid`,
          owner && sql<boolean>`report.unit_id = ${owner.id}::uuid`,
          cycleState
            ? sql<boolean>`review_cycle.state = any(${[...cycleState]}::review_cycle_state[])`
            : null,
        );
        return page(await askedReports(context, args, also), args, info);
      },
    },
    ReportConnection,
  ),
}));
