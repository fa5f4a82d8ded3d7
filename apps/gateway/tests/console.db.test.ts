import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'phoihop-console-'));
let open: OpenServer;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>phoihop</title>');
  writeFileSync(join(folder, 'assets/index-B3xY_9aQ.js'), 'run()');
  open = await openServer({ consoleDir: folder });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, accept = 'text/html,*/*;q=0.8') =>
  open.server.inject({ url, headers: { ...here, accept } });

describe('the console', () => {
  it.each(['/', '/signings', '/units/VW5pdDox/show', '/?page=2'])(
    'is one page, anew each time: %s',
    async (url) => {
      const response = await get(url);

      expect(response.statusCode).toBe(200);
      expect(response.body).toContain('<title>phoihop</title>');
      expect(response.headers['cache-control']).toBe('no-cache');
    },
  );

  it('keeps for good what carries its hash in its name', async () => {
    const response = await get('/assets/index-B3xY_9aQ.js', '*/*');

    expect(response.body).toBe('run()');
    expect(response.headers['cache-control']).toContain('immutable');
  });

  it.each(['/api/unknown', '/files/1', '/assets/gone-B3xY_9aQ.js', '/health/unknown'])(
    'does not stand in for what is not there: %s',
    async (url) => {
      const response = await get(url);

      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('may not be framed, nor run what comes from elsewhere', async () => {
    const { headers } = await get('/');

    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('hands out nothing from outside its folder', async () => {
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
      const response = await get(url, '*/*');
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});
