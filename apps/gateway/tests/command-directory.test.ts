import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { figures } from '../src/commands/figures.ts';

afterEach(() => vi.unstubAllEnvs());

it('an operator’s command refuses a directory that holds no database, and makes none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'phoihop-'));
  const mistyped = join(root, 'dta');
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('PHOIHOP_DATA', mistyped);

  await expect(figures(['check'])).rejects.toThrow(`There is no database in ${mistyped}.`);
  expect(existsSync(mistyped)).toBe(false);
  rmSync(root, { recursive: true });
});
