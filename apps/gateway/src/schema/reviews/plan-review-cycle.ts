import { randomUUID } from 'node:crypto';
import { toDate, type Prisma } from '@phoihop/database';
import { decideKeeper } from '@phoihop/domain/reviews';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { holdAskings } from './askings.ts';
import { changeReview } from './change-review.ts';
import { settlePlan, type SettledPlan } from './cycle-plan.ts';
import { getCycle } from './cycle-row.ts';
import { keeperOf } from './keeper-of.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReviewKind } from './review-words.ts';

const PlanReviewCycleInput = builder.inputType('PlanReviewCycleInput', {
  description: 'A review that is to be held.',
  fields: (t) => ({
    programme: t.string({ required: true, description: 'The programme (code or Relay id).' }),
    unit: t.string({
      required: true,
      description:
        'The unit that publishes it, and under which units are asked (code or Relay id).',
    }),
    template: t.string({ required: true, description: 'The template (key or Relay id).' }),
    kind: t.field({ type: ReviewKind, required: true, description: 'What it is.' }),
    title: t.string({ required: true, description: 'What it is called.' }),
    period: t.string({
      required: true,
      description:
        'What its figures are for: `2023-H2`, `FROM_15:2023-Q1`, `PTD:<programme>:<last day>`.',
    }),
    cutOffOn: t.field({
      type: 'Date',
      required: true,
      description:
        'The last day of which anything counts: figures of periods that end after it are neither asked for nor summed. From the end of the first of them to a year after the last.',
    }),
  }),
});

/** What of a plan stands in the row of its review. */
export function columnsOf({ template, window, cutOffOn, ...plan }: SettledPlan) {
  return {
    ...plan,
    templateId: template.id,
    templateVersion: template.version,
    windowFrom: toDate(window.from),
    windowTo: toDate(window.to),
    cutOffOn: toDate(cutOffOn),
  };
}

/** What of a plan is put on record. */
export function recordOf({ template, window, ...plan }: SettledPlan): Prisma.InputJsonObject {
  return { ...plan, template: template.key, from: window.from, to: window.to };
}

builder.mutationField('planReviewCycle', (t) =>
  t.field({
    type: ReviewCycle,
    description: 'Plans a review, or answers why it is not planned so.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'PlanReviewCycleResult',
        description: 'The review, or why it was not planned.',
      },
    },
    args: {
      input: t.arg({ type: PlanReviewCycleInput, required: true, description: 'The review.' }),
    },
    resolve: async (_root, { input }, context) => {
      const unit = await getUnit(context, input.unit, context.today);
      const keeper = await keeperOf(context, unit.id);
      settle(decideKeeper(keeper));
      const programme = await getProgramme(context, input.programme);
      const asked = {
        ...input,
        cycleId: null,
        programmeId: programme.id,
        unitId: unit.id,
      };
      const id = randomUUID();
      await changeReview(context, { type: 'ReviewCycle', id }, async (tx, within) => {
        await holdAskings(tx);
        const plan = await settlePlan(within, asked, keeper);
        await tx.reviewCycle.create({
          data: { id, ...columnsOf(plan), updatedAt: context.now() },
        });
        await recordAudit(tx, within, {
          action: 'reviewCycle.CREATE',
          subjectType: 'ReviewCycle',
          subjectId: id,
          unitId: unit.id,
          inNameOfId: keeper.inNameOfId,
          isOnBehalf: keeper.isOnBehalf,
          after: { ...recordOf(plan), state: 'PLANNED', version: 1 },
        });
      });
      return getCycle(context, id);
    },
  }),
);
