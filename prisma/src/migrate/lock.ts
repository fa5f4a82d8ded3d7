import pg from 'pg';
import { sessionOptions } from '../session-options.ts';

/** A number of our own, so that no other lock of the database is meant. */
const KEY = 7_014_620_231;

/** Runs work while no other process migrates the same database. */
export async function withLock<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withClient(url, async (client) => {
    // A session's lock: it also goes when the process is killed.
    await client.query('SELECT pg_advisory_lock($1)', [KEY]);
    return work(client);
  });
}

/** Runs work on one connection, which is closed afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: sessionOptions });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
