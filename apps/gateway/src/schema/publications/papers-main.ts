/** The process in which papers are written: it is sent a snapshot and which papers to write, answers with them, and ends. */
import type { Snapshot } from './publication-row.ts';
import { renderPaper, type PaperKind } from './render-papers.ts';

/** What it is sent. */
export interface PapersAsked {
  readonly snapshot: Snapshot;
  readonly kinds: readonly PaperKind[];
}

process.once('message', ({ snapshot, kinds }: PapersAsked) => {
  Promise.all(kinds.map((kind) => renderPaper(snapshot, kind))).then(
    (papers) => process.send?.({ ok: true, value: papers }, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(2);
    },
  );
});
