import { decideDetach, decideSigningText } from '@phoihop/domain/signings';
import { tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import { globalIdOf } from '../global-id.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getSigning, type SigningRow } from '../signings/signing-row.ts';
import { Signing } from '../signings/signing.ts';
import { getAttachment } from './attachment-row.ts';
import { discardBytes } from './keep-bytes.ts';
import { holdSigning, renewVersion } from './hold-signing.ts';

interface Removed {
  readonly id: string;
  readonly signing: SigningRow;
}

const RemovedAttachment = builder.objectRef<Removed>('RemovedAttachment').implement({
  description: 'A file that was taken away from a signing.',
  fields: (t) => ({
    id: t.id({
      description: 'The Relay id it had.',
      resolve: ({ id }) => globalIdOf('Attachment', id),
    }),
    signing: t.expose('signing', { type: Signing, description: 'The signing it belonged to.' }),
  }),
});

const RemoveAttachmentInput = builder.inputType('RemoveAttachmentInput', {
  description: 'Which file is to be taken away, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The file’s Relay id.' }),
    reason: t.string({ required: true, description: 'Why; it stays on record.' }),
  }),
});

builder.mutationField('removeAttachment', (t) =>
  t.field({
    type: RemovedAttachment,
    description:
      'Takes a file away from a signing that nobody has decided on yet; the paper of a past one, as long as it is not confirmed.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'RemoveAttachmentResult',
        description: 'What was taken away, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: RemoveAttachmentInput,
        required: true,
        description: 'What is to be taken away.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const attachment = await getAttachment(context, input.id);
      const { id, signingId, name, mediaType, size, sha256 } = attachment;
      const { unitId } = await getSigning(context, signingId);
      const actor = await actorTowards(context, unitId, 'SIGNINGS');
      settle(decideSigningText({ reason: input.reason }));
      await changing(
        context,
        async (tx) => {
          const held = await holdSigning(tx, signingId);
          const by = settle(decideDetach(held, actor, input.reason));
          const deed = {
            isOnBehalf: actor.isOnBehalf && by === 'UNIT',
            inNameOfId: actor.names[by][0],
            reason: tidyText(input.reason),
          };
          await tx.attachment.delete({ where: { id } });
          await recordAudit(tx, context, {
            action: 'attachment.DELETE',
            subjectType: 'Attachment',
            subjectId: id,
            unitId,
            ...deed,
            before: { signingId, name, mediaType, size, sha256 },
            after: {},
          });
          await renewVersion(tx, context, held, { move: 'DETACH', file: name, ...deed });
        },
        {
          exists: 'one',
          // Somebody else has taken it away already.
          tooLate: async () => refused('NOT_FOUND', { what: 'attachment', text: input.id }),
        },
      );
      await discardBytes(context, sha256);
      return { id, signing: await getSigning(context, signingId) };
    },
  }),
);
