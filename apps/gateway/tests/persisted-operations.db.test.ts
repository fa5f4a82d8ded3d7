import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

const known = 'query Units($first: Int) { units(first: $first) { totalCount __typename } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const directory = mkdtempSync(join(tmpdir(), 'phoihop-operations-'));
let open: OpenServer;
let cookie: string;

beforeAll(async () => {
  const operationsFile = join(directory, 'operations.json');
  writeFileSync(operationsFile, JSON.stringify({ [hashOf(known)]: known }));
  open = await openServer({ operationsFile });
  cookie = await open.signIn('huyen-138');
});
afterAll(async () => {
  await open.close();
  rmSync(directory, { recursive: true });
});

async function send(hash: string, more: object = {}, by = cookie) {
  const response = await open.server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...here, cookie: by, 'apollo-require-preflight': 'true' },
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, ...more },
  });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}

describe('an operation that the service was built with', () => {
  it('is asked by its hash alone, with the same price as its text', async () => {
    const { body } = await send(hashOf(known), { variables: { first: 5 } });
    const written = await open.ask(cookie, known, { variables: { first: 5 } });

    expect(body).toMatchObject({ data: { units: { totalCount: 22 } } });
    expect(body['extensions']).toEqual(written.json<{ extensions: unknown }>().extensions);
  });

  it('is answered to nobody who is not signed in', async () => {
    expect((await send(hashOf(known), {}, '')).status).toBe(401);
  });
});

describe('an operation that it was not', () => {
  const other = '{ viewer { username } }';

  it('is asked for by its text, and works; its hash is not learnt by that', async () => {
    expect((await send(hashOf(other))).body).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await send(hashOf(other), { query: other })).body).toMatchObject({
      data: { viewer: { username: 'huyen-138' } },
    });
    expect((await send(hashOf(other))).body).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });

  it('does not pass under the hash of another', async () => {
    const { status, body } = await send(hashOf(known), { query: other });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }] });
    expect(body).not.toHaveProperty('data');
  });

  it.each(['', 'x', '0'.repeat(64), '__proto__', 'constructor'])(
    'is not found under a hash that is none: “%s”',
    async (hash) => {
      const { status, body } = await send(hash);
      expect(status).toBeLessThan(500);
      expect(body).not.toHaveProperty('data');
    },
  );
});
