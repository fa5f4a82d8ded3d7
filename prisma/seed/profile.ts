import type { ClientBase } from 'pg';

/** What a database may be filled with by the seed. */
export type SeedProfile = 'reference' | 'demo' | 'nation';

/** The database holds something else than what was asked for; nothing was changed. */
export class ProfileMismatchError extends Error {
  override readonly name = 'ProfileMismatchError';
}

/**
 * Whether the database already holds the profile.
 *
 * @remarks Throws when it holds another one, or rows that no seeding put there.
 */
export async function holdsProfile(client: ClientBase, profile: SeedProfile): Promise<boolean> {
  const stamp = await client.query<{ profile: string }>('SELECT profile FROM deployment');
  const held = stamp.rows[0]?.profile;
  if (held === profile) return true;
  if (held !== undefined) {
    throw new ProfileMismatchError(
      `This database holds the profile "${held}"; it cannot be used as "${profile}". ` +
        `Start with PHOIHOP_PROFILE=${held}, or give another database.`,
    );
  }
  const filled = await findFilledTable(client);
  if (filled !== null) {
    throw new ProfileMismatchError(
      `This database is not empty (table "${filled}" has rows) and bears no profile. ` +
        `Give an empty database to seed it as "${profile}".`,
    );
  }
  return false;
}

export async function stampProfile(client: ClientBase, profile: SeedProfile): Promise<void> {
  await client.query('INSERT INTO deployment (profile) VALUES ($1)', [profile]);
}

// The migrations themselves write these.
const writtenByMigrations = [
  '_prisma_migrations',
  'audit_head',
  'map_version',
  'reporting_calendar',
  'period',
];

async function findFilledTable(client: ClientBase): Promise<string | null> {
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY tablename`,
    [writtenByMigrations],
  );
  const questions = tables.rows.map(
    ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM "${name}")`,
  );
  if (questions.length === 0) return null;
  const filled = await client.query<{ name: string }>(questions.join(' UNION ALL '));
  return filled.rows[0]?.name ?? null;
}
