/** Journeys on the demo: each file has a service of its own, so that what is changed there is changed for no other. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import { loadedDemo } from './global-setup.ts';
import { startService, startsWithin, type Service } from './service.ts';

/** The service of the file that a worker is at. */
class ServiceOfFile {
  #file = '';
  #data = '';
  #service: Service | undefined;

  async of(file: string, today?: string): Promise<string> {
    if (this.#service && this.#file === file) return this.#service.origin;
    await this.end();
    this.#file = file;
    this.#data = await mkdtemp(join(tmpdir(), 'phoihop-e2e-'));
    const loaded = process.env[loadedDemo] ?? '';
    // Where the system lets a database stand only elsewhere, a copy would share it: then each file loads its own.
    if (existsSync(join(loaded, 'postgres'))) {
      // With whose it is: started by root, the database runs as somebody else.
      await promisify(execFile)('cp', ['-a', `${loaded}/.`, this.#data]);
    }
    this.#service = await startService(this.#data, today);
    return this.#service.origin;
  }

  async end(): Promise<void> {
    await this.#service?.stop();
    this.#service = undefined;
    if (this.#data) await rm(this.#data, { recursive: true, force: true });
  }
}

/** Journeys on a business date; on the demo's own unless said. */
export function onDay(today?: string) {
  return base.extend<{ readonly origin: string }, { readonly serviceOfFile: ServiceOfFile }>({
    serviceOfFile: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs off its pattern
      async ({}, provide) => {
        const service = new ServiceOfFile();
        await provide(service);
        await service.end();
      },
      { scope: 'worker' },
    ],
    origin: [
      async ({ serviceOfFile }, provide, { file }) => provide(await serviceOfFile.of(file, today)),
      { timeout: startsWithin + 60_000 },
    ],
    baseURL: async ({ origin }, provide) => provide(origin),
  });
}

export const test = onDay();
