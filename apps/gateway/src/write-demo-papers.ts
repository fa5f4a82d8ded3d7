/** Writes the papers of the demo's public review from its snapshot, for the seed to keep: `pnpm --filter @phoihop/gateway run demo:papers`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Snapshot } from './schema/publications/publication-row.ts';
import { renderPaper } from './schema/publications/render-papers.ts';

const folder = new URL('../../../prisma/seed/data/ten-year-review/', import.meta.url);
const snapshot: Snapshot = JSON.parse(readFileSync(new URL('snapshot.json', folder), 'utf8'));
for (const [name, kind] of [
  ['report.docx', 'docx'],
  ['figures.xlsx', 'xlsx'],
] as const) {
  const { bytes } = await renderPaper(snapshot, kind);
  writeFileSync(new URL(name, folder), bytes);
}
console.log('Written: prisma/seed/data/ten-year-review/report.docx and figures.xlsx');
