import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { clusterHome } from './cluster-location.ts';
import { DataDirectoryError, doesNotWork, noDatabase } from './data-directory-error.ts';
import { inspectDataDirectory, noAccess } from './data-directory.ts';
import { lockDirectory, refuseLockedDirectory } from './directory-lock.ts';
import { type EmbeddedOptions, type EmbeddedServer } from './embedded-server.ts';
import { findFreePort, isPortFree } from './free-port.ts';
import { stopLeftoverServer } from './leftover-server.ts';
import { makeCluster, openCluster, type PlacedCluster } from './place-cluster.ts';
import { provisionRoles } from './provision-roles.ts';
import { newSecrets, readSecrets, writeSecrets, type Secrets } from './secrets.ts';
import { ServerStartError } from './server-process.ts';
import { superviseServer } from './supervisor.ts';
import { urlsOf } from './urls.ts';

/** A log that has grown beyond this is put aside at a start. */
const maxLogBytes = 16 * 1024 * 1024;

/**
 * Starts a PostgreSQL of its own on a data directory, making it on the first start.
 *
 * @throws DataDirectoryError when the directory cannot be used; nothing in it was changed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const dataDir = prepareDirectory(resolve(options.dataDir), options.mustExist);
  const unlock = await lockDirectory(dataDir);
  try {
    return await startLocked({ ...options, dataDir }, binaries, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function prepareDirectory(dataDir: string, mustExist = false): string {
  if (inspectDataDirectory(dataDir) === 'new' && mustExist) throw noDatabase(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw noAccess(dataDir, error);
  }
  refuseLockedDirectory(dataDir);
  return realpathSync(dataDir);
}

async function startLocked(
  { dataDir, durable = true, onProgress, onExit }: EmbeddedOptions,
  binaries: Binaries,
  unlock: () => void,
): Promise<EmbeddedServer> {
  // Looked at once more: before the lock was ours, another start may have been at work here.
  const found = inspectDataDirectory(dataDir);
  const secrets = readSecrets(dataDir) ?? newSecrets(await findFreePort());
  let cluster: PlacedCluster;
  if (found === 'new') {
    onProgress?.(`There is no database in ${dataDir} yet: making a new one.`);
    writeSecrets(dataDir, secrets);
    const { superuserPassword } = secrets;
    cluster = await makeCluster(dataDir, binaries, { superuserPassword, durable });
  } else {
    cluster = openCluster(dataDir, binaries);
  }
  const unlockHome = await lockHome(dataDir);
  const release = () => {
    unlockHome();
    unlock();
  };
  try {
    await stopLeftoverServer(cluster.clusterDir);
    const start = (port: number) => {
      onProgress?.('Starting the database.');
      const plan = { ...cluster, port, durable, logPath: freshLog(dataDir) };
      return superviseServer(plan, onExit ?? (() => undefined));
    };
    const { port, server } = await startOnFreePort(dataDir, secrets, start).catch(
      (error: unknown) => {
        throw error instanceof ServerStartError ? cannotStart(cluster.clusterDir, error) : error;
      },
    );
    const urls = urlsOf({ ...secrets, port });
    try {
      await provisionRoles(urls.superuserUrl, secrets);
    } catch (error) {
      await server.stop();
      throw doesNotWork(cluster.clusterDir, error);
    }
    const stop = async () => {
      try {
        await server.stop();
      } finally {
        release();
      }
    };
    let stopped: Promise<void> | undefined;
    return { ...urls, port, pid: server.pid, stop: async () => (stopped ??= stop()) };
  } catch (error) {
    unlockHome();
    throw error;
  }
}

/** PostgreSQL's own last words, as something a person can act on. */
function cannotStart(clusterDir: string, cause: ServerStartError): DataDirectoryError {
  // One that panics leaves its mark; nothing else of it stays.
  rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
  const words = /(?:FATAL|PANIC): +(.+)/.exec(cause.log)?.[1] ?? cause.message;
  return new DataDirectoryError(
    `The database in ${clusterDir} does not start: ${words}.`,
    'If it is damaged, put it back from a copy, or choose another data directory.',
    { cause },
  );
}

/** A copy of the data directory points to the same cluster elsewhere, so that has its own lock. */
async function lockHome(dataDir: string): Promise<() => void> {
  const home = clusterHome(dataDir);
  return home === dataDir ? () => undefined : lockDirectory(home);
}

/** Whoever starts beside us, a copy of the same data say, may take the port after it was found free: then it is another. */
async function startOnFreePort<Server>(
  dataDir: string,
  secrets: Secrets,
  start: (port: number) => Promise<Server>,
): Promise<{ readonly port: number; readonly server: Server }> {
  for (let attempt = 1; ; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- a port is tried after the one before was refused
    const port = await settlePort(dataDir, secrets);
    try {
      // oxlint-disable-next-line no-await-in-loop -- as above
      return { port, server: await start(port) };
    } catch (error) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const wasTaken = error instanceof ServerStartError && !(await isPortFree(port));
      if (!wasTaken || attempt === 3) throw error;
    }
  }
}

/** The port of the last time, or another for good when somebody else has it now. */
async function settlePort(dataDir: string, secrets: Secrets): Promise<number> {
  if (await isPortFree(secrets.port)) return secrets.port;
  const port = await findFreePort();
  writeSecrets(dataDir, { ...secrets, port });
  return port;
}

function freshLog(dataDir: string): string {
  const path = join(dataDir, 'postgres.log');
  if (existsSync(path) && statSync(path).size > maxLogBytes) renameSync(path, `${path}.old`);
  return path;
}
