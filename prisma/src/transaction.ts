import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import type { Tables } from './tables.ts';

/** What both ways of asking see of the database: Prisma and Kysely. */
export interface Asked {
  readonly prisma: PrismaClient;
  readonly kysely: Kysely<Tables>;
}

export interface TransactionOptions {
  /** After how many milliseconds it is given up. */
  readonly timeout?: number;
}

/** Kysely over connections; documents stored as JSON keep their keys as they are. */
export function kyselyOver(pool: ConstructorParameters<typeof PostgresDialect>[0]['pool']) {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** The connection on which a transaction of this flow of calls is begun. */
const beginnings = new AsyncLocalStorage<{ client: pg.PoolClient | null }>();

/** Tells a flow of calls that begins a transaction which connection it got. */
export function tellConnections(pool: pg.Pool): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on its own pool below
  pool.connect = new Proxy(pool.connect, {
    apply(connect, self, args: unknown[]): unknown {
      const answer: unknown = Reflect.apply(connect, self, args);
      const beginning = beginnings.getStore();
      if (!beginning || !(answer instanceof Promise)) return answer;
      return answer.then((client: pg.PoolClient) => {
        beginning.client ??= client;
        return client;
      });
    },
  });
}

/**
 * Does something in one transaction: what is asked through Prisma and through Kysely within goes over its one connection.
 *
 * @remarks Whoever reads over another connection while a transaction holds locks waits for a second one, and many at once
 * wait for each other.
 */
export async function transact<Result>(
  prisma: PrismaClient,
  work: (tx: Prisma.TransactionClient, within: Asked) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const beginning: { client: pg.PoolClient | null } = { client: null };
  return beginnings.run(beginning, () =>
    prisma.$transaction(async (tx) => {
      const { client } = beginning;
      if (!client) throw new Error('a transaction was begun on no connection');
      const free = inTurn(client);
      const pool = { connect: async () => held(client), end: async () => undefined, options: {} };
      const kysely = kyselyOver(pool);
      try {
        return await work(tx, { prisma: joined(tx), kysely });
      } finally {
        free();
      }
    }, options),
  );
}

/** Sends what is asked over a connection one after another, whoever asks, until it is freed. */
function inTurn(client: pg.PoolClient): () => void {
  // oxlint-disable-next-line typescript/unbound-method -- called on its own client below
  const { query } = client;
  let last: Promise<unknown> = Promise.resolve();
  const send = (self: unknown, args: unknown[]): unknown => Reflect.apply(query, self, args);
  client.query = new Proxy(query, {
    apply(_query, self, args: unknown[]): unknown {
      const answer = last.then(() => send(self, args));
      last = answer.catch(() => undefined);
      return answer;
    },
  });
  return () => {
    client.query = query;
  };
}

/** The connection, which is not given back before the transaction ends. */
function held(client: pg.PoolClient) {
  return new Proxy(client, {
    get: (target, name) => (name === 'release' ? () => undefined : Reflect.get(target, name)),
  });
}

/** Prisma in a transaction, as code knows it that begins one: what it begins joins this one. */
function joined(tx: Prisma.TransactionClient): PrismaClient {
  const begin = (work: unknown): unknown =>
    typeof work === 'function' ? work(tx) : Promise.all(work as readonly Promise<unknown>[]);
  return new Proxy(tx, {
    get: (target, name): unknown => (name === '$transaction' ? begin : Reflect.get(target, name)),
  }) as PrismaClient;
}
