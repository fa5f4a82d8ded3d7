import { createHash } from 'node:crypto';
import type pg from 'pg';
import { readMigrations } from './files.ts';

interface Applied {
  name: string;
  checksum: string;
}

/** Refuses to go on when a migration that was applied has since been edited or taken away. */
export async function refuseChangedHistory(client: pg.Client, directory: string): Promise<void> {
  const files = new Map(readMigrations(directory).map(({ name, sql }) => [name, sql]));
  const problems = (await readApplied(client)).flatMap(({ name, checksum }) => {
    const sql = files.get(name);
    if (sql === undefined) return [`${name} was applied but its file is gone`];
    return checksumsOf(sql).includes(checksum) ? [] : [`${name} was edited after it was applied`];
  });
  if (problems.length === 0) return;
  throw new Error(
    `The migrations differ from those this database was built with: ${problems.join('; ')}. ` +
      'Put the files back as they were and write a new migration instead.',
  );
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const table = await client.query<{ is_there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS is_there`,
  );
  if (!table.rows[0]?.is_there) return [];
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY started_at`,
  );
  return rows;
}

/** As stored, and as another machine's line ends would have made it. */
function checksumsOf(sql: string): string[] {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  );
}
