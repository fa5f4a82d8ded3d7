import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, signInAs, type OpenServer } from './open-server.ts';

let open: OpenServer;
let moment = new Date('2026-01-01T00:00:00Z').getTime();
beforeAll(async () => {
  open = await openServer({ now: () => new Date(moment) });
});
afterAll(() => open.close());

// A name that cannot be one is refused before any hashing, so this is quick; another each time, so that none is locked.
let names = 0;
const tryOnce = () => open.server.inject(signInAs(`?${names++}`, 'phoi-hop-demo'));

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

describe('whoever guesses a password', () => {
  const guess = async (password: string, remoteAddress = '10.0.0.1') => {
    moment += 4000;
    return open.server.inject({ ...signInAs('xa-04507', password), remoteAddress });
  };

  it('waits from the fifth guess on, longer each time, even with the right one; others do not', async () => {
    for (let count = 0; count < 5; count++) expect((await guess('sai')).statusCode).toBe(401);
    const locked = await guess('phoi-hop-demo');
    const elsewhere = await guess('phoi-hop-demo', '10.0.0.2');

    expect(locked.statusCode).toBe(429);
    expect(locked.headers['retry-after']).toBe('11');
    expect(elsewhere.statusCode).toBe(200);
  });

  it('begins anew once the right one came, from wherever it was', async () => {
    moment += 60_000;
    expect((await guess('sai')).statusCode).toBe(401);
    expect((await guess('sai')).statusCode).toBe(429);
    moment += 60_000;
    expect((await guess('phoi-hop-demo')).statusCode).toBe(200);
    expect((await guess('sai')).statusCode).toBe(401);
    expect((await guess('phoi-hop-demo')).statusCode).toBe(200);
  });
});
