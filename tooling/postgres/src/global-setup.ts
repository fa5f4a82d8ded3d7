import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from './embedded-server.ts';
import { startSystemServer } from './system-server.ts';
import { dropTemplates } from './template.ts';
import './test-database.ts';

/** Starts the server that a project is named after; answers how it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const start = project.name === 'system' ? startSystemServer : startEmbeddedServer;
  const { ownerUrl, appUrl, stop } = await start();
  const server = { ownerUrl, appUrl, run: randomBytes(4).toString('hex') };
  project.provide('postgres', server);
  return async () => {
    await dropTemplates(server);
    await stop();
  };
}
