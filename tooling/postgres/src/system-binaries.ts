import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The oldest major version that phoihop runs on. */
const OLDEST = 15;

/** Finds the programs of the newest PostgreSQL on this machine that is new enough. */
export function findSystemBinaries(): string | undefined {
  const found = candidates()
    .map((folder) => ({ folder, major: majorOf(folder) }))
    .filter(({ major }) => major >= OLDEST)
    .sort((one, other) => other.major - one.major);
  return found[0]?.folder;
}

/** Debian and Homebrew keep each version in a folder of its own, off the path. */
function candidates(): string[] {
  const versioned = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root).map((name) => join(root, name, 'bin')))
    .filter((folder) => folder.includes('postgresql'));
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  // Without initdb there is only a client.
  return [...versioned, ...onPath].filter((folder) => existsSync(join(folder, 'initdb')));
}

function majorOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
