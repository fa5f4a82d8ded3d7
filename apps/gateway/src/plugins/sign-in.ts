import type { Database } from '@phoihop/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActingDatabase } from './acting-database.ts';
import { answerError, answerTooSoon } from './answer-error.ts';
import { answerAuth, askAuth, bodyOf } from './ask-auth.ts';
import { authPath, type Auth } from './auth.ts';
import { authRoutes, foreignRoutes, type AuthRoute } from './auth-routes.ts';
import { lockOut, type Attempt } from './lock-out.ts';
import { recordSession } from './record-sign-in.ts';
import { findChallenged, findNewlySignedIn, newToken, type CookieNames } from './signed-in.ts';
import type { Viewer } from './viewer.ts';

/** What signing in needs of its surroundings. */
export interface SignInOptions {
  readonly db: Database;
  readonly acting: ActingDatabase;
  readonly now: () => Date;
  readonly cookies: CookieNames;
  readonly findViewer: (request: FastifyRequest) => Promise<Viewer | null>;
  /** By whose word else people may sign in; null where by nobody's. */
  readonly foreignName: string | null;
}

/** Opens signing in and out, and what people change of how they sign in; nothing else of the library. */
export function mountSignIn(server: FastifyInstance, auth: Auth, options: SignInOptions): void {
  const { db, acting, now, cookies, findViewer, foreignName } = options;
  const locks = lockOut(db, now);
  const handlers: Record<AuthRoute['by'], Handler> = {
    // A session that goes on gets a new cookie now and then: nobody signs in by that.
    open: async (request, reply) => answerAuth(request, reply, await ask(request)),
    foreign: async (request, reply) => {
      const response = await ask(request);
      await recordBegin(request, response);
      return answerAuth(request, reply, response);
    },
    password: async (request, reply) => {
      const attempt = attemptOf(request);
      const seconds = attempt ? await locks.wait(attempt) : 0;
      if (seconds > 0) return answerTooSoon(request, reply, seconds);
      const response = await ask(request);
      if (attempt) await keepAttempt(attempt, response.status);
      await recordBegin(request, response);
      return answerAuth(request, reply, response);
    },
    code: async (request, reply) => {
      const viewer = await findViewer(request);
      if (viewer?.isMachine) return answerError(request, reply, 401, 'UNAUTHENTICATED');
      if (viewer) return confirmDevice(viewer, request, reply);
      const account = await findChallenged(db, cookies, request);
      if (account === null) return answerError(request, reply, 401, 'CHALLENGE_OVER');
      const response = await acting.as(account, () => ask(request, { trustDevice: false }));
      if (response.status === 401) await recordRefused(request, account.username);
      await recordBegin(request, response);
      return answerAuth(request, reply, response);
    },
    own: async (request, reply) => {
      const viewer = await findViewer(request);
      if (!viewer || viewer.isMachine) return answerError(request, reply, 401, 'UNAUTHENTICATED');
      // Whoever finds a browser open guesses the password no faster than at the door.
      const attempt = { username: viewer.account.username, address: request.ip };
      const seconds = await locks.wait(attempt);
      if (seconds > 0) return answerTooSoon(request, reply, seconds);
      const answered = await actAs(viewer, request, reply, { revokeOtherSessions: true });
      if (reply.statusCode === 401) await locks.failed(attempt);
      return answered;
    },
  };

  void server.register(
    (scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, asWritten);
      for (const { method, path, by } of [
        ...authRoutes,
        ...(foreignName === null ? [] : foreignRoutes),
      ]) {
        scope.route({ method, url: path, handler: handlers[by] });
      }
      // What the sign-in page asks before it shows a button.
      scope.get('/ways', async () => ({ foreign: foreignName }));
      done();
    },
    { prefix: authPath },
  );

  function ask(
    request: FastifyRequest,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Response> {
    return askAuth(auth, request, more);
  }

  /** A device shows that it has the secret: from now on nobody stays signed in who has not shown a code. */
  async function confirmDevice(
    { account }: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const response = await acting.as(account, async () => {
      const answered = await ask(request, { trustDevice: false });
      const token = newToken(cookies, answered);
      if (token !== null) {
        await acting.client.session.deleteMany({
          where: { accountId: account.id, token: { not: token } },
        });
      }
      return answered;
    });
    return answerAuth(request, reply, response, true);
  }

  /** Lets the library change what is the viewer's own, on record under his name. */
  async function actAs(
    { account }: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<FastifyReply> {
    const response = await acting.as(account, () => ask(request, more));
    return answerAuth(request, reply, response, true);
  }

  /** Lets whoever guesses wait longer the next time; a wrong password is on record. */
  async function keepAttempt(attempt: Attempt, status: number): Promise<void> {
    if (status === 200) await locks.succeeded(attempt);
    if (status !== 401) return;
    await locks.failed(attempt);
    await recordSession(db, { action: 'session.REFUSE', ...attempt });
  }

  async function recordBegin({ ip: address }: FastifyRequest, response: Response): Promise<void> {
    const username = await findNewlySignedIn(db, cookies, response);
    if (username !== null) await recordSession(db, { action: 'session.BEGIN', username, address });
  }

  async function recordRefused({ ip: address }: FastifyRequest, username: string): Promise<void> {
    await recordSession(db, { action: 'session.REFUSE', username, address });
  }
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function attemptOf(request: FastifyRequest): Attempt | null {
  const { username } = bodyOf(request) ?? {};
  return typeof username === 'string' ? { username, address: request.ip } : null;
}

/** The library reads the body itself, but makes a noise on what is no JSON. */
function asWritten(
  _request: FastifyRequest,
  body: string | Buffer,
  next: (error: Error | null, body?: string) => void,
): void {
  const text = body.toString();
  try {
    if (text !== '') JSON.parse(text);
    next(null, text);
  } catch (cause) {
    next(Object.assign(new Error('not JSON', { cause }), { statusCode: 400 }));
  }
}
