import { PrismaPg } from '@prisma/adapter-pg';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../generated/client/client.ts';
import { columnTypes } from './column-types.ts';
import { nameStatements } from './named-statements.ts';
import { sessionOptions } from './session-options.ts';
import { type OnStatement, watchStatements } from './statements.ts';
import type { Tables } from './tables.ts';
import {
  kyselyOver,
  leaseConnections,
  transact,
  type Asked,
  type TransactionOptions,
} from './transaction.ts';

const SECOND = 1000;

/** How the database is reached. */
export interface DatabaseOptions {
  url: string;
  /** How many connections may be open at once. */
  max?: number;
  /** Told every SQL statement that goes to the server, whoever sends it. */
  onStatement?: OnStatement;
}

/** The database as the application sees it: Prisma and Kysely over the same connections. */
export interface Database extends Asked {
  prisma: PrismaClient;
  kysely: Kysely<Tables>;
  pool: pg.Pool;
  /** Does something in one transaction; `within` is the database as that sees it, over its one connection. */
  transaction: <Result>(
    work: (tx: Prisma.TransactionClient, within: Database) => Promise<Result>,
    options?: TransactionOptions,
  ) => Promise<Result>;
  close: () => Promise<void>;
}

/** Opens the database; connections are made as they are needed. */
export function createDatabase({ url, max = 10, onStatement }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: columnTypes,
    statement_timeout: 15 * SECOND,
    options: sessionOptions,
    idle_in_transaction_session_timeout: 30 * SECOND,
  });
  // Without a listener, a server that goes away would take the process with it: the pool listens to
  // the connections that rest, and nobody to one that is being used.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  nameStatements(pool);
  if (onStatement) watchStatements(pool, onStatement);
  leaseConnections(pool);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const database: Database = {
    prisma,
    kysely: kyselyOver(pool),
    pool,
    transaction: (work, options) =>
      transact(
        prisma,
        (tx, asked) => {
          const within: Database = {
            ...database,
            ...asked,
            transaction: (joining) => joining(tx, within),
          };
          return work(tx, within);
        },
        options,
      ),
    close: async () => {
      await prisma.$disconnect();
      if (!pool.ending) await pool.end();
    },
  };
  return database;
}
