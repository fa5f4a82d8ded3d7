import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeployOptions } from './deploy.ts';
import { schemaDifference } from './difference.ts';
import { databaseDirectory } from './directory.ts';
import { withScratch } from './scratch.ts';

/** Where a new migration is worked out, and what it is called. */
export interface NewMigrationOptions extends DeployOptions {
  /** A short name in lower case: `add_tasks`. */
  name: string;
}

/**
 * Writes a migration with what the schema has changed since the last one, and answers its name.
 *
 * @remarks Null when nothing has changed. Checks, triggers and the like are added to it by hand.
 */
export async function newMigration(options: NewMigrationOptions): Promise<string | null> {
  const { ownerUrl, name, directory = databaseDirectory() } = options;
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`A migration is named in lower case with underscores, not "${name}".`);
  }
  const sql = await withScratch(ownerUrl, directory, (url) => schemaDifference(url, directory));
  if (sql === '') return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(directory, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), `${sql}\n`);
  return `${stamp}_${name}`;
}
