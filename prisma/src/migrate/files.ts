import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** A migration as it stands in its folder. */
export interface MigrationFile {
  name: string;
  sql: string;
}

/** Reads the schema's files, in the order of their names. */
export function readSchema(directory: string): SchemaContainer[] {
  const folder = join(directory, 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

/** Reads the migrations, oldest first. */
export function readMigrations(directory: string): MigrationFile[] {
  const folder = join(directory, 'migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}

/** The migrations in the shape that the schema engine asks for. */
export function migrationList(directory: string): MigrationList {
  const lock = join(directory, 'migrations/migration_lock.toml');
  return {
    baseDir: join(directory, 'migrations'),
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(directory).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
