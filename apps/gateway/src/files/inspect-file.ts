import { Worker } from 'node:worker_threads';
import { refuse, type Verdict } from '@phoihop/domain/verdict';
import type { Inspected } from './inspect-bytes.ts';

/** Whether this runs as it was written; once built, the reader stands beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');
const reader = new URL(isSource ? './inspect-worker.ts' : './inspect-worker.js', import.meta.url);

/** A file that takes longer to read than any scan does was made to. */
const patience = 20_000;

/**
 * Tells what a file is.
 *
 * A small file can be made to unfold to gigabytes, or to keep a reader busy for hours: it is read in a thread of its
 * own, with a memory of its own, which is ended with it.
 */
export async function inspectFile(path: string): Promise<Verdict<Inspected>> {
  const worker = new Worker(reader, {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
    execArgv: isSource ? ['--import', 'tsx'] : [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Verdict<Inspected>>((resolve, reject) => {
      const giveUp = () => resolve(refuse('FILE_BROKEN', { kind: 'PDF' }));
      timer = setTimeout(giveUp, patience);
      worker.once('message', resolve);
      worker.once('error', (error: unknown) => (isOutOfMemory(error) ? giveUp() : reject(error)));
      worker.once('exit', giveUp);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
