import { afterAll, beforeAll, expect, it } from 'vitest';
import { openServer, signInAs, type OpenServer } from './open-server.ts';

let open: OpenServer;
let moment = new Date('2026-01-01T00:00:00Z').getTime();
beforeAll(async () => {
  open = await openServer({ now: () => new Date(moment) });
});
afterAll(() => open.close());

// A name that cannot be one is refused before any hashing, so this is quick.
const tryOnce = () => open.server.inject(signInAs('?', 'phoi-hop-demo'));

it('stops an address that tries too often, until its ten seconds are over', async () => {
  const first = await Promise.all(Array.from({ length: 20 }, tryOnce));
  expect(new Set(first.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));

  const refused = await tryOnce();
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect(refused.headers['retry-after']).toBe('10');

  moment += 10_000;
  expect((await tryOnce()).statusCode).toBe(401);
});

it('never stops one who tries slowly', async () => {
  for (let attempt = 0; attempt < 30; attempt++) {
    moment += 4000;
    expect((await tryOnce()).statusCode).toBe(401);
  }
});
