/** Which moves of a report are open to the viewer, and the move itself. */
import {
  decideReportEntry,
  decideReportOpen,
  reportMoveNames,
  reportMoves,
  reportNameFor,
  type ReportMove as Move,
  type ReportState as State,
} from '@phoihop/domain/reviews';
import { builder } from '../builder.ts';
import { openMoveFields, type OpenMove } from '../open-move.ts';
import { namingRules } from '../indicators/sheet-facts.ts';
import { RefusedError } from '../refused-error.ts';
import { Refusal } from '../refused.ts';
import { cycleOf } from './cycle-row.ts';
import { makeReportMove } from './make-report-move.ts';
import { actorTowardsReport } from './report-actor.ts';
import { commentsIn, ReportCommentInput } from './report-comments.ts';
import { factsOf } from './report-facts.ts';
import { getReport, submittedVersions } from './report-row.ts';
import { Report } from './report.ts';
import { ReportMove, ReportState } from './review-words.ts';

interface MoveOption extends OpenMove {
  readonly move: Move;
  readonly to: State;
}

const ReportMoveOption = builder.objectRef<MoveOption>('ReportMoveOption').implement({
  description: 'A move of a report, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: ReportMove, description: 'The move.' }),
    to: t.expose('to', { type: ReportState, description: 'The state it leads to.' }),
    ...openMoveFields(t),
  }),
});

builder.objectFields(Report, (t) => ({
  entryRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not write in it; null where he may.',
    resolve: async (report, _args, context) => {
      const [actor, cycle] = await Promise.all([
        actorTowardsReport(context, report),
        cycleOf(context, report.cycleId),
      ]);
      const { state } = report;
      const facts = { state, version: submittedVersions(report), cycleState: cycle.state };
      const verdict = decideReportEntry(facts, actor);
      return verdict.ok ? null : verdict;
    },
  }),
  moves: t.field({
    type: [ReportMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (report, _args, context): Promise<MoveOption[]> => {
      const [actor, facts] = await Promise.all([
        actorTowardsReport(context, report),
        factsOf(context, report),
      ]);
      return reportMoveNames.map((move) => {
        const verdict = decideReportOpen(facts, { move, actor, today: context.today });
        const { to, by } = reportMoves[move];
        return {
          move,
          to,
          isOnBehalf: actor.isOnBehalf && by === 'UNIT',
          inNameOfId: reportNameFor(facts, { move, actor }) ?? null,
          refusal: verdict.ok ? null : namingRules(verdict, facts.findings, context),
        };
      });
    },
  }),
}));

const MoveReportInput = builder.inputType('MoveReportInput', {
  description: 'One move of a report.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The report’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
    move: t.field({ type: ReportMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; REOPEN and EXEMPT need it.' }),
    comments: t.field({
      type: [ReportCommentInput],
      description: 'What is wrong with which section or figure; RETURN needs one.',
    }),
    acknowledged: t.stringList({
      description:
        'For SUBMIT: the missing figures that are known of, as `missingFigures` has them.',
    }),
    namedGaps: t.stringList({
      description:
        'For SUBMIT: the units whose reports are missing or not accepted (code or Relay id).',
    }),
  }),
});

builder.mutationField('moveReport', (t) =>
  t.field({
    type: Report,
    description:
      'Makes one move on a report and on its sheets of figures, or answers why the move is refused.',
    errors: {
      types: [RefusedError],
      union: { name: 'MoveReportResult', description: 'The report as moved, or why it was not.' },
    },
    args: {
      input: t.arg({ type: MoveReportInput, required: true, description: 'What is to be done.' }),
    },
    resolve: async (_root, { input }, context) => {
      const report = await getReport(context, input.id);
      await makeReportMove(context, report, {
        move: input.move,
        version: input.version,
        reason: input.reason ?? null,
        comments: await commentsIn(context, report, input.comments ?? []),
        acknowledged: input.acknowledged ?? [],
        namedGaps: input.namedGaps ?? [],
      });
      return getReport(context, report.id);
    },
  }),
);
