/** How often somebody has failed to sign in since the last success, and when last, in milliseconds of the real clock. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** From how many failures on there is a wait: few from one address, more from all of them together. */
export const failuresFree = { fromAddress: 5, inAll: 50 } as const;

const firstWait = 15_000;
const longestWait = 15 * 60_000;

/** For how long nobody may try again, in milliseconds: twice as long after each failure, a quarter of an hour at most. */
export function lockedFor({ count, lastAt }: Failures, free: number, now: number): number {
  if (count < free) return 0;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(count - free, 10));
  return Math.max(0, lastAt + wait - now);
}
