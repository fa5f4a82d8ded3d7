import { decideWritten, tidyLine } from '../text.ts';
import type { Verdict } from '../verdict.ts';

/** What may be attached: what every office can open, print and keep. */
export const attachmentMediaTypes = ['PDF', 'JPEG', 'PNG'] as const;
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];

/** How a file of each sort ends; the first is the usual one. */
const endings: Record<AttachmentMediaType, readonly string[]> = {
  PDF: ['.pdf'],
  JPEG: ['.jpg', '.jpeg'],
  PNG: ['.png'],
};

/** A name longer than this fits no list, and not every file system. */
const attachmentNameMax = 150;

/**
 * The name under which a file is kept and handed out again: without folders, in one line, and ending as what it is.
 *
 * What it is is known from its content; a name that promises something else gets the right ending beside its own.
 */
export function decideAttachmentName(
  text: string,
  mediaType: AttachmentMediaType,
): Verdict<string> {
  const base = tidyLine(text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
  const written = decideWritten('name', base, attachmentNameMax);
  if (!written.ok) return written;
  const isRight = endings[mediaType].some((ending) => written.value.toLowerCase().endsWith(ending));
  return isRight ? written : { ok: true, value: `${written.value}${endings[mediaType][0]}` };
}
