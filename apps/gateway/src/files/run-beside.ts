import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Whether this runs as it was written; once built, the readers stand beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');

/** How much a reader may take: a file that needs more was made to. */
interface Bounds {
  readonly heapMegabytes: number;
  /** In milliseconds. */
  readonly patience: number;
}

/**
 * Has a file read by a process of its own, which knows no secret and is ended with it; answers what it says, or null
 * where it was lost over the file.
 *
 * A small file can be made to unfold to gigabytes, to keep its reader busy for hours, or to take hold of it.
 */
export async function runBeside(
  reader: 'inspect-main' | 'read-table-main',
  args: readonly string[],
  { heapMegabytes, patience }: Bounds,
): Promise<unknown> {
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
    return await new Promise<unknown>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), patience);
      child.once('message', resolve);
      child.once('error', reject);
      // Ended by the system for what the file did to it, or by a fault of ours, which the file cannot help.
      child.once('exit', (code) =>
        code === 1 ? reject(new Error('the reader of files does not run')) : resolve(null),
      );
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
