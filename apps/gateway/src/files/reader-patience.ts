import { readFileSync } from 'node:fs';

/** How often the reader of a file is looked after, in milliseconds. */
export const lookEvery = 1000;

/** So long even a machine that is busy with other things leaves its reader waiting; then nobody waits any longer. */
const usualPatience = 60_000;

/** How long a reader has been at a file, and how much of that it worked; null where nobody tells. */
interface Reading {
  readonly milliseconds: number;
  readonly worked: number | null;
}

/**
 * Whether to wait on for a reader that may work for so long. A file is not broken because the machine had no time to read
 * it; where nobody tells how much a process has worked, it is taken to have worked all the time.
 */
export function waitOn(
  { milliseconds, worked }: Reading,
  workMax: number,
  patience: number = usualPatience,
): 'WAIT' | 'LOST' | 'STARVED' {
  if ((worked ?? milliseconds) >= workMax) return 'LOST';
  return milliseconds < patience ? 'WAIT' : 'STARVED';
}

/** Ticks of the clock by which Linux tells, whatever its own: a hundred in a second. */
const tick = 10;

/** For how many milliseconds a process has worked; null where the system does not tell. */
export function workedBy(pid: number | undefined): number | null {
  try {
    const [, told = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [own, ofSystem] = told.split(' ').slice(11, 13).map(Number);
    return own === undefined || ofSystem === undefined ? null : (own + ofSystem) * tick;
  } catch {
    return null;
  }
}
