import { EventEmitter, once } from 'node:events';
import { date } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/postgres/src/test-database.ts';
import { createDatabase, toDate, type Database } from './index.ts';

let test: TestDatabase;
let database: Database;
const statements: string[] = [];

beforeAll(async () => {
  test = await createTestDatabase('migrated');
  database = createDatabase({ url: test.appUrl, onStatement: (text) => statements.push(text) });
  await database.prisma.programme.create({
    data: { code: '456', nameVi: 'Một', nameEn: 'One', startsOn: toDate(date('2021-12-31')) },
  });
});
beforeEach(() => {
  statements.length = 0;
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('the statements that are counted', () => {
  it('are one for each read, whoever sends it', async () => {
    await database.prisma.programme.findMany({ include: { parties: true } });
    expect(statements).toHaveLength(1);
    await database.kysely.selectFrom('programme').select('nameVi').execute();
    expect(statements).toHaveLength(2);
    await database.pool.query('SELECT 1');
    expect(statements.at(-1)).toBe('SELECT 1');
  });

  it('include those of a transaction and its ends', async () => {
    await database.prisma.$transaction(async (transaction) => transaction.programme.count());
    expect(statements[0]).toBe('BEGIN');
    expect(statements.at(-1)).toBe('COMMIT');
    expect(statements).toHaveLength(3);
  });
});

describe('a day', () => {
  it('is text to Kysely and midnight in UTC to Prisma', async () => {
    const row = await database.kysely
      .selectFrom('programme')
      .select(['startsOn', 'endsOn'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ startsOn: '2021-12-31', endsOn: null });
    const programme = await database.prisma.programme.findFirstOrThrow();
    expect(programme.startsOn).toEqual(new Date('2021-12-31T00:00:00Z'));
  });

  it('stays text within an array', async () => {
    const { rows } = await sql<{ days: string[] }>`
      SELECT array_agg(starts_on) AS days FROM programme`.execute(database.kysely);
    expect(rows).toEqual([{ days: ['2021-12-31'] }]);
  });
});

it('numbers that JavaScript cannot hold are text to Kysely, moments are dates', async () => {
  const { rows } = await sql`
    SELECT 0.10::numeric AS share, 9007199254740993::int8 AS large,
      '2023-12-15T00:00:00Z'::timestamptz AS moment`.execute(database.kysely);
  expect(rows).toEqual([
    { share: '0.10', large: '9007199254740993', moment: new Date('2023-12-15T00:00:00Z') },
  ]);
});

it('a connection that breaks while it is used fails its query and nothing else', async () => {
  const broken = await database.pool.connect();
  const { rows } = await broken.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);

  await expect(broken.query('SELECT 1')).rejects.toThrow(/terminat|connection/i);
  broken.release(true);
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

it('a connection keeps the plan of what Kysely asks again and again', async () => {
  const single = createDatabase({ url: test.appUrl, max: 1 });
  const ask = async (code: string) =>
    single.kysely.selectFrom('programme').select('nameVi').where('code', '=', code).execute();
  await ask('456');
  await ask('457');
  const kept = await single.pool.query(
    'SELECT 1 FROM pg_prepared_statements WHERE statement LIKE \'select "name_vi" from "programme"%\'',
  );
  await single.close();

  expect(kept.rows).toHaveLength(1);
});

it('a statement may take fifteen seconds and a transaction idle for thirty, and none is compiled', async () => {
  const { rows } = await database.pool.query(
    `SELECT current_setting('statement_timeout') AS statement,
       current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('jit') AS jit`,
  );
  expect(rows).toEqual([{ statement: '15s', idle: '30s', jit: 'off' }]);
});

it('every column has the name under which Kysely asks for it', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND column_name !~ '^[a-z]+[0-9]*(_[a-z]+)*$'`,
  );
  expect(rows).toEqual([]);
});

describe('a transaction', () => {
  it('is asked over its one connection, through Prisma and Kysely alike, and sees what it has written', async () => {
    const single = createDatabase({ url: test.appUrl, max: 1 });
    const seen = await single.transaction(async (tx, within) => {
      await tx.programme.create({
        data: { code: '789', nameVi: 'Hai', nameEn: 'Two', startsOn: toDate(date('2021-12-31')) },
      });
      return Promise.all([
        within.kysely.selectFrom('programme').select('nameVi').where('code', '=', '789').execute(),
        within.prisma.programme.count({ where: { code: '789' } }),
        within.prisma.$transaction(async (joined) => joined.programme.count()),
        within.transaction(async (joined) => joined.programme.count()),
      ]);
    });
    await single.close();

    expect(seen).toEqual([[{ nameVi: 'Hai' }], 1, 2, 2]);
  });

  it('leaves nothing where it fails, and its connection to the next', async () => {
    const single = createDatabase({ url: test.appUrl, max: 1 });
    const failing = single.transaction(async (tx, within) => {
      await tx.programme.updateMany({ data: { nameEn: 'Broken' } });
      await sql`SELECT 1 / 0`.execute(within.kysely);
    });

    await expect(failing).rejects.toThrow('division by zero');
    const rows = await single.kysely.selectFrom('programme').select('nameEn').execute();
    await single.close();
    expect(rows.map(({ nameEn }) => nameEn)).not.toContain('Broken');
  });

  it('asks one thing after another, however many are asked at once', async () => {
    const warned: string[] = [];
    const warn = ({ message }: Error) => warned.push(message);
    process.on('warning', warn);
    await database.transaction(async (_tx, within) => {
      const reads = [1, 2, 3].flatMap((one) => [
        sql`SELECT ${one}::int`.execute(within.kysely),
        within.prisma.programme.count(),
      ]);
      await Promise.all(reads);
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warn);

    expect(warned).toEqual([]);
  });

  it('writes nothing of what waits for its turn when it fails', async () => {
    let asked: readonly Promise<unknown>[] = [];
    const failing = database.transaction(async (_tx, within) => {
      asked = [
        sql`SELECT 1 / 0`.execute(within.kysely),
        sql`SELECT 1`.execute(within.kysely),
        within.kysely.updateTable('programme').set({ nameEn: 'Stray' }).execute(),
      ];
      await Promise.all(asked);
    });

    await expect(failing).rejects.toThrow('division by zero');
    const [, , write] = await Promise.allSettled(asked);
    expect(write).toMatchObject({ reason: { name: 'TransactionEndedError' } });
    expect(await namedInEnglish('Stray')).toBe(0);
  });

  it('is committed after what still waits for its turn', async () => {
    await database.transaction(async (_tx, within) => {
      void sql`SELECT pg_sleep(0.05)`.execute(within.kysely);
      void within.kysely.updateTable('programme').set({ nameEn: 'Waited' }).execute();
      await new Promise((resolve) => setImmediate(resolve));
    });

    expect(await namedInEnglish('Waited')).toBeGreaterThan(0);
  });

  it('that PostgreSQL rolls back when it is to be committed has failed, although nobody waited for what failed in it', async () => {
    const single = createDatabase({ url: test.appUrl, max: 1 });
    let failed: Promise<unknown> = Promise.resolve();
    const unawaited = single.transaction(async (tx, within) => {
      await tx.programme.updateMany({ data: { nameEn: 'Lost' } });
      void sql`SELECT pg_sleep(0.05)`.execute(within.kysely);
      failed = sql`SELECT 1 / 0`.execute(within.kysely).catch((error: unknown) => error);
      void sql`SELECT 1`.execute(within.kysely).catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    });

    await expect(unawaited).rejects.toThrow('the transaction was rolled back');
    expect(await failed).toMatchObject({ message: 'division by zero' });
    // The connection is the next one's.
    expect(await single.prisma.programme.count({ where: { nameEn: 'Lost' } })).toBe(0);
    await single.close();
  });

  it('is committed where what failed in it was taken back to a savepoint', async () => {
    await database.transaction(async (tx, within) => {
      await tx.programme.updateMany({ data: { nameEn: 'Saved' } });
      await sql`SAVEPOINT before`.execute(within.kysely);
      await sql`SELECT 1 / 0`.execute(within.kysely).catch(() => undefined);
      await sql`ROLLBACK TO SAVEPOINT before`.execute(within.kysely);
    });

    expect(await namedInEnglish('Saved')).toBeGreaterThan(0);
  });

  it('that took too long asks nothing over a connection that another one has', async () => {
    const single = createDatabase({ url: test.appUrl, max: 1 });
    const turn = new EventEmitter();
    const [another, tooLate] = [once(turn, 'another'), once(turn, 'tooLate')];
    let late: Promise<unknown> = Promise.resolve();
    const slow = single.transaction(
      async (_tx, within) => {
        await another;
        late = within.kysely.updateTable('programme').set({ nameEn: 'Too late' }).execute();
        await late.catch(() => undefined);
        turn.emit('tooLate');
      },
      { timeout: 50 },
    );
    const next = single.transaction(async (_tx, within) => {
      turn.emit('another');
      await tooLate;
      await sql`SELECT 1`.execute(within.kysely);
    });

    await expect(slow).rejects.toThrow(/expired|timeout/i);
    await next;
    await single.close();
    await expect(late).rejects.toThrow('the transaction has ended');
    expect(await namedInEnglish('Too late')).toBe(0);
  });
});

async function namedInEnglish(nameEn: string): Promise<number> {
  return database.prisma.programme.count({ where: { nameEn } });
}
