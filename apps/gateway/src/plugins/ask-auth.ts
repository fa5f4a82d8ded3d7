/** Carries requests to the sign-in library and its answers back, in our own words. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerError, answerTooSoon } from './answer-error.ts';
import { addressHeader, type Auth } from './auth.ts';
import type { ServerErrorCode } from './server-sentence.ts';
import { readCookies } from './session.ts';

export async function askAuth(
  auth: Auth,
  request: FastifyRequest,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  const headers = new Headers();
  // As we read them, so that the library never takes somebody else for who asks.
  const cookies = [...readCookies(request.headers.cookie)].map(([name, text]) => `${name}=${text}`);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  for (const name of ['user-agent', 'content-type'] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  headers.set(addressHeader, request.ip);
  const url = new URL(request.url, 'http://localhost');
  const given = bodyOf(request);
  const body = given === null ? null : JSON.stringify({ ...given, ...more });
  return auth.handler(new Request(url, { method: request.method, headers, body }));
}

/** What was sent, where it is an object. */
export function bodyOf({ body }: FastifyRequest): Readonly<Record<string, unknown>> | null {
  if (typeof body !== 'string' || body === '') return null;
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Answers as the library did, without what nobody needs to know. */
export async function answerAuth(
  request: FastifyRequest,
  reply: FastifyReply,
  response: Response,
  isSignedIn = false,
): Promise<FastifyReply> {
  const retryAfter = response.headers.get('x-retry-after');
  if (retryAfter !== null) return answerTooSoon(request, reply, Number(retryAfter));
  if (response.status >= 500) return answerError(request, reply, 500, 'INTERNAL_SERVER_ERROR');
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  void reply.header('cache-control', 'no-store');
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null) {
    return reply.redirect(location, 302);
  }
  const body = (await response.json().catch(() => null)) as unknown;
  if (response.ok) {
    return reply
      .code(response.status)
      .type('application/json')
      .send(JSON.stringify(withoutToken(body)));
  }
  const told = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  // At the door every wrong name and password is answered alike.
  const ofLength = isSignedIn ? lengths[String(told)] : undefined;
  const [status, code] = ofLength ?? refusals[String(told)] ?? [401, 'INVALID_CREDENTIALS'];
  return status === 429
    ? answerTooSoon(request, reply, lockSeconds)
    : answerError(request, reply, status, code);
}

const lockSeconds = 15 * 60;

const lengths: Readonly<Record<string, readonly [number, ServerErrorCode]>> = {
  PASSWORD_TOO_SHORT: [400, 'PASSWORD_LENGTH'],
  PASSWORD_TOO_LONG: [400, 'PASSWORD_LENGTH'],
};

/** What the library's noes are here; all others mean that name and password do not go together. */
const refusals: Readonly<Record<string, readonly [number, ServerErrorCode]>> = {
  VALIDATION_ERROR: [400, 'MALFORMED_REQUEST'],
  UNAUTHORIZED: [401, 'UNAUTHENTICATED'],
  INVALID_PASSWORD: [401, 'WRONG_PASSWORD'],
  INVALID_CODE: [401, 'WRONG_CODE'],
  INVALID_BACKUP_CODE: [401, 'WRONG_CODE'],
  INVALID_TWO_FACTOR_COOKIE: [401, 'CHALLENGE_OVER'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [401, 'CHALLENGE_OVER'],
  ACCOUNT_TEMPORARILY_LOCKED: [429, 'TOO_MANY_REQUESTS'],
  TOTP_ALREADY_ENABLED: [409, 'SECOND_FACTOR_STANDS'],
  TOTP_NOT_ENABLED: [409, 'SECOND_FACTOR_STANDS'],
  TWO_FACTOR_NOT_ENABLED: [409, 'SECOND_FACTOR_STANDS'],
  BACKUP_CODES_NOT_ENABLED: [409, 'SECOND_FACTOR_STANDS'],
};

/** The token stays in its cookie, where no script can read it. */
function withoutToken(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'token');
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === 'session' ? withoutToken(each) : each]),
  );
}
