import type { IsoDate } from '@phoihop/domain/dates';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { loadSigningOn } from '../signings/signing-row.ts';
import type { AttachmentRow } from './attachment-row.ts';

/** Puts on record that the viewer takes a copy of a file, which he was shown on the day. */
export async function recordDownload(
  context: Context,
  { id, signingId, name, sha256 }: AttachmentRow,
  day: IsoDate,
): Promise<void> {
  const signing = await loadSigningOn(context, `${signingId}@${day}`);
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
