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
    drop: () => run(server.ownerUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

const OBJECT_IN_USE = '55006';

async function copy(url: string, source: string, name: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await run(url, `CREATE DATABASE ${name} TEMPLATE ${source}`);
      return;
    } catch (error) {
      // A connection that is just being closed still counts as a user of the template.
      const isBusy = error instanceof pg.DatabaseError && error.code === OBJECT_IN_USE;
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
