import { createHash } from 'node:crypto';
import { addendumAnnex, addendumPaper, reviewAnnex, reviewReport } from '@phoihop/papers';
import type { Snapshot } from './publication-row.ts';

/** Both papers of a publication, and what they are known by. */
export interface Papers {
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly sha256Docx: string;
  readonly xlsx: Uint8Array<ArrayBuffer>;
  readonly sha256Xlsx: string;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Writes the papers of a publication: from the same snapshot the same bytes, whenever it is. */
export async function renderPapers(snapshot: Snapshot): Promise<Papers> {
  // As the database keeps it: what is written the first time is written from what will be read again.
  const kept: Snapshot = JSON.parse(JSON.stringify(snapshot));
  const isReview = 'review' in kept;
  const docx = await (isReview ? reviewReport(kept.review) : addendumPaper(kept.addendum));
  const xlsx = await (isReview ? reviewAnnex(kept.review) : addendumAnnex(kept.addendum));
  return {
    docx: Uint8Array.from(docx),
    sha256Docx: sha256(docx),
    xlsx: Uint8Array.from(xlsx),
    sha256Xlsx: sha256(xlsx),
  };
}
