/** How far the reports of a review have got, in numbers and by names; of what the viewer sees. */
import {
  completenessOf,
  countStandings,
  reportStandings,
  reportStates,
  routeParts,
  type ReportStanding as Standing,
  type ReportState as State,
  type RoutePart,
} from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { all, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { Unit } from '../units/unit.ts';
import {
  findReports,
  goesUpTo,
  isReportOf,
  standingOn,
  submittedVersions,
  type ReportRow,
} from './report-row.ts';
import { Report } from './report.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReportStanding, ReportState } from './review-words.ts';

/** A report with its place on the way, as the domain reads it. */
interface Placed {
  readonly row: ReportRow;
  readonly unitId: string;
  readonly parentId: string | null;
  readonly state: State;
  readonly version: number;
}

async function placedReports(
  context: Context,
  cycleId: string,
  only: Condition | null = null,
): Promise<readonly Placed[]> {
  const rows = await findReports(context, all(sql`report.cycle_id = ${cycleId}::uuid`, only));
  return rows.map((row) => ({
    row,
    unitId: row.unitId,
    parentId: row.parentUnitId,
    state: row.state,
    version: submittedVersions(row),
  }));
}

interface StateCount {
  readonly state: State;
  readonly count: number;
}

const ReportStateCount = builder.objectRef<StateCount>('ReportStateCount').implement({
  description: 'How many reports are in one state.',
  fields: (t) => ({
    state: t.expose('state', { type: ReportState, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

interface StandingCount {
  readonly standing: Standing;
  readonly count: number;
}

const ReportStandingCount = builder.objectRef<StandingCount>('ReportStandingCount').implement({
  description: 'How many reports stand in one way against their deadlines.',
  fields: (t) => ({
    standing: t.expose('standing', { type: ReportStanding, description: 'The way.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ReportCompleteness = builder.objectRef<readonly Placed[]>('ReportCompleteness').implement({
  description: 'Who has reported and who has not, unit by unit: “172 of 173”.',
  fields: (t) => ({
    expected: t.int({
      description: 'All that were settled when the review was opened, less those that are spared.',
      resolve: (reports) => completenessOf(reports).expected.length,
    }),
    submitted: t.int({
      description: 'Those of them that were ever submitted, wherever they stand now.',
      resolve: (reports) => completenessOf(reports).submitted.length,
    }),
    accepted: t.int({
      description: 'Those of them that are accepted.',
      resolve: (reports) => completenessOf(reports).accepted.length,
    }),
    byState: t.field({
      type: [ReportStateCount],
      description: 'How many are in each state, those that are spared too.',
      resolve: (reports) =>
        reportStates.map((state) => ({
          state,
          count: reports.filter((report) => report.state === state).length,
        })),
    }),
    byStanding: t.field({
      type: [ReportStandingCount],
      description: 'How many stand in each way on the business date.',
      resolve: async (reports, _args, context) => {
        const stands = await Promise.all(
          reports.map(({ row }) => standingOn(context, row, context.today)),
        );
        const counts = countStandings(stands);
        return reportStandings.map((standing) => ({ standing, count: counts[standing] }));
      },
    }),
    missing: t.field({
      type: [Report],
      description: 'Those that were never submitted, in the order of the map.',
      resolve: (reports) => completenessOf(reports).missing.map(({ row }) => row),
    }),
  }),
});

const ReviewBoardRow = builder.objectRef<RoutePart<Placed>>('ReviewBoardRow').implement({
  description: 'A unit that takes reports in, with all that go up to it.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit.',
      resolve: async ({ head }, _args, context) => {
        const unit = await loadUnitAround(context, head.unitId, context.today);
        if (!unit) throw new Error('a report is of a unit that is not there');
        return unit;
      },
    }),
    report: t.field({
      type: Report,
      description: 'Its own report.',
      resolve: ({ head }) => head.row,
    }),
    completeness: t.field({
      type: ReportCompleteness,
      description: 'How far the reports that go up to it have got, its own left out.',
      resolve: ({ reports }) => reports,
    }),
  }),
});

builder.objectFields(ReviewCycle, (t) => ({
  completeness: t.field({
    type: ReportCompleteness,
    description: 'How far its reports have got, of those that the viewer sees.',
    args: {
      level: t.arg({ type: UnitLevel, description: 'Only of units at this level.' }),
      under: t.arg.string({
        description:
          'Only those that `reports` finds under this unit, its own left out and that of an ended one that came into it (code or Relay id).',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day on whose map that unit stands; the business date unless given.',
      }),
    },
    resolve: async ({ id }, { level, under, asOf }, context) => {
      const day = asOf ?? context.today;
      const root = under ? await getUnit(context, under, day) : null;
      const below =
        root && sql<boolean>`${goesUpTo(root.id, day)} and not ${isReportOf(root.id, day)}`;
      return (await placedReports(context, id, below)).filter(
        ({ row }) => !level || row.level === level,
      );
    },
  }),
  board: t.field({
    type: [ReviewBoardRow],
    description:
      'How far its reports have got, part by part: each unit that reports to the top, or the highest that the viewer sees; the top itself where nobody else takes reports in.',
    resolve: async ({ id, unitId }, _args, context) => {
      return [...routeParts(await placedReports(context, id), unitId)];
    },
  }),
}));
