import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const schema = `
datasource db {
  provider = "postgresql"
}
model Note {
  id   Int    @id
  text String
  @@map("note")
}
`;

export const tableSql = `CREATE TABLE "note" (
  "id" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);
`;

/** Makes a folder with a schema of one table and the migrations given. */
export function prismaFolder(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-migrate-'));
  mkdirSync(join(folder, 'schema'));
  writeFileSync(join(folder, 'schema/schema.prisma'), schema);
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(migrations)) writeMigration(folder, name, sql);
  return folder;
}

/** Writes a migration, or writes it anew. */
export function writeMigration(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, 'migrations', name), { recursive: true });
  writeFileSync(join(folder, 'migrations', name, 'migration.sql'), sql);
}
