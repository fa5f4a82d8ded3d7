import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { waitOn, workedBy } from './reader-patience.ts';

it.each([
  ['is given time', 5_000, 100, 'WAIT'],
  ['on a busy machine is given more', 45_000, 2_000, 'WAIT'],
  ['that never comes to it is told as that, not as a broken file', 60_000, 2_000, 'STARVED'],
  ['that works and works is lost', 22_000, 20_000, 'LOST'],
  ['of which nobody tells how much it works is given time', 19_000, null, 'WAIT'],
  ['of which nobody tells is lost in the end', 20_000, null, 'LOST'],
])('a reader %s', (_what, milliseconds, worked, state) => {
  expect(waitOn({ milliseconds, worked }, 20_000)).toBe(state);
});

it.skipIf(!existsSync('/proc/self/stat'))('a process that works is told to have worked', () => {
  const before = workedBy(process.pid) ?? NaN;
  const { user, system } = process.cpuUsage();

  expect(before).toBeGreaterThan(0);
  // Both in thousandths of a second, told by different clocks.
  expect(Math.abs((user + system) / 1000 - before)).toBeLessThan(1000);
});

it('of a process that is not there nothing is told', () => {
  expect(workedBy(undefined)).toBeNull();
});
