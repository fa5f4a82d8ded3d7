/** Reviews in the graph: this file only translates. What may be done is decided in `@phoihop/domain/reviews`. */
import { lastDayOf } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { all } from '../access/visible.ts';
import { builder } from '../builder.ts';
import { Indicator } from '../indicators/indicator.ts';
import { page } from '../page.ts';
import { Programme } from '../programmes/programme.ts';
import { getProgramme, loadProgramme } from '../programmes/programme-row.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { getKnownUnit } from '../units/find-unit.ts';
import { Unit } from '../units/unit.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { getCycle, listCycles, loadCycle, windowOfCycle, type CycleRow } from './cycle-row.ts';
import {
  deadlinesOf,
  indicatorsBy,
  ReviewDeadline,
  ReviewSection,
  ReviewTemplate,
} from './review-template.ts';
import { ReviewCycleState, ReviewKind } from './review-words.ts';
import { loadTemplate } from './template-row.ts';

export const ReviewCycle = builder.objectRef<CycleRow>('ReviewCycle');

builder.node(ReviewCycle, {
  description: 'One review of a programme: who is asked for what, by when, for which days.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadCycle(context, id))),
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    kind: t.expose('kind', { type: ReviewKind, description: 'What it is.' }),
    state: t.expose('state', { type: ReviewCycleState, description: 'How far it has got.' }),
    period: t.exposeString('period', {
      description:
        'What its figures are for: `2023-H2`, `FROM_15:2023-Q1`, `PTD:<programme>:<last day>`.',
    }),
    firstDay: t.expose('windowFrom', { type: 'Date', description: 'The first day it is about.' }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day it is about.',
      resolve: (cycle) => lastDayOf(windowOfCycle(cycle)),
    }),
    cutOffOn: t.expose('cutOffOn', {
      type: 'Date',
      description:
        'The last day of which anything counts: figures of periods that end after it are neither asked for nor summed.',
    }),
    openedOn: t.expose('openedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the units were asked; null before.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was called off.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    programme: t.field({
      type: Programme,
      description: 'The programme that is reviewed.',
      resolve: async ({ programmeId }, _args, context) => {
        const programme = await loadProgramme(context, programmeId);
        if (!programme) throw new Error('a review is of a programme that is not there');
        return programme;
      },
    }),
    unit: t.field({
      type: Unit,
      description: 'The unit that publishes it, and under which all that are asked lie.',
      resolve: async ({ unitId }, _args, context) => {
        const unit = await loadUnitAround(context, unitId, context.today);
        if (!unit) throw new Error('a review is of a unit that is not there');
        return unit;
      },
    }),
    template: t.field({
      type: ReviewTemplate,
      description: 'What it is drawn up by; once it is open it keeps to `templateVersion`.',
      resolve: async ({ templateId }, _args, context) => {
        const template = await loadTemplate(context, templateId);
        if (!template) throw new Error('a review is by a template that is not there');
        return template;
      },
    }),
    templateVersion: t.exposeInt('templateVersion', {
      description: 'The version of the template it was planned, or opened, by.',
    }),
    indicators: t.field({
      type: [Indicator],
      description: 'The figures it asks for, in the order of the report.',
      resolve: async (cycle, _args, context) =>
        indicatorsBy(context, (await templateOfCycle(context, cycle)).indicators),
    }),
    sections: t.field({
      type: [ReviewSection],
      description: 'The texts it asks for, in the order of the report.',
      resolve: async (cycle, _args, context) => [
        ...(await templateOfCycle(context, cycle)).sections,
      ],
    }),
    deadlines: t.field({
      type: [ReviewDeadline],
      description: 'By when, level by level.',
      resolve: async (cycle, _args, context) =>
        deadlinesOf((await templateOfCycle(context, cycle)).deadlines),
    }),
  }),
});

const ReviewCycleConnection = builder.connectionObject(
  { type: ReviewCycle, name: 'ReviewCycleConnection', description: 'A list of reviews.' },
  { name: 'ReviewCycleEdge', description: 'A review in a list.' },
);

builder.queryFields((t) => ({
  reviewCycle: t.field({
    type: ReviewCycle,
    nullable: true,
    description: 'One review, by its Relay id.',
    args: { id: t.arg.id({ required: true, description: 'Its Relay id.' }) },
    resolve: (_root, { id }, context) => getCycle(context, id),
  }),
  reviewCycles: t.connection(
    {
      type: ReviewCycle,
      description:
        'The reviews of units that the viewer sees, or in which such a unit is asked, the latest in front.',
      args: {
        programme: t.arg.string({ description: 'Only of this programme (code or Relay id).' }),
        unit: t.arg.string({
          description: 'Only those that this unit publishes (code or Relay id).',
        }),
        state: t.arg({ type: [ReviewCycleState], description: 'Only in these states.' }),
        kind: t.arg({ type: [ReviewKind], description: 'Only of these kinds.' }),
      },
      resolve: async (_root, { programme, unit, state, kind, ...asked }, context, info) => {
        const [umbrella, publisher] = await Promise.all([
          programme ? getProgramme(context, programme) : null,
          unit ? getKnownUnit(context, unit, context.today) : null,
        ]);
        const condition = all(
          umbrella && sql<boolean>`review_cycle.programme_id = ${umbrella.id}::uuid`,
          publisher && sql<boolean>`review_cycle.unit_id = ${publisher.id}::uuid`,
          state
            ? sql<boolean>`review_cycle.state = any(${[...state]}::review_cycle_state[])`
            : null,
          kind ? sql<boolean>`review_cycle.kind = any(${[...kind]}::review_kind[])` : null,
        );
        return page(listCycles(context, condition), asked, info);
      },
    },
    ReviewCycleConnection,
  ),
}));
