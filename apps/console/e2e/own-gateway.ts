/** A service of a file's own: the demo on another day, so that what is changed there is changed for nobody else. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { test } from '@playwright/test';

const startsWithin = 180_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilReady(origin: string, service: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithin;
  while (Date.now() < until && service.exitCode === null) {
    // oxlint-disable-next-line no-await-in-loop -- it is asked again until it answers
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    // oxlint-disable-next-line no-await-in-loop -- and left in peace between
    await after(500);
  }
  throw new Error('the service of this file did not start');
}

/** Journeys on a business date of their own. */
export function onDay(today: string) {
  return test.extend<object, { readonly origin: string }>({
    origin: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs off its pattern
      async ({}, provide) => {
        const data = await mkdtemp(join(tmpdir(), 'phoihop-e2e-'));
        const port = await freePort();
        const service = spawn('node', ['../gateway/dist/main.js'], {
          env: {
            ...process.env,
            PORT: String(port),
            HOST: '127.0.0.1',
            PHOIHOP_DATA: data,
            PHOIHOP_PROFILE: 'demo',
            PHOIHOP_TODAY: today,
          },
          stdio: 'ignore',
        });
        const origin = `http://127.0.0.1:${port}`;
        try {
          await untilReady(origin, service);
          await provide(origin);
        } finally {
          if (service.exitCode === null) {
            service.kill('SIGTERM');
            await once(service, 'exit');
          }
          await rm(data, { recursive: true, force: true });
        }
      },
      { scope: 'worker', timeout: startsWithin + 30_000 },
    ],
    baseURL: async ({ origin }, provide) => provide(origin),
  });
}
