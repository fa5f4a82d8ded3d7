import { fileTypeFromBuffer } from 'file-type';
import type { AttachmentMediaType } from '@phoihop/domain/documents';
import { attachmentMediaTypes } from '@phoihop/domain/documents';
import { allow, refuse, type Verdict } from '@phoihop/domain/verdict';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf, LockedError } from './inspect-pdf.ts';
import type { PdfSignature } from './pdf-signature.ts';

/** What a file is by its content, whatever it is called. */
export interface Inspected {
  readonly mediaType: AttachmentMediaType;
  /** Those a PDF carries; null for a picture. */
  readonly signatures: readonly PdfSignature[] | null;
}

const kinds: Readonly<Record<string, AttachmentMediaType>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/** Tells what a file is, where it is of a sort that is taken, and opens. */
export async function inspectBytes(bytes: Uint8Array): Promise<Verdict<Inspected>> {
  const { mime = '' } = (await fileTypeFromBuffer(bytes).catch(() => undefined)) ?? {};
  const mediaType = kinds[mime];
  if (mediaType === undefined) return refuse('FILE_KIND', { allowed: attachmentMediaTypes });
  try {
    if (mediaType === 'PDF') return allow({ mediaType, signatures: await inspectPdf(bytes) });
    inspectImage(bytes, mediaType);
    return allow({ mediaType, signatures: null });
  } catch (error) {
    return error instanceof LockedError
      ? refuse('FILE_LOCKED', { kind: mediaType })
      : refuse('FILE_BROKEN', { kind: mediaType });
  }
}
