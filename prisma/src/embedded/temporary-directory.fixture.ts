import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A directory of a test file, removed when its tests are over. */
export function temporaryDirectory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-embedded-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Names, modes, owners, times and contents below a directory, to see that nothing changed. */
export function fingerprint(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(dir, name);
      const { mode, uid, mtimeMs } = statSync(path);
      const content = statSync(path).isFile() ? readFileSync(path) : '';
      const hash = createHash('sha256').update(content).digest('hex');
      return [name, mode.toString(8), uid, mtimeMs, hash].join(' ');
    });
}
