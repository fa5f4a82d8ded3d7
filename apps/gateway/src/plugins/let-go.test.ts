import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { letGo } from './let-go.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends a piece every so many seconds, and tells whether the connection still stands. */
async function stands({ pieces, seconds }: { pieces: number; seconds: number }): Promise<boolean> {
  const raw = Object.assign(new PassThrough(), { complete: false });
  letGo({ raw });
  for (let piece = 0; piece < pieces; piece += 1) {
    raw.write('x');
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    await vi.advanceTimersByTimeAsync(seconds * 1000);
  }
  return !raw.destroyed;
}

it('whoever is still sending has time to read the no', async () => {
  expect(await stands({ pieces: 12, seconds: 4 })).toBe(true);
});

it('whoever is silent is let go of', async () => {
  expect(await stands({ pieces: 1, seconds: 5 })).toBe(false);
});

it('whoever sends and sends is let go of in the end', async () => {
  expect(await stands({ pieces: 15, seconds: 4 })).toBe(false);
});
