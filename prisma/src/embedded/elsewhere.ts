import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { binariesRoot, type Binaries } from './binaries.ts';
import { postgresMajor } from './data-directory.ts';

const systemHome = '/var/lib/phoihop';

/** Makes a folder of the system for a cluster whose data directory the server's user cannot reach. */
export function newHomeElsewhere(dataDir: string): string {
  // A removed and remade data directory must not meet the cluster of the one before.
  const name = createHash('sha256').update(dataDir).update(randomBytes(16)).digest('hex');
  const home = join(systemHome, name.slice(0, 16));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

/** Copies the programs of PostgreSQL to where every user can run them. */
export function copyBinaries(binaries: Binaries): Binaries {
  const root = binariesRoot(binaries);
  const copy = join(systemHome, copyName(root));
  if (!existsSync(copy)) {
    const growing = `${copy}.${process.pid}`;
    mkdirSync(systemHome, { recursive: true, mode: 0o755 });
    execFileSync('cp', ['-RL', root, growing]);
    execFileSync('chmod', ['-R', 'a+rX', growing]);
    try {
      renameSync(growing, copy);
    } catch (error) {
      rmSync(growing, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const moved = (path: string) => join(copy, relative(root, path));
  return {
    initdb: moved(binaries.initdb),
    postgres: moved(binaries.postgres),
    pgCtl: moved(binaries.pgCtl),
  };
}

/** Named by version and origin, so that an upgrade is copied anew. */
function copyName(root: string): string {
  const manifest = readFileSync(join(root, '..', 'package.json'));
  const origin = createHash('sha256').update(root).update(manifest).digest('hex');
  return `postgresql-${postgresMajor}-${origin.slice(0, 12)}`;
}
