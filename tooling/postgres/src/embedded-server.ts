import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@phoihop/database/embedded';
import type { TestServer } from './server.ts';

/** Starts the server that phoihop brings along, on a folder that goes with it. */
export async function startEmbeddedServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-embedded-'));
  const server = await startEmbedded({ dataDir: folder, durable: false });
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
