import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canReach, runProgram, type Launcher } from './launcher.ts';

const unfinished = 'postgres.making-';

/** Text sorts and folds the same on every system, and nobody comes in without a password. */
const clusterSettings = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/** What a new cluster is made with. */
export interface NewCluster {
  home: string;
  superuserPassword: string;
  durable: boolean;
}

/**
 * Makes a new cluster in `<home>/postgres` by the first launcher that reaches the place.
 *
 * @remarks It grows under another name and is renamed when whole, so that a start that is killed
 * leaves nothing that could be taken for a cluster. Answers nothing when no launcher gets there.
 */
export async function createCluster(
  launchers: readonly Launcher[],
  { home, superuserPassword, durable }: NewCluster,
): Promise<Launcher | undefined> {
  removeUnfinished(home);
  const workshop = mkdtempSync(join(home, unfinished));
  try {
    const growing = join(workshop, 'postgres');
    const passwordFile = join(workshop, 'password');
    mkdirSync(growing, { mode: 0o700 });
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    giveTo(launchers[0], [workshop, growing, passwordFile]);
    const launcher = launchers.find((it) => canReach(it, growing));
    if (!launcher) return undefined;
    const place = ['-D', growing, `--pwfile=${passwordFile}`, ...(durable ? [] : ['--no-sync'])];
    await runProgram(launcher, launcher.binaries.initdb, [...place, ...clusterSettings]);
    renameSync(growing, join(home, 'postgres'));
    return launcher;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function giveTo(launcher: Launcher | undefined, paths: string[]): void {
  const identity = launcher?.identity;
  if (!identity) return;
  for (const path of paths) chownSync(path, identity.uid, identity.gid);
}

function removeUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(unfinished)) continue;
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
