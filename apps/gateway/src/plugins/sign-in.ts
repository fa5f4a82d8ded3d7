import type { Database } from '@phoihop/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError, answerTooSoon } from './answer-error.ts';
import { addressHeader, authPath, type Auth } from './auth.ts';
import { lockOut, type Attempt, type LockOut } from './lock-out.ts';
import { recordSession } from './record-sign-in.ts';

/** The only routes of the sign-in library that are open. */
const routes = [
  { method: 'POST', path: '/sign-in/username' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
] as const;

/** Opens signing in, signing out and asking who is signed in; nothing else of the library. */
export function mountSignIn(
  server: FastifyInstance,
  auth: Auth,
  { db, now }: { readonly db: Database; readonly now: () => Date },
): void {
  const locks = lockOut(db, now);
  void server.register(
    (scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, asWritten);
      for (const { method, path } of routes) {
        scope.route({
          method,
          url: path,
          handler: async (request, reply) => {
            const attempt = path === '/sign-in/username' ? attemptOf(request) : null;
            const seconds = attempt ? await locks.wait(attempt) : 0;
            if (seconds > 0) return answerTooSoon(request, reply, seconds);
            const response = await ask(auth, request);
            if (attempt) await keepAttempt(db, locks, attempt, response.status);
            return answer(request, reply, response);
          },
        });
      }
      done();
    },
    { prefix: authPath },
  );
}

function attemptOf({ body, ip }: FastifyRequest): Attempt | null {
  if (typeof body !== 'string' || body === '') return null;
  const { username } = { ...(JSON.parse(body) as { username?: unknown } | null) };
  return typeof username === 'string' ? { username, address: ip } : null;
}

/** Puts an attempt on record, and lets whoever guesses wait longer the next time. */
async function keepAttempt(
  db: Database,
  locks: LockOut,
  attempt: Attempt,
  status: number,
): Promise<void> {
  if (status === 200) await locks.succeeded(attempt);
  else if (status === 401) await locks.failed(attempt);
  else return;
  await recordSession(db, {
    action: status === 200 ? 'session.BEGIN' : 'session.REFUSE',
    ...attempt,
  });
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

async function ask(auth: Auth, request: FastifyRequest): Promise<Response> {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'content-type'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  headers.set(addressHeader, request.ip);
  const url = new URL(request.url, 'http://localhost');
  const body = typeof request.body === 'string' && request.body !== '' ? request.body : null;
  return auth.handler(new Request(url, { method: request.method, headers, body }));
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
): Promise<FastifyReply> {
  const retryAfter = response.headers.get('x-retry-after');
  if (retryAfter !== null) {
    return answerTooSoon(request, reply, Number(retryAfter));
  }
  if (response.status >= 500) return answerError(request, reply, 500, 'INTERNAL_SERVER_ERROR');
  const body: unknown = await response.json();
  if (!response.ok) {
    return isUnreadable(body)
      ? answerError(request, reply, 400, 'MALFORMED_REQUEST')
      : answerError(request, reply, 401, 'INVALID_CREDENTIALS');
  }
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  void reply.code(response.status).header('cache-control', 'no-store');
  return reply.type('application/json').send(JSON.stringify(withoutToken(body)));
}

/** Whether parts are missing; a name or password that cannot be one is simply not right. */
function isUnreadable(body: unknown): boolean {
  const hasCode = typeof body === 'object' && body !== null && 'code' in body;
  return hasCode && body.code === 'VALIDATION_ERROR';
}

/** The token stays in its cookie, where no script can read it. */
function withoutToken(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'token');
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === 'session' ? withoutToken(each) : each]),
  );
}
