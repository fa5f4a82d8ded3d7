import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

/** The time a process started, as text to compare; nothing when no such process lives. */
export function processStart(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return '';
  return ps(pid, 'lstart');
}

/** The command line of a process, or nothing when it cannot be read. */
export function commandLine(pid: number): string | undefined {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : ps(pid, 'command');
  } catch {
    return undefined;
  }
}

/** Whether a process lives, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return true;
}

/** Start time and state in a line of `/proc/<pid>/stat`, whose second field may hold anything. */
export function parseStat(line: string): { state: string; start: string } {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

function linuxStart(pid: number): string | undefined {
  try {
    const { state, start } = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    // A zombie has ended; only its parent has not looked yet.
    if (state === 'Z' || state === 'X') return undefined;
    // Ticks count from the boot, so they say something only together with it.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${start}`;
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH' ? undefined : '';
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      // A start time is compared as text, so it must not follow the person's language or zone.
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}
