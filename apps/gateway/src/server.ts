import { randomUUID } from 'node:crypto';
import type { Database } from '@phoihop/database';
import type { SigningKey } from '@phoihop/database/audit';
import type { Role } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { hashPassword } from 'better-auth/crypto';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { requestLanguage } from './plugins/answer-error.ts';
import { actingDatabase } from './plugins/acting-database.ts';
import { createAuth } from './plugins/auth.ts';
import { mountConsole } from './plugins/console.ts';
import { mountExplorer } from './plugins/explorer.ts';
import { mountFiles } from './plugins/files.ts';
import { mountFigureFiles } from './plugins/figure-files.ts';
import { openFigureTable } from './schema/indicators/open-figure-table.ts';
import { mountFigureImports } from './plugins/figure-imports.ts';
import { mountReorganisationTables } from './plugins/reorganisation-tables.ts';
import type { OpenedFiles } from './files/open-store.ts';
import { createUploadGate } from './files/upload-gate.ts';
import { handleErrors } from './plugins/errors.ts';
import { mountGraphql } from './plugins/graphql.ts';
import { mountHealth } from './plugins/health.ts';
import { mountMetrics } from './plugins/metrics.ts';
import { mountPapers } from './plugins/papers.ts';
import { mountPublications } from './plugins/publication-files.ts';
import { countRequests } from './plugins/rate-limit.ts';
import type { OidcSettings } from './plugins/oidc.ts';
import { checkOrigin } from './plugins/origin.ts';
import { requestLog, silentLogger } from './plugins/request-log.ts';
import { mountSealKey } from './plugins/seal-key.ts';
import { findViewer } from './plugins/session.ts';
import { endSlowRequests, requestTimeout } from './plugins/slow-requests.ts';
import { mountSignIn } from './plugins/sign-in.ts';
import type { Viewer } from './plugins/viewer.ts';
import type { Context } from './schema/context.ts';
import { schema as ownSchema } from './schema/schema.ts';

/** All that the server needs of the world. */
export interface ServerOptions {
  readonly db: Database;
  readonly profile: string;
  readonly secret: string;
  /** The deployment's key, with which signings are sealed. */
  readonly sealKey: SigningKey;
  /** The address people know the service by; https makes the cookies secure. */
  readonly baseUrl: string;
  /** The host names it answers to besides those of this machine; null when any will do. */
  readonly hosts?: readonly string[] | null;
  /** The business date. */
  readonly today: () => IsoDate;
  /** The real clock. */
  readonly now?: () => Date;
  readonly introspection?: boolean;
  readonly consoleDir?: string;
  /** The page on which queries are tried; it is served only where the schema may be read. */
  readonly explorerDir?: string;
  /** The file with the operations that the console asks by their hash. */
  readonly operationsFile?: string;
  /** How often an account may ask in a minute. */
  readonly requestsPerMinute?: number;
  /** The roles that hold only with a second factor. */
  readonly secondFactorOf?: readonly Role[];
  /** Where else people may sign in. */
  readonly oidc?: OidcSettings | undefined;
  /** Where files lie; nowhere, and none are taken, unless given. */
  readonly files?: OpenedFiles;
  readonly logger?: FastifyBaseLogger;
  /** Another schema than the project's own, for tests. */
  readonly schema?: GraphQLSchema;
}

const megabyte = 1024 * 1024;

/** Builds the server; whoever asked for it listens and closes. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const {
    db,
    profile,
    secret,
    baseUrl,
    today,
    hosts = [],
    consoleDir = '',
    operationsFile = '',
  } = options;
  const { explorerDir = '' } = options;
  const { now = () => new Date(), introspection = false, schema = ownSchema } = options;
  const { requestsPerMinute = 1200, secondFactorOf = [], oidc, files } = options;
  const server: FastifyInstance = fastify({
    loggerInstance: options.logger ?? silentLogger(),
    logController: requestLog(),
    bodyLimit: megabyte,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout,
  });
  const acting = actingDatabase(db);
  const { client } = acting;
  const auth = createAuth({ db, client, oidc, secret, baseUrl, now, log: server.log });
  const { authCookies, createAuthCookie } = await auth.$context;
  const session = { db, secret, cookieName: authCookies.sessionToken.name, now, secondFactorOf };

  endSlowRequests(server);
  handleErrors(server);
  mountMetrics(server);
  checkOrigin(server, { hosts });
  mountConsole(server, consoleDir);
  mountExplorer(server, introspection ? explorerDir : '');
  mountHealth(server, db, profile);
  mountSealKey(server, options.sealKey);
  mountSignIn(server, auth, {
    db,
    acting,
    now,
    cookies: {
      session: authCookies.sessionToken.name,
      challenge: createAuthCookie('two_factor').name,
      secret,
    },
    findViewer: (request) => findViewer(request, session),
    foreignName: oidc?.name ?? null,
  });
  const rateLimit = await countRequests(server, requestsPerMinute);
  const asking = {
    rateLimit,
    findViewer: (request: FastifyRequest) => findViewer(request, session),
    makeContext: (request: FastifyRequest, viewer: Viewer): Context => ({
      db,
      ...viewer,
      secondFactorOf,
      hashPassword,
      today: today(),
      now,
      sealKey: options.sealKey,
      files: files?.store ?? null,
      language: requestLanguage(request),
      profile,
    }),
  };
  const gate = createUploadGate();
  if (files) mountFiles(server, { ...asking, files, gate });
  if (files) mountFigureImports(server, { ...asking, files, gate });
  if (files) mountReorganisationTables(server, { ...asking, files, gate });
  mountFigureFiles(server, { ...asking, openTable: openFigureTable });
  mountPapers(server, asking);
  mountPublications(server, asking);
  await mountGraphql(server, { ...asking, schema, introspection, operationsFile });
  await server.ready();
  return server;
}
