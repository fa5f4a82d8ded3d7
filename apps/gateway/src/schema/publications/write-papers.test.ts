import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { runBeside } from '../../files/run-beside.ts';
import type { Snapshot } from './publication-row.ts';
import { writePaper, writePapers } from './write-papers.ts';

vi.mock('../../files/run-beside.ts', { spy: true });

const review = new URL(
  '../../../../../prisma/seed/data/ten-year-review/snapshot.json',
  import.meta.url,
);
const snapshot: Snapshot = JSON.parse(readFileSync(review, 'utf8'));

it('one paper is written where one is asked for, and is the one that is kept', async () => {
  const { sha256Docx, sha256Xlsx } = await writePapers(snapshot);
  vi.mocked(runBeside).mockClear();
  const docx = await writePaper(snapshot, 'docx');
  const xlsx = await writePaper(snapshot, 'xlsx');

  expect([docx.sha256, xlsx.sha256]).toEqual([sha256Docx, sha256Xlsx]);
  expect(vi.mocked(runBeside).mock.calls.map(([{ sent }]) => sent)).toMatchObject([
    { kinds: ['docx'] },
    { kinds: ['xlsx'] },
  ]);
}, 60_000);
