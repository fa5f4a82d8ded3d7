import { Prisma } from '@phoihop/database';
import { decideAttach } from '@phoihop/domain/signings';
import { recordAudit } from '../audit/record-audit.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getSigning, type SigningRow } from '../signings/signing-row.ts';
import { loadAttachment, type AttachmentRow } from './attachment-row.ts';
import { keepBytes } from './keep-bytes.ts';
import { holdSigning, renewVersion } from './hold-signing.ts';

/** A file that is in the store, and what is known of it. */
export type NewAttachment = Pick<
  AttachmentRow,
  'sha256' | 'size' | 'mediaType' | 'name' | 'signatures'
>;

/** The signing that the viewer may attach a file to; refuses before any file is read. */
export async function getAttachable(context: Context, text: string): Promise<SigningRow> {
  const signing = await getSigning(context, text);
  settle(decideAttach(signing, await actorTowards(context, signing.unitId, 'SIGNINGS')));
  return signing;
}

/** Attaches a file to a signing, on record. */
export async function addAttachment(
  context: Context,
  { id: signingId, unitId }: SigningRow,
  { signatures, ...file }: NewAttachment,
): Promise<AttachmentRow> {
  const actor = await actorTowards(context, unitId, 'SIGNINGS');
  const id = await changing(
    context,
    async (tx) => {
      // While the file came in, somebody may have signed it, or given it up.
      const held = await holdSigning(tx, signingId);
      const { isAddendum, by } = settle(decideAttach(held, actor));
      const isOnBehalf = actor.isOnBehalf && by === 'UNIT';
      const inNameOfId = actor.names[by][0];
      await keepBytes(tx, context, file.sha256);
      const added = await tx.attachment.create({
        data: {
          ...file,
          signingId,
          isAddendum,
          signatures: signatures?.map((each) => ({ ...each })) ?? Prisma.DbNull,
          uploadedById: context.account.id,
          uploadedAt: context.now(),
        },
        select: { id: true },
      });
      await recordAudit(tx, context, {
        action: 'attachment.CREATE',
        subjectType: 'Attachment',
        subjectId: added.id,
        unitId,
        isOnBehalf,
        inNameOfId,
        after: { signingId, ...file, isAddendum },
      });
      const change = { move: 'ATTACH', file: file.name, isOnBehalf, inNameOfId } as const;
      await renewVersion(tx, context, held, change);
      return added.id;
    },
    { exists: 'attachedAlready', what: 'file' },
  );
  const attachment = await loadAttachment(context, id);
  if (!attachment) throw new Error('what was attached is not there');
  return attachment;
}
