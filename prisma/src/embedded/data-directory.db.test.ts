import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataDirectoryError, startEmbedded } from './index.ts';
import { fingerprint, temporaryDirectory } from './temporary-directory.fixture.ts';

const root = temporaryDirectory();

/** A directory with the marks of a whole cluster, which a test then spoils. */
function wholeDirectory(name: string): string {
  const dir = join(root, name);
  for (const each of ['base', 'global', 'pg_multixact', 'pg_wal', 'pg_xact']) {
    mkdirSync(join(dir, 'postgres', each), { recursive: true });
  }
  writeFileSync(join(dir, 'postgres', 'PG_VERSION'), '18\n');
  writeFileSync(join(dir, 'postgres', 'global', 'pg_control'), 'x');
  const passwords = { superuserPassword: 'a', ownerPassword: 'b', appPassword: 'c', port: 5 };
  writeFileSync(join(dir, 'postgres.json'), JSON.stringify(passwords));
  return dir;
}

const cases: [string, (dir: string) => void, RegExp][] = [
  ['without PG_VERSION', (it) => rmSync(join(it, 'postgres/PG_VERSION')), /PG_VERSION is missing/],
  ['with a garbled PG_VERSION', (it) => write(it, 'postgres/PG_VERSION', '\0?'), /cannot be read/],
  ['of another PostgreSQL', (it) => write(it, 'postgres/PG_VERSION', '15\n'), /to PostgreSQL 15/],
  ['without control file', (it) => rmSync(join(it, 'postgres/global/pg_control')), /control file/],
  ['without passwords', (it) => rmSync(join(it, 'postgres.json')), /passwords.*missing/],
  ['with garbled passwords', (it) => write(it, 'postgres.json', '{'), /postgres\.json is damaged/],
  ['whose cluster is a file', spoilCluster, /not a directory/],
  [
    'without its tables',
    (it) => rmSync(join(it, 'postgres/base'), { recursive: true }),
    /base is missing/,
  ],
  [
    'without its log',
    (it) => rmSync(join(it, 'postgres/pg_wal'), { recursive: true }),
    /pg_wal is missing/,
  ],
  ['whose lock is a folder', (it) => mkdirSync(join(it, 'lock')), /cannot be read as a lock/],
  ['that points nowhere', (it) => write(it, 'postgres.location', '/nowhere/at/all'), /missing/],
];

function write(dir: string, name: string, text: string): void {
  writeFileSync(join(dir, name), text);
}

function spoilCluster(dir: string): void {
  rmSync(join(dir, 'postgres'), { recursive: true });
  write(dir, 'postgres', 'a file');
}

describe('a data directory', () => {
  it.each(cases)('%s is refused untouched', async (name, spoil, message) => {
    const dir = wholeDirectory(name);
    spoil(dir);
    const before = fingerprint(dir);
    const refusal = await startEmbedded({ dataDir: dir }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirectoryError);
    expect(refusal).toHaveProperty('message', expect.stringMatching(message));
    expect(fingerprint(dir)).toEqual(before);
  });

  it('whose database was spoiled inside is refused with the last words of PostgreSQL', async () => {
    const dir = join(root, 'spoiled');
    const server = await startEmbedded({ dataDir: dir, durable: false });
    await server.stop();
    write(dir, 'postgres/global/pg_control', 'x');
    const before = fingerprint(join(dir, 'postgres'));
    const refusal = await startEmbedded({ dataDir: dir }).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(DataDirectoryError);
    expect(refusal).toHaveProperty(
      'message',
      expect.stringMatching(/does not start: .*pg_control/),
    );
    expect(fingerprint(join(dir, 'postgres'))).toEqual(before);
  }, 20_000);

  it('that is a file is refused', async () => {
    write(root, 'file', 'text');
    await expect(startEmbedded({ dataDir: join(root, 'file') })).rejects.toThrow(/not a directory/);
    await expect(startEmbedded({ dataDir: join(root, 'file/in') })).rejects.toThrow(
      DataDirectoryError,
    );
  });
});

describe('a directory that must hold a database', () => {
  it.each([
    ['is not there', () => undefined],
    ['is empty', (dir: string) => mkdirSync(dir)],
  ])('is refused where it %s, and nothing is made', async (what, prepare) => {
    const dir = join(root, `mistyped ${what}`);
    prepare(dir);
    const before = existsSync(dir);

    await expect(startEmbedded({ dataDir: dir, mustExist: true })).rejects.toThrow(
      `There is no database in ${dir}. Look at PHOIHOP_DATA`,
    );
    expect(existsSync(dir)).toBe(before);
    expect(existsSync(dir) ? readdirSync(dir) : []).toEqual([]);
  });
});
