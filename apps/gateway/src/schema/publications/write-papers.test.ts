import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Snapshot } from './publication-row.ts';
import { writePaper, writePapers } from './write-papers.ts';

const review = new URL(
  '../../../../../prisma/seed/data/ten-year-review/snapshot.json',
  import.meta.url,
);
const snapshot: Snapshot = JSON.parse(readFileSync(review, 'utf8'));

it('the paper that is asked for alone is the one that is kept', async () => {
  const { sha256Docx, sha256Xlsx } = await writePapers(snapshot);
  const docx = await writePaper(snapshot, 'docx');
  const xlsx = await writePaper(snapshot, 'xlsx');

  expect([docx.sha256, xlsx.sha256]).toEqual([sha256Docx, sha256Xlsx]);
}, 60_000);
