import { cellKinds, type GivenTable } from '@phoihop/domain/indicators';
import { refuse, type Verdict } from '@phoihop/domain/verdict';
import { z } from 'zod';
import { runBeside } from './run-beside.ts';

/** A table that takes longer, or more, to read than the largest that is taken was made to. */
const bounds = { heapMegabytes: 384, patience: 30_000 };

const number = z.int().positive();
const cell = z.object({ column: number, kind: z.enum(cellKinds), text: z.string().max(1000) });
const table = z.object({
  sheet: z.string().max(200),
  rows: z.array(z.object({ number, cells: z.array(cell) })),
  merged: z.array(z.object({ range: z.string().max(30), lastRow: number })),
});

/** All that the reader may say: a file that took hold of it can say no more. */
const told = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: table }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['FILE_KIND', 'FILE_BROKEN', 'FILE_LOCKED', 'FILE_UNSAFE', 'TABLE_TOO_LARGE']),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
]);

/** Reads the table in a file; it is read by a process of its own. */
export async function readTableFile(path: string, sheet: string): Promise<Verdict<GivenTable>> {
  const { data } = told.safeParse(await runBeside('read-table-main', [path, sheet], bounds));
  return data ?? refuse('FILE_BROKEN', { kind: 'XLSX' });
}
