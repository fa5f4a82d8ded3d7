import { reachEmbedded, startEmbedded } from '@phoihop/database/embedded';
import pg from 'pg';
import type { Settings } from '../env.ts';

/** Does something on the database that the settings name, as its owner where he is known; started if nobody has. */
export async function onDatabase<Result>(
  { database }: Settings,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  if (database.kind === 'server') return connected(database.ownerUrl ?? database.url, act);
  const { dataDir } = database;
  const running = reachEmbedded(dataDir);
  if (running) return connected(running.ownerUrl, act);
  const server = await startEmbedded({ dataDir });
  try {
    return await connected(server.ownerUrl, act);
  } finally {
    await server.stop();
  }
}

async function connected<Result>(
  connectionString: string,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
