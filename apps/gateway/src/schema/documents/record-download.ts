import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { loadSigning } from '../signings/signing-row.ts';
import type { AttachmentRow } from './attachment-row.ts';

/** Puts on record that the viewer takes a copy of a file. */
export async function recordDownload(
  context: Context,
  { id, signingId, name, sha256 }: AttachmentRow,
): Promise<void> {
  const signing = await loadSigning(context, signingId);
  await context.db.prisma.$transaction((tx) =>
    recordAudit(tx, context, {
      action: 'attachment.DOWNLOAD',
      subjectType: 'Attachment',
      subjectId: id,
      ...(signing ? { unitId: signing.unitId } : {}),
      after: { signingId, name, sha256 },
    }),
  );
}
