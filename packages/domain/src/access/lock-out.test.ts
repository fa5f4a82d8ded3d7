import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockedFor } from './lock-out.ts';

const lastAt = 1_000_000;
const wait = (count: number, after = 0) => lockedFor({ count, lastAt }, 5, lastAt + after);

describe('whoever fails to sign in', () => {
  it('tries again at once four times, and waits from the fifth on', () => {
    expect([0, 1, 4].map((count) => wait(count))).toEqual([0, 0, 0]);
    expect(wait(5)).toBe(15_000);
  });

  it('waits twice as long after each failure, a quarter of an hour at most', () => {
    expect([5, 6, 7, 8].map((count) => wait(count))).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(wait(11)).toBe(15 * 60_000);
    expect(wait(1_000_000)).toBe(15 * 60_000);
  });

  it('waits no longer than that from the last failure', () => {
    expect(wait(5, 14_999)).toBe(1);
    expect(wait(5, 15_000)).toBe(0);
  });

  it('never waits less for one failure more', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(2_000_000), (count, after) => {
        expect(wait(count + 1, after)).toBeGreaterThanOrEqual(wait(count, after));
      }),
    );
  });
});
