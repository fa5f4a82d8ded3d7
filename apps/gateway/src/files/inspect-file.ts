import { attachmentMediaTypes } from '@phoihop/domain/documents';
import { refuse, type Verdict } from '@phoihop/domain/verdict';
import { z } from 'zod';
import type { Inspected } from './inspect-bytes.ts';
import { runBeside } from './run-beside.ts';

const text = z.string().nullable();
const signature = z.object({
  signer: text,
  issuer: text,
  serialNumber: text,
  validFrom: text,
  validTo: text,
  signedAt: text,
  isIntact: z.boolean().nullable(),
  coversWholeFile: z.boolean(),
});

const told = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      mediaType: z.enum(attachmentMediaTypes),
      signatures: z.array(signature).nullable(),
    }),
  }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['FILE_KIND', 'FILE_BROKEN', 'FILE_LOCKED']),
    facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
]);

// Only a PDF has so much to it that its reader can be lost over it.
const lost = refuse('FILE_BROKEN', { kind: 'PDF' });

/** Tells what a file is; it is read by a process of its own. */
export function inspectFile(path: string): Promise<Verdict<Inspected>> {
  const main = new URL('inspect-main', import.meta.url);
  return runBeside({ main, args: [path] }, { heapMegabytes: 512, workMax: 20_000, told, lost });
}
