import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { prepareRoles } from './roles.ts';
import type { TestServer } from './server.ts';
import { findSystemBinaries } from './system-binaries.ts';

const NOBODY = 65_534;
/** PostgreSQL refuses to run as root. */
const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts the machine's own PostgreSQL on a new folder, or takes the one at `TEST_DATABASE_URL`. */
export async function startSystemServer(): Promise<TestServer> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { ...(await prepareRoles(given)), stop: () => Promise.resolve() };
  const binaries = findSystemBinaries();
  if (!binaries) throw new Error('This machine has no PostgreSQL 15 or later.');

  const folder = mkdtempSync(join(tmpdir(), 'phoihop-system-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  for (const path of [folder, passwordFile]) {
    if (identity.uid !== undefined) chownSync(path, identity.uid, identity.gid);
  }
  chmodSync(passwordFile, 0o600);
  initialise(binaries, data, passwordFile);

  const port = await freePort();
  const server = start(binaries, data, folder, port);
  const superuserUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await answered(superuserUrl, server);
    return { ...(await prepareRoles(superuserUrl)), stop: () => stop(server, folder) };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

function initialise(binaries: string, data: string, passwordFile: string): void {
  const choices = ['-U', 'postgres', '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8', '-N'];
  const args = ['-D', data, `--pwfile=${passwordFile}`, ...choices];
  const options = { ...identity, cwd: '/', encoding: 'utf8' } as const;
  const result = spawnSync(join(binaries, 'initdb'), args, options);
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr}`);
}

function start(binaries: string, data: string, sockets: string, port: number): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${sockets}`,
    // Throw-away data: what a power cut loses is not missed.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    // As each connection of the product asks; those that tests open by themselves do not say it.
    'jit=off',
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries, 'postgres'), args, {
    ...identity,
    cwd: '/',
    stdio: 'ignore',
  });
  // Also when the run is broken off and nobody asks it to stop.
  process.once('exit', () => server.kill('SIGINT'));
  return server;
}

async function answered(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error('The system PostgreSQL did not start.');
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    // SIGINT: end the connections that are left, then shut down in order.
    server.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
