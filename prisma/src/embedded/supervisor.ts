import { type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { killLeftoverWorkers } from './leftover-server.ts';
import { ServerStartError, startServer, stopServer, type ServerPlan } from './server-process.ts';

/** How often a server that dies is brought back, and in which time its deaths are counted. */
const maxRestarts = 5;
const windowMs = 60_000;

/** A server that is kept alive. */
export interface Supervised {
  pid: () => number;
  stop: () => Promise<void>;
}

/** Starts a server and brings it back on the same port when it dies. */
export async function superviseServer(
  plan: ServerPlan,
  onExit: (error: Error) => void,
): Promise<Supervised> {
  let child = await startPatiently(plan);
  let stopping = false;
  let restart: Promise<void> | undefined;
  const deaths: number[] = [];

  const lastResort = () => {
    child.kill('SIGINT');
  };
  process.on('exit', lastResort);

  const watch = (running: ChildProcess) => {
    running.once('exit', () => {
      if (!stopping) restart = revive();
    });
    if (running.exitCode !== null || running.signalCode !== null) restart = revive();
  };

  const revive = async () => {
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < windowMs).length;
    try {
      if (recent > maxRestarts) throw new Error(`PostgreSQL died ${recent} times in a minute.`);
      child = await startPatiently(plan);
      if (!stopping) watch(child);
    } catch (error) {
      process.off('exit', lastResort);
      if (!stopping) onExit(error instanceof Error ? error : new Error(String(error)));
    }
  };

  watch(child);
  return {
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true;
      await restart;
      await stopServer(child, plan);
      process.off('exit', lastResort);
    },
  };
}

/** Starts a server, giving what a killed one left behind the time to go. */
async function startPatiently(plan: ServerPlan): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(plan);
    } catch (error) {
      if (!(error instanceof ServerStartError) || attempt >= 20 || !isPassing(error.log))
        throw error;
      if (attempt >= 3) killLeftoverWorkers(plan.clusterDir);
      await sleep(100);
    }
  }
}

/** Whether a server failed by something that goes away: its predecessor's memory, or its port. */
export function isPassing(log: string): boolean {
  return /pre-existing shared memory block|could not bind|could not create any TCP/.test(log);
}
