import type { Database } from '@phoihop/database';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../schema/context.ts';
import { readToken } from './session.ts';

/** What the library calls its cookies, and what signs them. */
export interface CookieNames {
  readonly session: string;
  /** Whose password was right and whose code is still asked for. */
  readonly challenge: string;
  readonly secret: string;
}

/** The token of the session that an answer of the library begins; null where it begins none. */
export function newToken({ session, secret }: CookieNames, response: Response): string | null {
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith(`${session}=`));
  return readToken(cookie, session, secret);
}

/** The name of who has just been signed in by an answer of the library; null when nobody was. */
export async function findNewlySignedIn(
  { prisma }: Database,
  cookies: CookieNames,
  response: Response,
): Promise<string | null> {
  const token = newToken(cookies, response);
  if (token === null) return null;
  const found = await prisma.session.findUnique({
    where: { token },
    select: { account: { select: { username: true } } },
  });
  return found?.account.username ?? null;
}

/** Whose code is asked for; null when nobody's is. */
export async function findChallenged(
  { prisma }: Database,
  { challenge, secret }: CookieNames,
  { headers }: FastifyRequest,
): Promise<Account | null> {
  const identifier = readToken(headers.cookie, challenge, secret);
  if (identifier === null) return null;
  const proof = await prisma.verification.findFirst({ where: { identifier } });
  if (proof === null) return null;
  return prisma.account.findUnique({
    where: { id: proof.value },
    select: { id: true, username: true, name: true },
  });
}
