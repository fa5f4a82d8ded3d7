/** What hangs on a review after its reports: publications, conferences and tasks. */
import { decideAddendumOpen, decideConferenceOpen } from '@phoihop/domain/reviews';
import { decideTaskOpen } from '@phoihop/domain/tasks';
import { refuse } from '@phoihop/domain/verdict';
import { builder } from '../builder.ts';
import { conferenceFacts } from '../conferences/conference-facts.ts';
import { loadConferencesOf } from '../conferences/conference-row.ts';
import { Conference } from '../conferences/conference.ts';
import { Refusal } from '../refused.ts';
import { cycleOf } from '../reviews/cycle-row.ts';
import { keeperOf } from '../reviews/keeper-of.ts';
import { ReviewCycle } from '../reviews/review-cycle.ts';
import { loadTasksOf } from '../tasks/task-row.ts';
import { Task } from '../tasks/task.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { loadPublicationsOf } from './publication-row.ts';
import { Publication } from './publication.ts';

builder.objectFields(ReviewCycle, (t) => ({
  publications: t.field({
    type: [Publication],
    description:
      'The report as it was made public, then its addenda; none for whoever does not see the unit that publishes.',
    resolve: async ({ id }, _args, context) => (await loadPublicationsOf(context, id)) ?? [],
  }),
  publicationRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why what is published is not shown to the viewer; null where it is.',
    resolve: async ({ unitId }, _args, context) => {
      const unit = await loadUnitAround(context, unitId, context.today);
      return unit?.isCovered ? null : refuse('FORBIDDEN');
    },
  }),
  addendumRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not publish corrections; null where he may, if there are any.',
    resolve: async ({ state, unitId }, _args, context) => {
      const verdict = decideAddendumOpen({ state, keeper: await keeperOf(context, unitId) });
      return verdict.ok ? null : verdict;
    },
  }),
  conferences: t.field({
    type: [Conference],
    description: 'The meetings at which it is gone through, in the order of their days.',
    resolve: async ({ id }, _args, context) => (await loadConferencesOf(context, id)) ?? [],
  }),
  conferenceRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not plan meetings about it; null where he may.',
    resolve: async (cycle, _args, context) => {
      const { unitId: keeperUnitId, state: cycleState } = cycle;
      const facts = await conferenceFacts(context, { ...cycle, keeperUnitId, cycleState });
      const verdict = decideConferenceOpen(facts);
      return verdict.ok ? null : verdict;
    },
  }),
  taskRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not hand out tasks from it; null where he may.',
    resolve: async ({ state: cycleState, unitId }, _args, context) => {
      const { mayKeep, unitName: keeperName } = await keeperOf(context, unitId);
      const verdict = decideTaskOpen({ actor: { mayKeep, keeperName }, cycleState });
      return verdict.ok ? null : verdict;
    },
  }),
  tasks: t.field({
    type: [Task],
    description: 'What follows from it for the units the viewer sees, what is due first in front.',
    resolve: async ({ id }, _args, context) => (await loadTasksOf(context, id)) ?? [],
  }),
}));

builder.objectField(Task, 'cycle', (t) =>
  t.field({
    type: ReviewCycle,
    description: 'The review it follows from.',
    resolve: ({ cycleId }, _args, context) => cycleOf(context, cycleId),
  }),
);

builder.objectField(Conference, 'cycle', (t) =>
  t.field({
    type: ReviewCycle,
    description: 'The review that is gone through.',
    resolve: ({ cycleId }, _args, context) => cycleOf(context, cycleId),
  }),
);
