/** Writes the papers of the demo's public review from its snapshot, for the seed to keep: `pnpm --filter @phoihop/gateway run demo:papers`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Snapshot } from './schema/publications/publication-row.ts';
import { renderPapers } from './schema/publications/render-papers.ts';

const folder = new URL('../../../prisma/seed/data/ten-year-review/', import.meta.url);
const snapshot: Snapshot = JSON.parse(readFileSync(new URL('snapshot.json', folder), 'utf8'));
const { docx, xlsx } = await renderPapers(snapshot);
writeFileSync(new URL('report.docx', folder), docx);
writeFileSync(new URL('figures.xlsx', folder), xlsx);
console.log('Written: prisma/seed/data/ten-year-review/report.docx and figures.xlsx');
