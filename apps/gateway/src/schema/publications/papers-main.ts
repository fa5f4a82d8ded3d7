/** The process in which papers are written: it is sent a snapshot, answers with them, and ends. */
import type { Snapshot } from './publication-row.ts';
import { renderPapers } from './render-papers.ts';

process.once('message', (snapshot: Snapshot) => {
  renderPapers(snapshot).then(
    (papers) => process.send?.(papers, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
