import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseDirectory, deploy, grantApplication } from '@phoihop/database/migrate';
import pg from 'pg';
import { onDatabase, roleOf } from './server.ts';

/** What a test's database starts with: the tables alone, or the demo data too. */
export type Template = 'migrated' | 'demo';

/** The server of this run, as the tests are told of it. */
export interface ServerUrls {
  ownerUrl: string;
  appUrl: string;
  /** Tells the runs apart that share a server. */
  run: string;
}

/** Gives the template's name; it is made when it is first asked for. */
export async function template(server: ServerUrls, kind: Template): Promise<string> {
  const name = `phoihop_${kind}_${server.run}`;
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    // Test files run side by side; the first one makes it, the others wait.
    await client.query('SELECT pg_advisory_lock(7014620233)');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount !== 0) return name;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft}`);
    await fill(onDatabase(server.ownerUrl, draft), roleOf(server.appUrl), kind);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
}

/** Drops what a run has made templates of: a given server outlives the run. */
export async function dropTemplates({ ownerUrl, run }: ServerUrls): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const kind of ['migrated', 'demo'] satisfies Template[]) {
      await client.query(`DROP DATABASE IF EXISTS phoihop_${kind}_${run} WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

async function fill(ownerUrl: string, role: string, kind: Template): Promise<void> {
  await deploy({ ownerUrl });
  await grantApplication({ ownerUrl, role });
  if (kind === 'migrated') return;
  if (!existsSync(join(databaseDirectory(), 'seed/main.ts'))) {
    throw new Error('There is no prisma/seed/main.ts yet, so no database with the demo data.');
  }
  const { seed } = await import('@phoihop/database/seed');
  await seed({ ownerUrl, profile: 'demo' });
}
