import { toDate } from '@phoihop/database';
import { decideWithdrawal } from '@phoihop/domain/recognitions';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { changeKept } from '../change-kept.ts';
import { withdrawerOf } from './decider.ts';
import { getRecognition, lifeOf } from './recognition-row.ts';
import { Recognition } from './recognition.ts';

const WithdrawRecognitionInput = builder.inputType('WithdrawRecognitionInput', {
  description: 'A decision by which a recognition is withdrawn.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The recognition’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the decision was made on.' }),
    withdrawnOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day from which it no longer stands.',
    }),
    number: t.string({ required: true, description: 'Number and symbol of the decision.' }),
    reason: t.string({ required: true, description: 'Why; at least ten characters.' }),
  }),
});

builder.mutationField('withdrawRecognition', (t) =>
  t.field({
    type: Recognition,
    description: 'Withdraws a recognition from a day on, or answers why it stands.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'WithdrawRecognitionResult',
        description: 'The recognition as withdrawn, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: WithdrawRecognitionInput,
        required: true,
        description: 'The decision.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const recognition = await getRecognition(context, input.id);
      const { id, unitId, version } = recognition;
      const kept = { type: 'Recognition', id, version } as const;
      await changeKept(context, kept, input.version, async (tx, within) => {
        // What came of its unit may have been recognised meanwhile.
        const now = await getRecognition(within, input.id);
        const decider = await withdrawerOf(within, now);
        const facts = { ...decider, recognition: now, life: lifeOf(now), today: context.today };
        const withdrawn = settle(decideWithdrawal(input, facts));
        await tx.recognition.update({
          where: { id, version: input.version },
          data: {
            ...withdrawn,
            withdrawnOn: toDate(withdrawn.withdrawnOn),
            version: { increment: 1 },
          },
        });
        const { withdrawnOn, withdrawalNumber, withdrawalReason } = withdrawn;
        await recordAudit(tx, context, {
          action: 'recognition.WITHDRAW',
          subjectType: 'Recognition',
          subjectId: id,
          unitId,
          inNameOfId: decider.inNameOfId,
          reason: withdrawalReason,
          before: { withdrawnOn: null, withdrawalNumber: null },
          after: { withdrawnOn, withdrawalNumber },
        });
      });
      return getRecognition(context, id);
    },
  }),
);
