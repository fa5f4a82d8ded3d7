import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey } from '@phoihop/database/audit';
import { DataDirectoryError } from '@phoihop/database/embedded';

/** The secret of a data directory; made once, so that a restart signs nobody out. */
export function keptSecret(dataDir: string): string {
  return kept(join(dataDir, 'secret'), dataDir, () => randomBytes(32).toString('hex'));
}

/** The key of a data directory that signs heads of the record; made once. */
export function keptSigningKey(dataDir: string): string {
  return kept(join(dataDir, 'signing-key.pem'), dataDir, () => newSigningKey().trim());
}

/** Shorter than this is no secret, whatever wrote it. */
const lengthMin = 32;

function kept(path: string, dataDir: string, make: () => string): string {
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').trim();
    if (text.length >= lengthMin) return text;
    // It is written whole or not at all: whatever spoiled it may be undone, and a new one would undo nothing.
    throw new DataDirectoryError(
      `The file ${path} is damaged.`,
      'Put it back from a copy, or remove it to have a new one made.',
    );
  }
  const text = make();
  writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 });
  // A start as root must not lock the owner of the directory out of it.
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dataDir);
    chownSync(`${path}.new`, uid, gid);
  }
  renameSync(`${path}.new`, path);
  return text;
}
