import type { IsoDate } from '@phoihop/domain/dates';
import type { AttachmentMediaType } from '@phoihop/domain/documents';
import { sql } from 'kysely';
import type { PdfSignature } from '../../files/pdf-signature.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { loadSigningOn } from '../signings/signing-row.ts';

/** What is known of a file that belongs to a signing; its bytes lie in the store. */
export interface AttachmentRow {
  readonly id: string;
  readonly signingId: string;
  readonly sha256: string;
  readonly mediaType: AttachmentMediaType;
  readonly size: number;
  readonly name: string;
  readonly signatures: readonly PdfSignature[] | null;
  readonly isAddendum: boolean;
  readonly uploadedById: string;
  readonly uploadedAt: Date;
}

/** The files of signings that the viewer has been shown, in the order in which they came. */
export const loadAttachmentsOf = batched<AttachmentRow[]>(async ({ db }, signingIds) => {
  const { rows } = await sql<AttachmentRow>`
    select * from attachment
     where signing_id = any(${[...signingIds]}::uuid[])
     order by uploaded_at, id`.execute(db.kysely);
  return groupBy(rows, (row) => row.signingId);
});

const loadAny = batched<AttachmentRow>(async ({ db }, ids) => {
  const { rows } = await sql<AttachmentRow>`
    select * from attachment where id = any(${rowIds(ids)}::uuid[])`.execute(db.kysely);
  return mapBy(rows, (row) => row.id);
});

/** A file by its id, where the viewer may see the signing it belongs to on the day. */
export async function loadAttachment(
  context: Context,
  id: string | null,
  day: IsoDate = context.today,
): Promise<AttachmentRow | null> {
  const attachment = await loadAny(context, id);
  const signing = await loadSigningOn(context, attachment && `${attachment.signingId}@${day}`);
  return signing && attachment;
}

/** The file that an argument names by its Relay id; refuses when it is not visible. */
export async function getAttachment(
  context: Context,
  text: string,
  day: IsoDate = context.today,
): Promise<AttachmentRow> {
  const attachment = await loadAttachment(context, rowId('Attachment', text), day);
  if (!attachment) throw refused('NOT_FOUND', { what: 'attachment', text });
  return attachment;
}
