import { createDatabase, type Database } from '@phoihop/database';
import { demoPassword } from '@phoihop/database/cast';
import { date } from '@phoihop/domain/dates';
import { createTestDatabase } from '@phoihop/postgres/test-database';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { testKey } from '../src/schema/testing.ts';
import { takeBackActs } from '../src/schema/units/take-back-acts.fixture.ts';
import { buildServer, type ServerOptions } from '../src/server.ts';

/** The server over the demo in a database of a test's own; nothing listens. */
export interface OpenServer {
  readonly server: FastifyInstance;
  readonly db: Database;
  /** The statements sent to the database so far. */
  readonly statements: string[];
  /** The lines logged so far. */
  readonly logged: string[];
  /** Signs in and answers the cookie. */
  readonly signIn: (username: string) => Promise<string>;
  readonly ask: (cookie: string, query: string, more?: Asking) => Promise<LightMyRequestResponse>;
  /** Does what the application itself has no right to. */
  readonly asOwner: (sql: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly language?: string;
}

export const secret = 'a secret of the tests, long enough';

/** Opens the server; without the demo's acts for a test that makes its own. */
export async function openServer({
  hasActs = true,
  ...options
}: Partial<ServerOptions> & { readonly hasActs?: boolean } = {}): Promise<OpenServer> {
  const copy = await createTestDatabase('demo');
  if (!hasActs) await takeBackActs(copy.ownerUrl);
  const statements: string[] = [];
  const logged: string[] = [];
  const db = createDatabase({ url: copy.appUrl, onStatement: (sql) => statements.push(sql) });
  const server = await buildServer({
    sealKey: testKey,
    db,
    profile: 'demo',
    secret,
    baseUrl: 'http://127.0.0.1:4000',
    today: () => date('2023-12-15'),
    logger: pino({ level: 'info' }, { write: (line) => logged.push(line) }),
    ...options,
  });
  return {
    server,
    db,
    statements,
    logged,
    signIn: async (username) => {
      const response = await server.inject(signInAs(username, demoPassword));
      if (response.statusCode !== 200) throw new Error(`${username}: ${response.body}`);
      return cookieOf(response);
    },
    ask: (cookie, query, { variables = {}, language = 'vi' } = {}) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...here, cookie, 'accept-language': language },
        payload: { query, variables },
      }),
    asOwner: async (sql) => {
      const owner = createDatabase({ url: copy.ownerUrl, max: 1 });
      await owner.pool.query(sql);
      await owner.close();
    },
    close: async () => {
      await server.close();
      await db.close();
      await copy.drop();
    },
  };
}

/** How a request names the server. */
export const here = { host: '127.0.0.1:4000' };

export function signInAs(username: string, password: string): InjectOptions {
  const payload = { username, password };
  return { method: 'POST', url: '/api/auth/sign-in/username', headers: here, payload };
}

export function cookieOf(response: LightMyRequestResponse): string {
  return response.cookies
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}
