import { createDatabase, type Database } from '@phoihop/database';
import { newSigningKey, readSigningKey } from '@phoihop/database/audit';
import { castMember } from '@phoihop/database/cast';
import type { Grant, Role } from '@phoihop/domain/access';
import { date, type IsoDate } from '@phoihop/domain/dates';
import { createTestDatabase } from '@phoihop/postgres/test-database';
import { graphql } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Account, Context } from './context.ts';
import type { Language } from './language/language.ts';
import { schema } from './schema.ts';
import { takeBackActs } from './units/take-back-acts.fixture.ts';

/** The key of all deployments that tests make. */
export const testKey = readSigningKey(newSigningKey());

/** The demo in a database of a test's own, asked through the schema. */
export interface Demo {
  /** Asks as a member of the cast, or another account; the data, or the first error thrown. */
  ask: <Data>(who: string | Account, source: string, options?: Asking) => Promise<Data>;
  /** What a resolver may touch when a member of the cast, or another account, asks. */
  contextOf: (who: string | Account, options?: Asking) => Promise<Context>;
  db: () => Database;
  /** Does something as the owner of the tables, who may do what the application may not. */
  asOwner: (...statements: readonly string[]) => Promise<void>;
  /** The statements sent to the server since the last call. */
  statements: () => string[];
}

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly today?: IsoDate;
  /** The real clock, by which grants hold; that of the demo's business date unless given. */
  readonly now?: Date;
  readonly language?: Language;
  readonly files?: Context['files'];
  /** The roles that act only with a second factor. */
  readonly secondFactorOf?: readonly Role[];
  /** What is lent to whoever asks, beside what was granted to him. */
  readonly lent?: readonly Grant[];
}

// What the owner puts there for a test is signed without an entry on record.
const unrecorded = ['ALTER TABLE signing DISABLE TRIGGER signing_recorded'];
const recorded = [
  'SET CONSTRAINTS ALL IMMEDIATE',
  'ALTER TABLE signing ENABLE TRIGGER signing_recorded',
];

/** Opens the demo before the tests of a file, and drops it after them; without its acts for a test that makes its own. */
export function openDemo({ hasActs = true }: { readonly hasActs?: boolean } = {}): Demo {
  let open: Database | undefined;
  let drop: (() => Promise<void>) | undefined;
  let ownerUrl = '';
  let sent: string[] = [];

  beforeAll(async () => {
    const copy = await createTestDatabase('demo');
    drop = copy.drop;
    ownerUrl = copy.ownerUrl;
    if (!hasActs) await takeBackActs(ownerUrl);
    open = createDatabase({ url: copy.appUrl, onStatement: (sql) => sent.push(sql) });
  });
  afterAll(async () => {
    await open?.close();
    await drop?.();
  });

  const db = () => {
    if (!open) throw new Error('the demo is open only while tests run');
    return open;
  };
  return {
    db,
    contextOf: (who, options = {}) => contextOf(db(), who, options),
    asOwner: async (...statements) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        await client.query([...unrecorded, ...statements, ...recorded].join(';'));
      } finally {
        await client.end();
      }
    },
    statements: () => {
      const since = sent;
      sent = [];
      return since;
    },
    ask: async <Data>(who: string | Account, source: string, options: Asking = {}) => {
      const contextValue = await contextOf(db(), who, options);
      sent = [];
      const { variables: variableValues } = options;
      const answer = await graphql({ schema, source, contextValue, variableValues });
      const [error] = answer.errors ?? [];
      if (error) throw error.originalError ?? error;
      return answer.data as Data;
    },
  };
}

async function contextOf(db: Database, who: string | Account, asking: Asking): Promise<Context> {
  const { id, name, username } = typeof who === 'string' ? castMember(who) : who;
  const grants = await db.prisma.grant.findMany({
    where: { accountId: id },
    select: { role: true, unitId: true },
  });
  return {
    db,
    account: { id, name, username },
    actor: { id, grants: [...grants, ...(asking.lent ?? [])] },
    isMachine: false,
    sessionId: null,
    secondFactor: { isOn: false, isNeeded: false },
    secondFactorOf: asking.secondFactorOf ?? [],
    hashPassword: async (password) => `hashed ${password.length}`,
    today: asking.today ?? date('2023-12-15'),
    now: () => asking.now ?? new Date('2023-12-15T03:00:00.000Z'),
    sealKey: testKey,
    files: asking.files ?? null,
    language: asking.language ?? 'vi',
    profile: 'demo',
  };
}
