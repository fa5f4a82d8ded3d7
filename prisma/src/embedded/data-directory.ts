import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterHome, clusterLocation } from './cluster-location.ts';
import { DataDirectoryError } from './data-directory-error.ts';
import { errorCode } from './error-code.ts';

/** The version of PostgreSQL that comes with phoihop; its major decides which clusters it reads. */
export const postgresMajor = '18';

const otherDirectory = 'Choose another data directory, or put this one back from a copy.';

/** The folders without which PostgreSQL has lost what it kept. */
const wholeCluster = ['base', 'global', 'pg_multixact', 'pg_wal', 'pg_xact'];

/** Whether a data directory can be used, found out without changing anything in it. */
export function inspectDataDirectory(dataDir: string): 'new' | 'cluster' {
  if (!isDirectory(dataDir)) return 'new';
  requireAccess(dataDir);
  const clusterDir = clusterLocation(dataDir);
  const moved = clusterHome(dataDir) !== dataDir;
  if (!isDirectory(clusterDir)) {
    // A pointer is written last, so what it points to was there.
    if (moved) throw damaged(clusterDir, 'the directory is missing');
    return 'new';
  }
  const entries = list(clusterDir);
  if (entries.length === 0) return 'new';
  inspectVersion(clusterDir);
  if (!existsSync(join(clusterDir, 'global', 'pg_control'))) {
    throw damaged(clusterDir, 'its control file is missing');
  }
  // Once started, PostgreSQL writes to what is left of it.
  const lost = wholeCluster.find((name) => !entries.includes(name));
  if (lost !== undefined) throw damaged(clusterDir, `its folder ${lost} is missing`);
  if (!existsSync(join(dataDir, 'postgres.json'))) {
    throw damaged(clusterDir, 'its passwords (postgres.json) are missing');
  }
  return 'cluster';
}

function inspectVersion(clusterDir: string): void {
  let version: string;
  try {
    version = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw damaged(clusterDir, 'PG_VERSION is missing');
    throw noAccess(clusterDir, error);
  }
  if (!/^\d{1,2}(\.\d+)?$/.test(version)) throw damaged(clusterDir, 'PG_VERSION cannot be read');
  if (version === postgresMajor) return;
  throw new DataDirectoryError(
    `The database in ${clusterDir} belongs to PostgreSQL ${version}; this is ${postgresMajor}.`,
    'Start it with the version of phoihop it was made by, or choose another data directory.',
  );
}

function isDirectory(path: string): boolean {
  let directory: boolean;
  try {
    directory = statSync(path).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    if (errorCode(error) !== 'ENOTDIR') throw noAccess(path, error);
    directory = false;
  }
  if (directory) return true;
  throw new DataDirectoryError(`${path} is not a directory.`, 'Choose another data directory.');
}

function requireAccess(dataDir: string): void {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw noAccess(dataDir, error);
  }
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    throw noAccess(dir, error);
  }
}

function damaged(clusterDir: string, what: string): DataDirectoryError {
  return new DataDirectoryError(
    `The database in ${clusterDir} is damaged: ${what}.`,
    otherDirectory,
  );
}

/** Says that a directory exists and this user may not use it. */
export function noAccess(path: string, cause: unknown): DataDirectoryError {
  return new DataDirectoryError(
    errorCode(cause) === 'EROFS'
      ? `The directory ${path} cannot be written to.`
      : `This user may not read and write ${path}.`,
    'Start as the user it belongs to, or choose another data directory.',
    { cause },
  );
}
