import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withEngine } from './engine.ts';
import { withClient } from './lock.ts';

/** Replays the whole history on a database of its own, runs work on it, and drops it. */
export async function withScratch<T>(
  ownerUrl: string,
  directory: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `phoihop_scratch_${randomBytes(6).toString('hex')}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return withClient(ownerUrl, async (client) => {
    await client.query(`CREATE DATABASE ${name}`).catch(explain);
    try {
      await withEngine(url.href, directory, (engine) => engine.apply());
      return await work(url.href);
    } finally {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
  });
}

const INSUFFICIENT_PRIVILEGE = '42501';

function explain(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE) {
    throw new Error(
      'The role of DATABASE_OWNER_URL may not create a scratch database. ' +
        'Let an administrator run: ALTER ROLE <role> CREATEDB.',
      { cause: error },
    );
  }
  throw error;
}
