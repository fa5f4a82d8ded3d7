import { dirname, resolve } from 'node:path';
import type { SeedProfile } from '../seed/main.ts';
import { startEmbedded } from './embedded/index.ts';
import { databaseDirectory } from './migrate/index.ts';

/** The database that a command works on. */
export interface CommandTarget {
  ownerUrl: string;
  /** The application's role. */
  appRole: string;
  close: () => Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the database that the settings name, or starts the embedded one. */
export async function openTarget(
  environment: Environment,
  onProgress: (line: string) => void,
): Promise<CommandTarget> {
  const appUrl = environment['DATABASE_URL'];
  if (appUrl) {
    const ownerUrl = environment['DATABASE_OWNER_URL'];
    if (!ownerUrl) {
      throw new Error(
        'DATABASE_URL is set; set DATABASE_OWNER_URL too, the role that owns the tables.',
      );
    }
    return { ownerUrl, appRole: roleOf(appUrl), close: () => Promise.resolve() };
  }
  // As the gateway reads it: from the top of the project, wherever the command was called.
  const dataDir = resolve(dirname(databaseDirectory()), environment['PHOIHOP_DATA'] || '.data');
  const server = await startEmbedded({ dataDir, onProgress });
  return { ownerUrl: server.ownerUrl, appRole: roleOf(server.appUrl), close: server.stop };
}

/** The profile to seed with; a database that is not the embedded one is never filled by default. */
export function chosenProfile(environment: Environment): SeedProfile {
  const profile = environment['PHOIHOP_PROFILE'];
  if (profile === 'demo' || profile === 'reference' || profile === 'nation') return profile;
  if (profile) throw new Error(`PHOIHOP_PROFILE is demo, reference or nation, not "${profile}".`);
  if (!environment['DATABASE_URL']) return 'demo';
  throw new Error(
    'DATABASE_URL is set; say in PHOIHOP_PROFILE what to fill it with: demo, reference or nation.',
  );
}

function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (role === '') throw new Error('DATABASE_URL must name the role of the application.');
  return role;
}
