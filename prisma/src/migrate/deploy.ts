import { databaseDirectory } from './directory.ts';
import { withEngine } from './engine.ts';
import { refuseChangedHistory } from './history.ts';
import { withLock } from './lock.ts';

/** Where migrations are applied, and from which folder they are read. */
export interface DeployOptions {
  /** The database, as the role that owns its tables. */
  ownerUrl: string;
  /** The folder with `schema/` and `migrations/`; found by itself when not given. */
  directory?: string;
}

/**
 * Applies the migrations that the database lacks and answers their names.
 *
 * @remarks Whoever comes second waits for the first and then finds nothing to do.
 */
export async function deploy(options: DeployOptions): Promise<string[]> {
  const { ownerUrl, directory = databaseDirectory() } = options;
  return withLock(ownerUrl, async (client) => {
    await refuseChangedHistory(client, directory);
    return withEngine(ownerUrl, directory, (engine) => engine.apply());
  });
}
