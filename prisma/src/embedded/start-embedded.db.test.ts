import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type EmbeddedServer } from './index.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

const dataDir = join(temporaryDirectory(), 'data');
let server: EmbeddedServer;

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  server = await startEmbedded({ dataDir, durable: false });
});
afterAll(async () => server.stop());

it('takes another port for good where somebody takes its own while it starts', async () => {
  const own = join(temporaryDirectory(), 'data');
  const first = await startEmbedded({ dataDir: own, durable: false });
  await first.stop();
  const somebody = createServer();
  const onProgress = () => {
    if (!somebody.listening) somebody.listen(first.port, '127.0.0.1');
  };
  const second = await startEmbedded({ dataDir: own, durable: false, onProgress });
  const answer = await ask(second.ownerUrl, 'SELECT 1');
  await second.stop();
  await new Promise((resolve) => somebody.close(resolve));
  const third = await startEmbedded({ dataDir: own, durable: false });
  await third.stop();

  expect(answer).toEqual([[1]]);
  expect(second.port).not.toBe(first.port);
  expect(third.port).toBe(second.port);
});

describe('the embedded database', () => {
  it('is PostgreSQL 18 in UTF-8, in UTC, with the same text rules everywhere', async () => {
    const facts = await ask(
      server.appUrl,
      `SELECT current_setting('server_version_num')::int / 10000, current_setting('TimeZone'),
        pg_encoding_to_char(encoding), datlocprovider, datlocale
        FROM pg_database WHERE datname = current_database()`,
    );
    expect(facts).toEqual([[18, 'UTC', 'UTF8', 'b', 'C.UTF-8']]);
  });

  it('lets nobody in without a password, and listens on the loopback only', async () => {
    const listens = await ask(
      server.superuserUrl,
      `SELECT current_setting('listen_addresses'), current_setting('unix_socket_directories'),
        (SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules)`,
    );
    expect(listens).toEqual([['127.0.0.1', '', ['scram-sha-256']]]);
    const guess = server.ownerUrl.replace(/:[0-9a-f]{48}@/, ':guess@');
    await expect(ask(guess, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps its passwords from other users', () => {
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('gives the owner its database and the right to make others', async () => {
    await ask(server.ownerUrl, 'CREATE TABLE kept (n int)');
    await ask(server.ownerUrl, 'CREATE DATABASE scratch');
    await ask(server.ownerUrl, 'DROP DATABASE scratch');
    const rights = await ask(
      server.ownerUrl,
      'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    );
    expect(rights).toEqual([[false, false, true]]);
  });

  it('gives the application nothing to own and no way to make a table', async () => {
    await expect(ask(server.appUrl, 'CREATE TABLE t (n int)')).rejects.toThrow(/permission denied/);
    await expect(ask(server.appUrl, 'CREATE TEMP TABLE t (n int)')).rejects.toThrow(
      /permission denied/,
    );
    await expect(ask(server.appUrl, 'CREATE SCHEMA s')).rejects.toThrow(/permission denied/);
    const owned = await ask(
      server.superuserUrl.replace(/postgres$/, 'phoihop'),
      `SELECT * FROM pg_shdepend WHERE deptype = 'o' AND refobjid = 'phoihop_app'::regrole`,
    );
    expect(owned).toEqual([]);
  });

  it('keeps data, port and passwords over a stop', async () => {
    await ask(server.ownerUrl, 'INSERT INTO kept VALUES (7)');
    const before = server;
    await server.stop();
    await server.stop();
    server = await startEmbedded({ dataDir, durable: false });
    expect(server).toMatchObject({ ownerUrl: before.ownerUrl, appUrl: before.appUrl });
    expect(await ask(server.ownerUrl, 'SELECT n FROM kept')).toEqual([[7]]);
  });

  it('moves to another port, for good, when somebody else has taken its own', async () => {
    const { port } = server;
    await server.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', () => resolve()));
    server = await startEmbedded({ dataDir, durable: false });
    await new Promise((resolve) => squatter.close(resolve));
    expect(server.port).not.toBe(port);
    expect(await ask(server.ownerUrl, 'SELECT n FROM kept')).toEqual([[7]]);
    expect(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).toContain(String(server.port));
  });

  it('refuses a second start on its directory, and does not notice it', async () => {
    const lock = readFileSync(join(dataDir, 'lock'), 'utf8');
    const pid = server.pid();
    await expect(startEmbedded({ dataDir })).rejects.toThrow(`in use by process ${process.pid}.`);
    expect(readFileSync(join(dataDir, 'lock'), 'utf8')).toBe(lock);
    expect(server.pid()).toBe(pid);
    expect(await ask(server.ownerUrl, 'SELECT n FROM kept')).toEqual([[7]]);
  });
});
