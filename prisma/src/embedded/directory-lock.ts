import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryError } from './data-directory-error.ts';
import { errorCode } from './error-code.ts';
import { processStart } from './process-identity.ts';

/** Who holds a directory: a process id alone may since have gone to another process. */
export interface LockHolder {
  pid: number;
  start: string;
}

/** Long enough for whoever moved our lock aside by mistake to have put it back. */
const settleMs = 60;

/** Takes `<dir>/lock` for this process, or says who has it; the answer gives it back. */
export async function lockDirectory(dir: string): Promise<() => void> {
  const path = join(dir, 'lock');
  const mine = JSON.stringify({ pid: process.pid, start: processStart(process.pid) ?? '' });
  let tookOver = false;
  for (let attempt = 0; attempt < 50; attempt++) {
    if (tryCreate(path, mine)) {
      if (!tookOver) return () => release(path, mine);
      await sleep(settleMs);
      if (read(path) === mine) return () => release(path, mine);
    }
    const text = read(path);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder && isHeldBy(holder)) throw inUse(dir, holder.pid);
    // A lock without words may be in the making: give its writer the time to finish.
    if (!holder && attempt < 5) {
      await sleep(settleMs);
      continue;
    }
    moveAside(path, text);
    tookOver = true;
  }
  throw new DataDirectoryError(
    `The lock of ${dir} changes hands all the time.`,
    'Stop the other processes that start on it and try again.',
  );
}

/** Refuses a directory another process uses, without leaving a mark in it. */
export function refuseLockedDirectory(dir: string): void {
  const holder = parseHolder(read(join(dir, 'lock')) ?? '');
  if (holder && isHeldBy(holder)) throw inUse(dir, holder.pid);
}

/** Reads the text of a lock; nothing when it is damaged or unfinished. */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    const { pid, start } = JSON.parse(text) as Partial<LockHolder>;
    const whole = Number.isInteger(pid) && Number(pid) > 0 && typeof start === 'string';
    return whole ? { pid: Number(pid), start } : undefined;
  } catch {
    return undefined;
  }
}

function isHeldBy(holder: LockHolder): boolean {
  const start = processStart(holder.pid);
  // Where a start time cannot be read, a living process id has to be believed.
  return start !== undefined && (start === holder.start || start === '' || holder.start === '');
}

function inUse(dir: string, pid: number): DataDirectoryError {
  return new DataDirectoryError(
    `The data directory ${dir} is in use by process ${pid}.`,
    'Stop that process first, or choose another directory.',
  );
}

function tryCreate(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock away; had it changed in between, its new owner gets it back. */
function moveAside(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && moved !== stale) tryCreate(path, moved);
  rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DataDirectoryError(
      `${path} cannot be read as a lock.`,
      'If nothing runs there, remove it; else choose another data directory.',
      { cause: error },
    );
  }
}
