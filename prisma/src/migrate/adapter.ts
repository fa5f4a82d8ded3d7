import { EventEmitter } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { sessionOptions } from '../session-options.ts';

const CHAR = 18;
const TEXT = 25;

/** Opens connections for the schema engine, with the repairs that `@prisma/adapter-pg` needs for it. */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  readonly #pool: pg.Pool;
  /** Where the latest answer holds "char"; there is one connection, so answers never mix. */
  #charColumns: number[] = [];

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 1, options: sessionOptions });
    this.#pool.on('connect', (client) => {
      this.#acceptChar(client);
    });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter: SqlDriverAdapter = await new PrismaPg(this.#pool).connect();
    // The adapter's own way cuts a script at every semicolon, also inside functions and texts.
    adapter.executeScript = async (script) => {
      await this.#pool.query(script).catch(raise);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of this.#charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    throw new Error('No shadow database is used: the history is replayed on a scratch database.');
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** The adapter refuses PostgreSQL's inner type "char", in which the catalog is written. */
  #acceptChar(client: pg.PoolClient): void {
    const connection: unknown = Reflect.get(client, 'connection');
    if (!(connection instanceof EventEmitter)) return;
    connection.on('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
      this.#charColumns = fields.flatMap((field, i) => (field.dataTypeID === CHAR ? [i] : []));
      for (const index of this.#charColumns)
        Object.assign(fields[index] ?? {}, { dataTypeID: TEXT });
    });
  }
}

function raise(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code, severity, message, detail, column, hint } = error;
  throw new DriverAdapterError({
    kind: 'postgres',
    code: code ?? 'N/A',
    severity: severity ?? 'N/A',
    message,
    detail,
    column,
    hint,
  });
}
