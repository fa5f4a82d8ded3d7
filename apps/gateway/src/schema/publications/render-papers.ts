import { createHash } from 'node:crypto';
import { addendumAnnex, addendumPaper, reviewAnnex, reviewReport } from '@phoihop/papers';
import type { Snapshot } from './publication-row.ts';

export const paperKinds = ['docx', 'xlsx'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** A paper of a publication, and what it is known by. */
export interface Paper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

/** As large as a paper may be. */
export const paperBytesMax = 32 * 1024 * 1024;

/** Writes a paper of a publication: from the same snapshot the same bytes, whenever it is. */
export async function renderPaper(snapshot: Snapshot, kind: PaperKind): Promise<Paper> {
  // As the database keeps it: what is written the first time is written from what will be read again.
  const kept: Snapshot = JSON.parse(JSON.stringify(snapshot));
  const bytes = Uint8Array.from(await writers[kind](kept));
  if (bytes.length > paperBytesMax) throw new Error(`a paper of ${bytes.length} bytes`);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const writers = {
  docx: (kept) => ('review' in kept ? reviewReport(kept.review) : addendumPaper(kept.addendum)),
  xlsx: (kept) => ('review' in kept ? reviewAnnex(kept.review) : addendumAnnex(kept.addendum)),
} satisfies Record<PaperKind, (kept: Snapshot) => Promise<Uint8Array>>;
