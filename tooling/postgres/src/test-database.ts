import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { onDatabase } from './server.ts';
import { template, type ServerUrls, type Template } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: ServerUrls;
  }
}

/** A database of a test's own. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop: () => Promise<void>;
}

/** Makes a database for a test: empty, or a copy of the tables alone or of the demo data. */
export async function createTestDatabase(kind: Template | 'empty' = 'demo'): Promise<TestDatabase> {
  const server = inject('postgres');
  const source = kind === 'empty' ? 'template1' : await template(server, kind);
  const name = `phoihop_test_${randomBytes(8).toString('hex')}`;
  await copy(server.ownerUrl, source, name);
  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    drop: () => drop(server.ownerUrl, name),
  };
}

const OBJECT_IN_USE = '55006';
const INSUFFICIENT_PRIVILEGE = '42501';

async function copy(url: string, source: string, name: string): Promise<void> {
  // A connection that is just being closed still counts as a user of the template.
  // File by file: the log of a throw-away database would be written for nobody.
  await patiently(OBJECT_IN_USE, () =>
    run(url, `CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY`),
  );
}

async function drop(url: string, name: string): Promise<void> {
  // What another role, or the server's own housekeeping, still does there is not ours to end: it ends by itself.
  await patiently(INSUFFICIENT_PRIVILEGE, () =>
    run(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  );
}

async function patiently(code: string, act: () => Promise<void>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await act();
      return;
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === code;
      if (!isBusy || attempt === 100) throw error;
      await sleep(50);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
