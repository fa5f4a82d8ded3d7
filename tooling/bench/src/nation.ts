import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from '@phoihop/database';
import { startEmbedded } from '@phoihop/database/embedded';
import { deploy, grantApplication } from '@phoihop/database/migrate';
import { seed } from '@phoihop/database/seed';
import pg from 'pg';

/** A made-up country that is open: the profile `nation`, of some size. */
export interface Nation {
  /** As the application's role. */
  readonly db: Database;
  /** What an act costs the database itself, in milliseconds: each of its statements planned and run, without the way there. */
  readonly databaseTime: (act: () => Promise<unknown>) => Promise<number>;
  /** As the owner of the tables. */
  readonly client: pg.Client;
}

/** What is measured of a country, one after the other; what takes longest comes last. */
export interface Measures {
  readonly open: (nation: Nation) => Promise<void>;
  /** Of a server that is started where the country lies. */
  readonly served: (dataDir: string) => Promise<void>;
  /** As the owner of the tables, once all else is told. */
  readonly last: (client: pg.Client) => Promise<void>;
}

/** Makes a country of so many communes, and takes it away again. */
export async function onNation(communes: number, { open, served, last }: Measures): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'phoihop-bench-figures-'));
  try {
    await onServer(dataDir, communes, open);
    await served(dataDir);
    await onceMore(dataDir, last);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function onServer(
  dataDir: string,
  communes: number,
  measure: (nation: Nation) => Promise<void>,
): Promise<void> {
  const server = await startEmbedded({ dataDir });
  const { ownerUrl, appUrl } = server;
  const client = new pg.Client({ connectionString: ownerUrl });
  let db: Database | undefined;
  try {
    await deploy({ ownerUrl });
    await grantApplication({ ownerUrl, role: decodeURIComponent(new URL(appUrl).username) });
    await seed({ ownerUrl, profile: 'nation', communes });
    await client.connect();
    await client.query('VACUUM (ANALYZE)');
    const sent: Statement[] = [];
    db = createDatabase({ url: appUrl, onStatement: (sql, values) => sent.push({ sql, values }) });
    await measure({ db, client, databaseTime: (act) => timeOf(client, sent, act) });
  } finally {
    await db?.close();
    await client.end();
    await server.stop();
  }
}

async function onceMore(dataDir: string, act: Measures['last']): Promise<void> {
  const server = await startEmbedded({ dataDir, mustExist: true });
  const client = new pg.Client({ connectionString: server.ownerUrl });
  try {
    await client.connect();
    await act(client);
  } finally {
    await client.end();
    await server.stop();
  }
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

async function timeOf(
  client: pg.Client,
  sent: Statement[],
  act: () => Promise<unknown>,
): Promise<number> {
  sent.length = 0;
  await act();
  let total = 0;
  for (const { sql, values } of sent) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`, [
      ...values,
    ]);
    const [plan] = rows[0]['QUERY PLAN'];
    total += plan['Planning Time'] + plan['Execution Time'];
  }
  return total;
}
