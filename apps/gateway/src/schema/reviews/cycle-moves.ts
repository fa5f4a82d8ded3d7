/** Which moves of a review are open to the viewer, and the move itself. */
import {
  decideCycleMoveOpen,
  reviewCycleMoveNames,
  reviewCycleMoves,
  type ReviewCycleMove as Move,
  type ReviewCycleState as State,
} from '@phoihop/domain/reviews';
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { loadAccountName } from '../access/account-name.ts';
import { builder } from '../builder.ts';
import { RefusedError } from '../refused-error.ts';
import { Refusal } from '../refused.ts';
import { getCycle } from './cycle-row.ts';
import { exemptionsIn } from './find-opening.ts';
import { keeperOf } from './keeper-of.ts';
import { moveCycle } from './move-cycle.ts';
import './open-review.ts';
import { ReviewCycle } from './review-cycle.ts';
import { ReviewExemptionInput } from './review-opening.ts';
import { ReviewCycleMove, ReviewCycleState } from './review-words.ts';

interface MoveOption {
  readonly move: Move;
  readonly to: State;
  readonly inNameOfId: string | null;
  readonly refusal: DomainRefusal | null;
}

const ReviewCycleMoveOption = builder.objectRef<MoveOption>('ReviewCycleMoveOption').implement({
  description: 'A move of a review, and whether it is open to the viewer now.',
  fields: (t) => ({
    move: t.expose('move', { type: ReviewCycleMove, description: 'The move.' }),
    to: t.expose('to', { type: ReviewCycleState, description: 'The state it leads to.' }),
    isOpen: t.boolean({
      description: 'Whether the viewer may make it now.',
      resolve: ({ refusal }) => refusal === null,
    }),
    inNameOf: t.string({
      nullable: true,
      description: 'In whose name it would be made, by delegation; null in the viewer’s own.',
      resolve: ({ inNameOfId }, _args, context) => loadAccountName(context, inNameOfId),
    }),
    refusal: t.expose('refusal', {
      type: Refusal,
      nullable: true,
      description: 'Why it is not open.',
    }),
  }),
});

builder.objectField(ReviewCycle, 'moves', (t) =>
  t.field({
    type: [ReviewCycleMoveOption],
    description: 'All moves, each with whether it is open to the viewer and why not.',
    resolve: async (cycle, _args, context): Promise<MoveOption[]> => {
      const keeper = await keeperOf(context, cycle.unitId);
      return reviewCycleMoveNames.map((move) => {
        const verdict = decideCycleMoveOpen(cycle, { move, keeper });
        const { to } = reviewCycleMoves[move];
        const { inNameOfId } = keeper;
        return { move, to, inNameOfId, refusal: verdict.ok ? null : verdict };
      });
    },
  }),
);

const MoveReviewCycleInput = builder.inputType('MoveReviewCycleInput', {
  description: 'One move of a review.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The review’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the move was decided on.' }),
    move: t.field({ type: ReviewCycleMove, required: true, description: 'The move.' }),
    reason: t.string({ description: 'Why; CANCEL needs it.' }),
    exemptions: t.field({
      type: [ReviewExemptionInput],
      description: 'For OPEN: the units that are spared, each with its reason.',
    }),
    number: t.string({
      description:
        'For PUBLISH: number and symbol of the report; its place is left free unless given.',
    }),
  }),
});

builder.mutationField('moveReviewCycle', (t) =>
  t.field({
    type: ReviewCycle,
    description: 'Makes one move on a review, or answers why the move is refused.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'MoveReviewCycleResult',
        description: 'The review as moved, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: MoveReviewCycleInput,
        required: true,
        description: 'What is to be done.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const cycle = await getCycle(context, input.id);
      const { move, version, reason = null, number } = input;
      const exemptions = await exemptionsIn(context, input.exemptions ?? []);
      await moveCycle(context, cycle, { move, version, reason, exemptions, number });
      return getCycle(context, cycle.id);
    },
  }),
);
