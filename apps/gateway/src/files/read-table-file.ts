import { cellKinds, type GivenTable } from '@phoihop/domain/indicators';
import { refuse, type Verdict } from '@phoihop/domain/verdict';
import { z } from 'zod';
import { runBeside } from './run-beside.ts';

const number = z.int().positive();
const cell = z.object({ column: number, kind: z.enum(cellKinds), text: z.string().max(1000) });
const table = z.object({
  sheet: z.string().max(200),
  unread: z.array(z.object({ name: z.string().max(200), hasFigures: z.boolean() })),
  rows: z.array(z.object({ number, cells: z.array(cell) })),
  merged: z.array(z.object({ range: z.string().max(30), lastRow: number })),
});

const told = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: table }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['FILE_KIND', 'FILE_BROKEN', 'FILE_LOCKED', 'FILE_UNSAFE', 'TABLE_TOO_LARGE']),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
]);

const lost = refuse('FILE_BROKEN', { kind: 'XLSX' });

/** Reads the table in a file; it is read by a process of its own. */
export function readTableFile(path: string, sheet: string): Promise<Verdict<GivenTable>> {
  // More than the largest table that is taken asks for.
  const bounds = { heapMegabytes: 384, workMax: 30_000 };
  const main = new URL('read-table-main', import.meta.url);
  return runBeside({ main, args: [path, sheet] }, { ...bounds, told, lost });
}
