import type { Transaction } from '@phoihop/database';
import { decideCycleEdit } from '@phoihop/domain/reviews';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { holdAskings } from './askings.ts';
import { changeReview } from './change-review.ts';
import { settlePlan } from './cycle-plan.ts';
import { getCycle, type CycleRow } from './cycle-row.ts';
import { holdReview } from './hold-report.ts';
import { keeperOf } from './keeper-of.ts';
import { columnsOf, recordOf } from './plan-review-cycle.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReviewKind } from './review-words.ts';

const EditReviewCycleInput = builder.inputType('EditReviewCycleInput', {
  description: 'What of a planned review is to read otherwise; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The review’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    template: t.string({ description: 'The template (key or Relay id).' }),
    kind: t.field({ type: ReviewKind, description: 'What it is.' }),
    title: t.string({ description: 'What it is called.' }),
    period: t.string({ description: 'What its figures are for.' }),
    cutOffOn: t.field({
      type: 'Date',
      description:
        'The last day of which anything counts: figures of periods that end after it are neither asked for nor summed.',
    }),
  }),
});

builder.mutationField('editReviewCycle', (t) =>
  t.field({
    type: ReviewCycle,
    description: 'Changes a review that is planned, or answers why it is not changed so.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditReviewCycleResult',
        description: 'The review as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: EditReviewCycleInput,
        required: true,
        description: 'What is to change.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { id } = await getCycle(context, input.id);
      await changeReview(context, { type: 'ReviewCycle', id }, async (tx, within) => {
        await holdAskings(tx);
        await holdReview(tx, id);
        await editHeld(tx, within, await getCycle(within, id), input);
      });
      return getCycle(context, id);
    },
  }),
);

async function editHeld(
  tx: Transaction,
  context: Context,
  cycle: CycleRow,
  input: typeof EditReviewCycleInput.$inferInput,
): Promise<void> {
  const { id, version, state, programmeId, unitId } = cycle;
  const keeper = await keeperOf(context, unitId);
  await requireVersion(context, { type: 'ReviewCycle', ...cycle }, input.version);
  settle(decideCycleEdit({ state }, keeper));
  const plan = await settlePlan(
    context,
    {
      cycleId: id,
      programmeId,
      unitId,
      template: input.template ?? cycle.templateId,
      kind: input.kind ?? cycle.kind,
      title: input.title ?? cycle.title,
      period: input.period ?? cycle.period,
      cutOffOn: input.cutOffOn ?? cycle.cutOffOn,
    },
    keeper,
  );
  await tx.reviewCycle.update({
    where: { id, version },
    data: { ...columnsOf(plan), version: { increment: 1 }, updatedAt: context.now() },
  });
  const { kind, title, period, cutOffOn } = cycle;
  await recordAudit(tx, context, {
    action: 'reviewCycle.EDIT',
    subjectType: 'ReviewCycle',
    subjectId: id,
    unitId,
    inNameOfId: keeper.inNameOfId,
    isOnBehalf: keeper.isOnBehalf,
    before: { kind, title, period, cutOffOn, version },
    after: { ...recordOf(plan), version: version + 1 },
  });
}
