import { AsyncLocalStorage } from 'node:async_hooks';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import { textOf } from './statements.ts';
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

/** What is asked of a transaction that is committed, rolled back or given up. */
class TransactionEndedError extends Error {
  override readonly name = 'TransactionEndedError';

  constructor() {
    super('the transaction has ended: nothing more is asked in it');
  }
}

/** What is told when a transaction was to be committed and PostgreSQL rolled it back, since something asked in it had failed. */
class TransactionFailedError extends Error {
  override readonly name = 'TransactionFailedError';

  constructor(cause: unknown) {
    super('the transaction was rolled back: something asked in it failed', { cause });
  }
}

/** The connection that a transaction of this flow of calls is begun on. */
const beginnings = new AsyncLocalStorage<{ lease: pg.PoolClient | null }>();

/** Lets a transaction have its connection on a lease; whoever else connects gets it as it is. */
export function leaseConnections(pool: pg.Pool): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on its own pool below
  pool.connect = new Proxy(pool.connect, {
    apply(connect, self, args: unknown[]): unknown {
      const answer: unknown = Reflect.apply(connect, self, args);
      const beginning = beginnings.getStore();
      if (!beginning || beginning.lease || !(answer instanceof Promise)) return answer;
      return answer.then((client: pg.PoolClient) => (beginning.lease = leased(client)));
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
  const beginning: { lease: pg.PoolClient | null } = { lease: null };
  return beginnings.run(beginning, () =>
    prisma.$transaction(async (tx) => {
      const { lease } = beginning;
      if (!lease) throw new Error('a transaction was begun on no connection');
      const pool = { connect: async () => held(lease), end: async () => undefined, options: {} };
      return work(tx, { prisma: joined(tx), kysely: kyselyOver(pool) });
    }, options),
  );
}

/**
 * A connection as one transaction has it: what is asked goes out one after another, whoever asks, and nothing after its end.
 *
 * @remarks Told apart by its text, the end comes before whatever Prisma does next, a transaction that took too long included.
 * What then waits for its turn would be written outside the transaction, or in another's: before a `COMMIT` it still goes out,
 * before a `ROLLBACK` it does not. Where something had failed that nobody waited for, PostgreSQL answers `COMMIT` with
 * `ROLLBACK` and no error: that is one here.
 */
function leased(client: pg.PoolClient): pg.PoolClient {
  let last: Promise<unknown> = Promise.resolve();
  let hasEnded = false;
  let isGivenUp = false;
  let failure: unknown;
  const query = async (...args: unknown[]): Promise<unknown> => {
    if (hasEnded) throw new TransactionEndedError();
    const text = textOf(args[0]);
    hasEnded = text === 'COMMIT' || text === 'ROLLBACK';
    isGivenUp = text === 'ROLLBACK';
    const answer = last.then(async () => {
      if (isGivenUp && text !== 'ROLLBACK') throw new TransactionEndedError();
      // oxlint-disable-next-line typescript/unbound-method -- called on its own client
      const told = (await Reflect.apply(client.query, client, args)) as unknown;
      if (text === 'COMMIT' && isRolledBack(told)) throw new TransactionFailedError(failure);
      return told;
    });
    last = answer.catch((error: unknown) => {
      if (!isAfterFailure(error)) failure = error;
    });
    return answer;
  };
  const release = (error?: Error | boolean): void => {
    hasEnded = true;
    client.release(error);
  };
  return new Proxy(client, {
    get(target, name): unknown {
      if (name === 'query') return query;
      return name === 'release' ? release : Reflect.get(target, name);
    },
  });
}

/** Whether the server's answer to a `COMMIT` tells that nothing was written. */
function isRolledBack(told: unknown): boolean {
  return (
    typeof told === 'object' && told !== null && 'command' in told && told.command === 'ROLLBACK'
  );
}

/** Whether an error only says that an earlier one ended what can be asked. */
function isAfterFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

/** The connection, which is not given back before the transaction ends. */
function held(lease: pg.PoolClient) {
  return new Proxy(lease, {
    get: (target, name): unknown =>
      name === 'release' ? () => undefined : Reflect.get(target, name),
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
