import { createDatabase, sessionOptions, type Database } from '@phoihop/database';
import { reachEmbedded, startEmbedded } from '@phoihop/database/embedded';
import pg from 'pg';
import type { Settings } from '../env.ts';

/** Does something on the database that the settings name, as its owner where he is known; started if nobody has, never made. */
export function onDatabase<Result>(
  settings: Settings,
  act: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return reached(settings, 'ownerUrl', async (connectionString) => {
    const client = new pg.Client({ connectionString, options: sessionOptions });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.end();
    }
  });
}

/** The same as the application's own role, which may do what the service may and no more. */
export function withDatabase<Result>(
  settings: Settings,
  act: (db: Database) => Promise<Result>,
): Promise<Result> {
  return reached(settings, 'appUrl', async (url) => {
    const db = createDatabase({ url });
    try {
      return await act(db);
    } finally {
      await db.close();
    }
  });
}

async function reached<Result>(
  { database }: Settings,
  as: 'ownerUrl' | 'appUrl',
  act: (url: string) => Promise<Result>,
): Promise<Result> {
  if (database.kind === 'server') {
    const { url, ownerUrl = url } = database;
    return act(as === 'ownerUrl' ? ownerUrl : url);
  }
  const { dataDir } = database;
  const running = reachEmbedded(dataDir);
  if (running) return act(running[as]);
  const server = await startEmbedded({ dataDir, mustExist: true });
  try {
    return await act(server[as]);
  } finally {
    await server.stop();
  }
}
