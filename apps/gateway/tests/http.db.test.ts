import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
beforeAll(async () => {
  open = await openServer({ hosts: ['phoihop.example'] });
});
afterAll(() => open.close());

const live = (headers: Record<string, string>) =>
  open.server.inject({ url: '/health/live', headers });

describe('health', () => {
  it('is told without a session', async () => {
    expect((await live(here)).json()).toEqual({ status: 'live' });
    const ready = await open.server.inject({ url: '/health/ready', headers: here });
    expect(ready.json()).toEqual({ status: 'ready' });
  });

  it('is not ready over a database of another profile', async () => {
    const other = await openServer({ profile: 'reference' });
    const ready = await other.server.inject({ url: '/health/ready', headers: here });
    await other.close();

    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toMatchObject({ code: 'NOT_READY' });
  });

  it('is not ready without its database, and lives', async () => {
    const other = await openServer();
    await other.db.close();
    const ready = await other.server.inject({ url: '/health/ready', headers: here });
    const alive = await other.server.inject({ url: '/health/live', headers: here });
    await other.close();

    expect(ready.statusCode).toBe(503);
    expect(alive.statusCode).toBe(200);
  });
});

describe('metrics', () => {
  it('count requests by route, for this machine alone', async () => {
    await live(here);
    const own = await open.server.inject({ url: '/metrics', headers: here });
    const foreign = await open.server.inject({
      url: '/metrics',
      headers: here,
      remoteAddress: '192.0.2.1',
    });
    const forwarded = { ...here, 'x-forwarded-for': '192.0.2.1' };
    const proxied = await open.server.inject({ url: '/metrics', headers: forwarded });

    expect(own.body).toMatch(/http_request_duration_seconds_count\{.*route="\/health\/live"/);
    expect(foreign.statusCode).toBe(404);
    expect(proxied.statusCode).toBe(404);
  });
});

describe('who may ask', () => {
  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000', 'phoihop.example'])(
    'those who call it %s',
    async (host) => {
      expect((await live({ host })).statusCode).toBe(200);
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', 'phoihop.example.evil', '192.0.2.1:4000'])(
    'not those who call it %s',
    async (host) => {
      const response = await live({ host });

      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({ code: 'FOREIGN_ORIGIN' });
    },
  );

  it.each([
    ['http://127.0.0.1:4000', '127.0.0.1:4000', 200],
    ['http://localhost:5173', 'localhost:4000', 200],
    ['https://phoihop.example', 'phoihop.example', 200],
    ['https://evil.example', '127.0.0.1:4000', 403],
    ['http://localhost:5173', 'phoihop.example', 403],
    ['null', '127.0.0.1:4000', 403],
  ])('a page of %s asks %s: %i', async (origin, host, status) => {
    expect((await live({ host, origin })).statusCode).toBe(status);
  });
});

describe('an address that is not there', () => {
  it.each(['/api/unknown', '/api/auth', '/files/x', '/unknown'])(
    'is told as JSON: %s',
    async (url) => {
      const response = await open.server.inject({ url, headers: { ...here, accept: '*/*' } });

      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({
        code: 'NOT_FOUND',
        message: 'Không có địa chỉ này.',
      });
    },
  );
});

it('writes one line for each request, without what was asked', async () => {
  open.logged.length = 0;
  await open.server.inject({ url: '/health/live?secret=1', headers: here });

  expect(open.logged).toHaveLength(1);
  expect(JSON.parse(open.logged[0] ?? '')).toMatchObject({ path: '/health/live', status: 200 });
  expect(open.logged[0]).not.toContain('secret');
});
