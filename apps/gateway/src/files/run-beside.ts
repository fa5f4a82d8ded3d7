import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refuse, type Refusal, type Verdict } from '@phoihop/domain/verdict';
import type { z } from 'zod';
import { lookEvery, waitOn, workedBy } from './reader-patience.ts';
import { secondsUntilRoom } from './upload-gate.ts';

/** Whether this runs as it was written; once built, the readers stand beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');

interface Reading<Value> {
  readonly heapMegabytes: number;
  /** For so many milliseconds a reader may work: a file that takes more was made to. */
  readonly workMax: number;
  /** All that the reader may say: a file that took hold of it can say no more. */
  readonly told: z.ZodType<Verdict<Value>>;
  /** What is said of a file over which its reader was lost. */
  readonly lost: Refusal;
}

/**
 * Has a file read by a process of its own, which knows no secret and is ended with it.
 *
 * A small file can be made to unfold to gigabytes, to keep its reader busy for hours, or to take hold of it.
 */
export async function runBeside<Value>(
  reader: 'inspect-main' | 'read-table-main',
  args: readonly string[],
  { heapMegabytes, workMax, told, lost }: Reading<Value>,
): Promise<Verdict<Value>> {
  const execArgv = [`--max-old-space-size=${heapMegabytes}`];
  const path = fileURLToPath(new URL(`./${reader}${isSource ? '.ts' : '.js'}`, import.meta.url));
  const child = fork(path, args, {
    // What is written in TypeScript is read by way of tsx.
    execArgv: isSource ? [...execArgv, '--import', 'tsx'] : execArgv,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Verdict<Value>>((resolve, reject) => {
      const begun = Date.now();
      timer = setInterval(() => {
        const reading = { milliseconds: Date.now() - begun, worked: workedBy(child.pid) };
        const state = waitOn(reading, workMax);
        if (state === 'LOST') resolve(lost);
        if (state === 'STARVED') resolve(refuse('TOO_BUSY', { seconds: secondsUntilRoom }));
      }, lookEvery);
      answerOf(child).then((answer) => resolve(told.safeParse(answer).data ?? lost), reject);
    });
  } finally {
    clearInterval(timer);
    child.kill('SIGKILL');
  }
}

/**
 * What a reader says; nothing where it says nothing.
 *
 * @remarks It may have ended before what it said has come through: `close` waits for both, `exit` does not.
 */
export function answerOf(reader: Pick<ChildProcess, 'once'>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    reader.once('message', resolve);
    reader.once('error', reject);
    // Ended by the system for what the file did to it, or by a fault of ours, which the file cannot help.
    reader.once('close', (code: number | null) =>
      code === 1 ? reject(new Error('the reader of files does not run')) : resolve(undefined),
    );
  });
}
