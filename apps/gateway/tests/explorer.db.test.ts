import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { here, openServer } from './open-server.ts';

const explorerDir = mkdtempSync(join(tmpdir(), 'phoihop-explorer-'));
writeFileSync(join(explorerDir, 'index.html'), '<title>Thử truy vấn</title>');
afterAll(() => rmSync(explorerDir, { recursive: true }));

describe('the explorer', () => {
  it.each([
    ['is served where the schema may be read', true, 200],
    ['is not there elsewhere', false, 404],
  ])('%s, under the policy of the console', async (_what, introspection, status) => {
    const open = await openServer({ explorerDir, introspection });
    try {
      const page = await open.server.inject({
        url: '/explorer/',
        headers: { ...here, accept: 'text/html' },
      });
      const cookie = await open.signIn('tinh');
      const schema = await open.ask(cookie, '{ __schema { queryType { name } } }');

      expect(page.statusCode).toBe(status);
      expect(page.headers['content-security-policy']).toContain("default-src 'self'");
      expect(page.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      expect('data' in schema.json<object>()).toBe(introspection);
    } finally {
      await open.close();
    }
  });
});
