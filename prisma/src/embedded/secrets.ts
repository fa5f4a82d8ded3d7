import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchownSync,
  statSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DataDirectoryError } from './data-directory-error.ts';
import { errorCode } from './error-code.ts';

/** What is known of a cluster only in `postgres.json`. */
export interface Secrets {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  port: number;
}

/** New random passwords for a cluster that listens on a port. */
export function newSecrets(port: number): Secrets {
  return {
    superuserPassword: randomPassword(),
    ownerPassword: randomPassword(),
    appPassword: randomPassword(),
    port,
  };
}

/** Reads the text of `postgres.json`; nothing when something in it is missing. */
export function parseSecrets(text: string): Secrets | undefined {
  try {
    const value = JSON.parse(text) as Partial<Secrets>;
    const { superuserPassword, ownerPassword, appPassword, port } = value;
    if (!superuserPassword || !ownerPassword || !appPassword) return undefined;
    if (!Number.isInteger(port) || Number(port) < 1 || Number(port) > 65_535) return undefined;
    return { superuserPassword, ownerPassword, appPassword, port: Number(port) };
  } catch {
    return undefined;
  }
}

/** Reads the secrets of a data directory; nothing when none were made yet. */
export function readSecrets(dataDir: string): Secrets | undefined {
  const path = secretsPath(dataDir);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DataDirectoryError(
      `The file ${path} cannot be read.`,
      'Start as the user who made the data directory.',
      { cause: error },
    );
  }
  const secrets = parseSecrets(text);
  if (secrets) return secrets;
  throw new DataDirectoryError(
    `The file ${path} is damaged, and with it the passwords of the database.`,
    'Put the file back from a copy, or choose another data directory.',
  );
}

/** Writes the secrets so that a cut in the middle leaves the old file or the new one. */
export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const path = secretsPath(dataDir);
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(secrets, null, 2)}\n`);
    keepOwner(file, dataDir);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

/** A start as root must not lock the owner of the directory out of his database. */
function keepOwner(file: number, dataDir: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dataDir);
  fchownSync(file, uid, gid);
}

function secretsPath(dataDir: string): string {
  return join(dataDir, 'postgres.json');
}

function randomPassword(): string {
  // Hexadecimal stands in a URL as it is.
  return randomBytes(24).toString('hex');
}
