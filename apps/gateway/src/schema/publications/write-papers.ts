/** Papers are written beside: a province's take seconds of the processor, in which the service would answer nobody. */
import { z } from 'zod';
import { runBeside } from '../../files/run-beside.ts';
import { refused, settle } from '../refused-error.ts';
import { createLine } from './paper-line.ts';
import type { PapersAsked } from './papers-main.ts';
import type { Snapshot } from './publication-row.ts';
import { paperBytesMax, paperKinds, type Paper, type PaperKind } from './render-papers.ts';

/** Both papers of a publication, as they are kept. */
export interface Papers {
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly sha256Docx: string;
  readonly xlsx: Uint8Array<ArrayBuffer>;
  readonly sha256Xlsx: string;
}

const paper = z.object({
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= paperBytesMax)
    .transform((bytes) => Uint8Array.from(bytes)),
  sha256: z.hash('sha256'),
});
const told = z.object({ ok: z.literal(true), value: z.array(paper) });

/** A province's papers take seconds, and little of this; whatever takes all of it does not end. */
const bounds = { heapMegabytes: 1024, workMax: 60_000, patience: 180_000 };

/** Never do two take the machine; so many may wait. */
const line = createLine({ waitingMax: 8 });
const secondsUntilRoom = 30;

/** Writes one paper of a publication. From the same snapshot it is the same, whenever it is. */
export async function writePaper(snapshot: Snapshot, kind: PaperKind): Promise<Paper> {
  const [written] = await writeBeside(snapshot, [kind]);
  return requireWritten(written);
}

/** Writes both. */
export async function writePapers(snapshot: Snapshot): Promise<Papers> {
  const [docx, xlsx] = await writeBeside(snapshot, paperKinds);
  const [report, annex] = [requireWritten(docx), requireWritten(xlsx)];
  return {
    docx: report.bytes,
    sha256Docx: report.sha256,
    xlsx: annex.bytes,
    sha256Xlsx: annex.sha256,
  };
}

/** In a process of their own, one publication after the other. */
function writeBeside(snapshot: Snapshot, kinds: readonly PaperKind[]): Promise<readonly Paper[]> {
  // Plain data, as the database keeps it.
  const sent: PapersAsked = JSON.parse(JSON.stringify({ snapshot, kinds }));
  const writing = line.enter(async () =>
    settle(
      await runBeside(
        { main: new URL('papers-main', import.meta.url), sent },
        { ...bounds, told, lost: new Error('the papers were not written') },
      ),
    ),
  );
  if (writing === null) throw refused('TOO_BUSY', { seconds: secondsUntilRoom });
  return writing;
}

function requireWritten(paper: Paper | undefined): Paper {
  if (!paper) throw new Error('a paper was not written');
  return paper;
}
