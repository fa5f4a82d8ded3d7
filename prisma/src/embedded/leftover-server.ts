import { readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryError } from './data-directory-error.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { commandLine, isAlive, processStart } from './process-identity.ts';
import { endings } from './server-process.ts';
import { clusterName } from './server-settings.ts';

/**
 * Ends a server that outlived the process that had started it.
 *
 * @remarks Call it only while holding the lock of the data directory: then a server that runs on
 * the cluster has no master any more.
 */
export async function stopLeftoverServer(clusterDir: string): Promise<void> {
  const pid = readPostmasterFile(clusterDir)?.pid;
  if (!pid || !isAlive(pid)) return;
  const start = processStart(pid);
  const words = commandLine(pid);
  if (start !== undefined && words === undefined) return;
  if (start === undefined || !runsOn(words ?? '', clusterDir)) {
    // It has ended and nobody has looked yet, or its number has gone to another process: either way
    // PostgreSQL would take it for a predecessor that lives.
    rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
    return;
  }
  for (const [signal, patience] of endings) {
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (processStart(pid) !== start) return;
      await sleep(20);
    }
  }
  throw new DataDirectoryError(
    `A database server (process ${pid}) still runs on ${clusterDir} and does not end.`,
    `End process ${pid} and start again.`,
  );
}

/** Ends what a killed server left running; its shared memory would keep a new one from starting. */
export function killLeftoverWorkers(clusterDir: string): void {
  if (process.platform !== 'linux') return;
  const title = `postgres: ${clusterName(clusterDir)}: `;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (words.startsWith(title)) process.kill(Number(entry), 'SIGKILL');
    } catch {
      // It ended while we looked.
    }
  }
}

/** Whether a command line is that of a server on this cluster, however its path is written. */
function runsOn(words: string, clusterDir: string): boolean {
  if (!/\bpostgres(\.exe)?\b/.test(words)) return false;
  return words.includes(clusterDir) || words.includes(realpathSync(clusterDir));
}
