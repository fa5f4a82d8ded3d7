import { createDatabase, type Database } from '@phoihop/database';
import { doesNotWork, startEmbedded } from '@phoihop/database/embedded';
import { deploy, grantApplication } from '@phoihop/database/migrate';
import { SettingsError, type Settings } from './env.ts';
import { keptSecret } from './kept-file.ts';

/** The database, ready for the profile, and the secret that goes with it. */
export interface OpenedDatabase {
  readonly db: Database;
  readonly secret: string;
  readonly close: () => Promise<void>;
}

/** Who is told what a start is busy with, and that the database is lost. */
export interface DatabaseListeners {
  readonly onProgress: (line: string) => void;
  readonly onExit: (error: Error) => void;
}

/** Opens the database that the settings name: started, migrated and filled as needed. */
export async function openDatabase(
  settings: Settings,
  { onProgress, onExit }: DatabaseListeners,
): Promise<OpenedDatabase> {
  const { database } = settings;
  if (database.kind === 'server') {
    const { url, ownerUrl } = database;
    // Without the owner's address the tables are somebody else's care; the stamp is ours all the same.
    if (ownerUrl !== undefined) await prepare(ownerUrl, url, settings, onProgress);
    return connect(url, settings, settings.secret ?? '', async () => undefined);
  }
  const { dataDir } = database;
  const server = await startEmbedded({ dataDir, onProgress, onExit });
  try {
    await prepare(server.ownerUrl, server.appUrl, settings, onProgress);
    const secret = settings.secret ?? keptSecret(dataDir);
    return await connect(server.appUrl, settings, secret, server.stop);
  } catch (error) {
    await server.stop();
    throw isOfDamage(error) ? doesNotWork(dataDir, error) : error;
  }
}

/** What PostgreSQL says when its own files are not as it left them: corruption, the system, a database that is gone. */
function isOfDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(XX|58)\w{3}$|^3D000$/.test(code);
}

async function prepare(
  ownerUrl: string,
  appUrl: string,
  { profile }: Settings,
  onProgress: (line: string) => void,
): Promise<void> {
  const applied = await deploy({ ownerUrl });
  if (applied.length > 0) onProgress(`The tables are up to date (${applied.length} migrations).`);
  await grantApplication({ ownerUrl, role: decodeURIComponent(new URL(appUrl).username) });
  const { seed } = await import('@phoihop/database/seed');
  await seed({ ownerUrl, profile, onProgress });
}

async function connect(
  url: string,
  { profile }: Settings,
  secret: string,
  stopServer: () => Promise<void>,
): Promise<OpenedDatabase> {
  const db = createDatabase({ url });
  const close = async () => {
    await db.close();
    await stopServer();
  };
  try {
    await requireStamp(db, profile);
  } catch (error) {
    await db.close();
    throw error;
  }
  return { db, secret, close };
}

const UNDEFINED_TABLE = '42P01';

async function requireStamp(db: Database, profile: string): Promise<void> {
  const query = db.kysely.selectFrom('deployment').select('profile');
  const stamp = await query.executeTakeFirst().catch((error: unknown) => {
    const hasCode = error instanceof Error && 'code' in error;
    if (hasCode && error.code === UNDEFINED_TABLE) {
      throw new SettingsError(
        'The database has no tables yet. Set DATABASE_OWNER_URL so that they can be made.',
      );
    }
    throw error;
  });
  if (stamp?.profile === profile) return;
  throw new SettingsError(
    stamp === undefined
      ? `The database holds no data for the profile "${profile}" yet.`
      : `The database holds the profile "${stamp.profile}"; it cannot be used as "${profile}".`,
  );
}
