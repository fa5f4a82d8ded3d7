/** Papers are written beside: a province's take seconds of the processor, in which the service would answer nobody. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from './publication-row.ts';
import type { Papers } from './render-papers.ts';

/** Whether this runs as it was written; once built, the process has its own file beside the bundle. */
const isSource = import.meta.url.endsWith('.ts');
const main = fileURLToPath(new URL(`./papers-main${isSource ? '.ts' : '.js'}`, import.meta.url));

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes the papers of a publication in a process of their own, one publication after the other: never do two take the
 * machine. From the same snapshot they are the same, whenever it is.
 */
export function writePapers(snapshot: Snapshot): Promise<Papers> {
  const papers = last.then(() => writeBeside(snapshot));
  last = papers.catch(() => undefined);
  return papers;
}

function writeBeside(snapshot: Snapshot): Promise<Papers> {
  const writer = fork(main, [], {
    // What is written in TypeScript is read by way of tsx.
    execArgv: isSource ? ['--import', 'tsx'] : [],
    env: {},
    // Bytes go through as bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise<Papers>((resolve, reject) => {
    writer.once('message', (papers) => resolve(papers as Papers));
    writer.once('error', reject);
    writer.once('close', (code) => reject(new Error(`the papers were not written: ${code}`)));
    // Plain data, as the database keeps it.
    writer.send(JSON.parse(JSON.stringify(snapshot)), (error) => error && reject(error));
  }).finally(() => writer.kill('SIGKILL'));
}
