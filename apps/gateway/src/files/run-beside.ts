import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refuse, type Refusal, type Verdict } from '@phoihop/domain/verdict';
import type { z } from 'zod';
import { lookEvery, waitOn, workedBy } from './reader-patience.ts';
import { secondsUntilRoom } from './upload-gate.ts';

/** Whether this runs as it was written; once built, what is run stands beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');

/** What is run beside. */
interface Work {
  /** Where it stands, without the ending that it has. */
  readonly main: URL;
  readonly args?: readonly string[];
  /** What it is sent once it runs; who is sent something is our own and says what went wrong. */
  readonly sent?: object;
}

interface Bounds<Value> {
  readonly heapMegabytes: number;
  /** For so many milliseconds it may work: a file that takes more was made to. */
  readonly workMax: number;
  /** And for so many it is waited for where the machine has no time for it; a minute unless given. */
  readonly patience?: number;
  /** All that it may say: a file that took hold of it can say no more. */
  readonly told: z.ZodType<Verdict<Value>>;
  /** What is said where it was lost: of a file, or that the fault is ours. */
  readonly lost: Refusal | Error;
}

/**
 * Has something done by a process of its own, which knows no secret and is ended with it.
 *
 * A small file can be made to unfold to gigabytes, to keep its reader busy for hours, or to take hold of it.
 */
export async function runBeside<Value>(
  { main, args = [], sent }: Work,
  { heapMegabytes, workMax, patience, told, lost }: Bounds<Value>,
): Promise<Verdict<Value>> {
  const execArgv = [`--max-old-space-size=${heapMegabytes}`];
  const child = fork(`${fileURLToPath(main)}${isSource ? '.ts' : '.js'}`, args, {
    // What is written in TypeScript is read by way of tsx.
    execArgv: isSource ? [...execArgv, '--import', 'tsx'] : execArgv,
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', sent ? 'inherit' : 'ignore', 'ipc'],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Verdict<Value>>((resolve, reject) => {
      const begun = Date.now();
      const giveUp = () => (lost instanceof Error ? reject(lost) : resolve(lost));
      timer = setInterval(() => {
        const reading = { milliseconds: Date.now() - begun, worked: workedBy(child.pid) };
        const state = waitOn(reading, workMax, patience);
        if (state === 'LOST') giveUp();
        if (state === 'STARVED') resolve(refuse('TOO_BUSY', { seconds: secondsUntilRoom }));
      }, lookEvery);
      answerOf(child).then((answer) => {
        const { data } = told.safeParse(answer);
        if (data) resolve(data);
        else giveUp();
      }, reject);
      if (sent) child.send(sent, (error) => error && reject(error));
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
      code === 1
        ? reject(new Error('what is run beside the service does not run'))
        : resolve(undefined),
    );
  });
}
