import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { attachmentMediaTypes } from '@phoihop/domain/documents';
import { refuse, type Verdict } from '@phoihop/domain/verdict';
import { z } from 'zod';
import type { Inspected } from './inspect-bytes.ts';
import { lookEvery, waitOn, workedBy } from './reader-patience.ts';
import { secondsUntilRoom } from './upload-gate.ts';

/** Whether this runs as it was written; once built, the reader stands beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');
const name = isSource ? './inspect-main.ts' : './inspect-main.js';
const reader = fileURLToPath(new URL(name, import.meta.url));

const heapMegabytes = 512;

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

/** All that the reader may say: a file that took hold of it can say no more. */
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

/**
 * Tells what a file is.
 *
 * A small file can be made to unfold to gigabytes, to keep its reader busy for hours, or to take hold of it: it is read
 * by a process of its own, which knows no secret and is ended with it.
 */
export async function inspectFile(path: string): Promise<Verdict<Inspected>> {
  const execArgv = [`--max-old-space-size=${heapMegabytes}`];
  const child = fork(reader, [path], {
    // What is written in TypeScript is read by way of tsx.
    execArgv: isSource ? [...execArgv, '--import', 'tsx'] : execArgv,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Verdict<Inspected>>((resolve, reject) => {
      // Only a PDF has so much to it that its reader can be lost over it.
      const giveUp = () => resolve(refuse('FILE_BROKEN', { kind: 'PDF' }));
      const begun = Date.now();
      timer = setInterval(() => {
        const state = waitOn({ milliseconds: Date.now() - begun, worked: workedBy(child.pid) });
        if (state === 'LOST') giveUp();
        if (state === 'STARVED') resolve(refuse('TOO_BUSY', { seconds: secondsUntilRoom }));
      }, lookEvery);
      child.once('message', (message) => {
        const { data } = told.safeParse(message);
        if (data) resolve(data);
        else giveUp();
      });
      child.once('error', reject);
      // Ended by the system for what the file did to it, or by a fault of ours, which the file cannot help.
      child.once('exit', (code) =>
        code === 1 ? reject(new Error('the reader of files does not run')) : giveUp(),
      );
    });
  } finally {
    clearInterval(timer);
    child.kill('SIGKILL');
  }
}
