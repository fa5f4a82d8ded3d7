import type { Database } from '@phoihop/database';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError, answerTooSoon } from './answer-error.ts';
import { addressHeader, authPath, type Auth } from './auth.ts';
import { recordSession } from './record-sign-in.ts';

/** The only routes of the sign-in library that are open. */
const routes = [
  { method: 'POST', path: '/sign-in/username' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
] as const;

/** Opens signing in, signing out and asking who is signed in; nothing else of the library. */
export function mountSignIn(server: FastifyInstance, auth: Auth, db: Database): void {
  void server.register(
    (scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, asWritten);
      for (const { method, path } of routes) {
        scope.route({
          method,
          url: path,
          handler: async (request, reply) => {
            const response = await ask(auth, request);
            if (path === '/sign-in/username') await recordSignIn(db, request, response.status);
            return answer(request, reply, response);
          },
        });
      }
      done();
    },
    { prefix: authPath },
  );
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

async function recordSignIn(db: Database, request: FastifyRequest, status: number): Promise<void> {
  const action = status === 200 ? 'session.BEGIN' : 'session.REFUSE';
  if (status !== 200 && status !== 401) return;
  const { username } = JSON.parse(String(request.body)) as { username?: unknown };
  if (typeof username !== 'string') return;
  await recordSession(db, { action, username, address: request.ip });
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
