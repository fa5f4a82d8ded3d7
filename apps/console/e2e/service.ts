/** A service of the demo, started as a program on a data directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

/** How long a first start may take, in milliseconds: it makes the database and loads the demo. */
export const startsWithin = 180_000;

export interface Service {
  readonly origin: string;
  /** Ends it in good order: afterwards its data directory is nobody's, and may be copied. */
  readonly stop: () => Promise<void>;
}

/** Answers once it is ready to be asked; on another business date than the demo's own where one is given. */
export async function startService(data: string, today?: string): Promise<Service> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const program = spawn('node', ['../gateway/dist/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      PHOIHOP_DATA: data,
      PHOIHOP_PROFILE: 'demo',
      ...(today === undefined ? {} : { PHOIHOP_TODAY: today }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    if (hasEnded(program)) return;
    program.kill('SIGTERM');
    await once(program, 'exit');
  };
  try {
    await untilReady(origin, program);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}

/** A program that a signal ended has no exit code. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(origin: string, program: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithin;
  while (Date.now() < until && !hasEnded(program)) {
    // oxlint-disable-next-line no-await-in-loop -- it is asked again until it answers
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    // oxlint-disable-next-line no-await-in-loop -- and left in peace between
    await after(200);
  }
  throw new Error('the service did not start');
}
