import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Binaries } from './binaries.ts';
import { serverEnvironment } from './server-settings.ts';

/** The user PostgreSQL runs as when phoihop runs as root, which PostgreSQL refuses. */
const nobody: Identity = { uid: 65_534, gid: 65_534 };

/** A user and group of the system, by number. */
export interface Identity {
  uid: number;
  gid: number;
}

/** A way to run the programs of PostgreSQL: as oneself, as another user, or that user with help. */
export interface Launcher {
  /** Whose files the cluster must be; nothing when they are simply ours. */
  readonly identity: Identity | undefined;
  readonly binaries: Binaries;
  /** Whether the user is let through folders closed to it, by a capability of Linux. */
  readonly throughClosedFolders: boolean;
}

/** The ways to run a program that may work here, the plainest first. */
export function launchersFor(binaries: Binaries, identity: Identity | undefined): Launcher[] {
  const plain = { identity, binaries, throughClosedFolders: false };
  if (!identity || process.platform !== 'linux') return [plain];
  return [plain, { ...plain, throughClosedFolders: true }];
}

/** The user the server has to run as for a cluster, which may have been made by somebody else. */
export function identityFor(clusterDir: string | undefined): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (!clusterDir) return nobody;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? nobody : { uid, gid };
}

/** Whether a launcher reaches both the programs and a directory it has to write to. */
export function canReach(launcher: Launcher, dir: string): boolean {
  if (!launcher.identity) return true;
  const script = 'cd "$1" && test -w . && exec "$2" --version';
  const [file, args] = command(launcher, '/bin/sh', [
    '-c',
    script,
    'sh',
    dir,
    launcher.binaries.postgres,
  ]);
  try {
    execFileSync(file, args, { ...spawnOptions(launcher), stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program to its end; its complaints become the error. */
export async function runProgram(
  launcher: Launcher,
  program: string,
  args: string[],
): Promise<void> {
  await promisify(execFile)(...command(launcher, program, args), spawnOptions(launcher));
}

/** Starts a program that goes on, with its words going to an open file. */
export function startProgram(
  launcher: Launcher,
  program: string,
  args: string[],
  log: number,
): ChildProcess {
  const [file, rest] = command(launcher, program, args);
  return spawn(file, rest, {
    ...spawnOptions(launcher),
    // In a group of its own, Ctrl+C in the terminal reaches only us, who stop it in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
}

function command(launcher: Launcher, program: string, args: string[]): [string, string[]] {
  const { identity, throughClosedFolders } = launcher;
  if (!identity || !throughClosedFolders) return [program, args];
  const user = [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups'];
  const reading = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  return ['setpriv', [...user, ...reading, program, ...args]];
}

function spawnOptions(launcher: Launcher) {
  const { identity, throughClosedFolders } = launcher;
  // The current folder may be one the other user cannot stand in.
  const common = { env: serverEnvironment(), cwd: process.platform === 'win32' ? undefined : '/' };
  return identity && !throughClosedFolders ? { ...common, ...identity } : common;
}
