import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret of a data directory; made once, so that a restart signs nobody out. */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  if (existsSync(path)) {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(`${path}.new`, `${secret}\n`, { mode: 0o600 });
  // A start as root must not lock the owner of the directory out of it.
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir);
    chownSync(`${path}.new`, uid, gid);
  }
  renameSync(`${path}.new`, path);
  return secret;
}
