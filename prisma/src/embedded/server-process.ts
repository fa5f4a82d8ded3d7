import { type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmasterFile } from './postmaster-file.ts';
import { startProgram, runProgram, type Launcher } from './launcher.ts';
import { serverArguments, type ServerSettings } from './server-settings.ts';

/** Everything it takes to start the server of one cluster again and again. */
export interface ServerPlan extends ServerSettings {
  launcher: Launcher;
  logPath: string;
}

/** The server did not come up; the message ends with its own last words. */
export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
  readonly log: string;

  constructor(log: string, logPath: string) {
    super(`PostgreSQL did not start; ${logPath} says: ${log.trim().slice(-600) || 'nothing'}`);
    this.log = log;
  }
}

/** Starts a server and waits until it takes connections. */
export async function startServer(plan: ServerPlan): Promise<ChildProcess> {
  const log = openSync(plan.logPath, 'a+', 0o600);
  try {
    const from = fstatSync(log).size;
    const { launcher } = plan;
    const child = startProgram(launcher, launcher.binaries.postgres, serverArguments(plan), log);
    const failed = new Promise<Error | 'ended'>((resolve) => {
      child.once('error', resolve);
      child.once('exit', () => resolve('ended'));
    });
    const abort = new AbortController();
    const outcome = await Promise.race([failed, untilReady(plan.clusterDir, child, abort.signal)]);
    abort.abort();
    if (outcome === 'ready') return child;
    throw outcome === 'ended' ? new ServerStartError(textFrom(log, from), plan.logPath) : outcome;
  } finally {
    closeSync(log);
  }
}

/** Ends a server: in good order, at once after ten seconds, by force after another five. */
export async function stopServer(child: ChildProcess, plan: ServerPlan): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (process.platform === 'win32') {
    const { pgCtl } = plan.launcher.binaries;
    await runProgram(plan.launcher, pgCtl, ['stop', '-D', plan.clusterDir, '-m', 'fast']);
    await ended;
    return;
  }
  for (const [signal, patience] of endings) {
    if (hasEnded(child)) return;
    child.kill(signal);
    const abort = new AbortController();
    const waited = sleep(patience, undefined, { signal: abort.signal }).catch(() => undefined);
    await Promise.race([ended, waited]);
    abort.abort();
  }
  await ended;
}

/** How a server is asked to end, and how long each way is given. */
export const endings: ReadonlyArray<readonly [NodeJS.Signals, number]> = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Recovery after a crash may take long, so only the end of the process ends the waiting. */
async function untilReady(
  clusterDir: string,
  child: ChildProcess,
  signal: AbortSignal,
): Promise<'ready'> {
  while (!signal.aborted) {
    const file = readPostmasterFile(clusterDir);
    if (file?.ready && file.pid === child.pid) break;
    await sleep(10);
  }
  return 'ready';
}

function textFrom(file: number, from: number): string {
  const bytes = Buffer.alloc(Math.min(fstatSync(file).size - from, 64 * 1024));
  const read = bytes.length > 0 ? readSync(file, bytes, 0, bytes.length, from) : 0;
  return bytes.toString('utf8', 0, read);
}
