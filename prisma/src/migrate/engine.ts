import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapter } from './adapter.ts';
import { migrationList, readSchema } from './files.ts';
import { schemaEngine } from './wasm.ts';

/** What the schema engine is asked to do with one database. */
export interface Engine {
  /** Applies what is missing; answers the names. */
  apply: () => Promise<string[]>;
  /** The SQL that would turn the database into the schema; empty when they agree. */
  difference: () => Promise<string>;
}

const filters = { externalTables: [], externalEnums: [] };

/** Runs work with the official schema engine on the database at a URL. */
export async function withEngine<T>(
  url: string,
  directory: string,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const adapter = new MigrationAdapter(url);
  try {
    const files = readSchema(directory);
    const engine = await schemaEngine().new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await work({
        apply: async () => {
          const migrationsList = migrationList(directory);
          return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
        },
        difference: async () => {
          const { stdout } = await engine.diff({
            from: { tag: 'schemaDatasource', files, configDir: directory },
            to: { tag: 'schemaDatamodel', files },
            script: true,
            exitCode: null,
            filters,
          });
          const sql = stdout?.trim() ?? '';
          return sql.includes('This is an empty migration') ? '' : sql;
        },
      });
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}
