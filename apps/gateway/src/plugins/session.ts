import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '@phoihop/database';
import type { Actor } from '@phoihop/domain/access';
import type { FastifyRequest } from 'fastify';
import type { Account } from '../schema/context.ts';
import { findMachine } from './machine.ts';

/** Who is asking, and what they hold at this moment. */
export interface Viewer {
  readonly account: Account;
  readonly actor: Actor;
  /** Whether a program asks, by a token. */
  readonly isMachine: boolean;
}

/** What it takes to tell who is asking. */
export interface SessionOptions {
  readonly db: Database;
  readonly secret: string;
  readonly cookieName: string;
  readonly now: () => Date;
}

/** Tells who is asking; null when nobody is signed in. */
export async function findViewer(
  request: FastifyRequest,
  options: SessionOptions,
): Promise<Viewer | null> {
  const { db, secret, cookieName, now } = options;
  const { authorization } = request.headers;
  if (authorization !== undefined) return findMachine(authorization, request.ip, options);
  const token = readToken(request.headers.cookie, cookieName, secret);
  if (token === null) return null;
  const moment = now();
  // Session, account and grants in one statement: this is done for every request.
  const rows = await db.kysely
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .leftJoin('accessGrant as grant', (join) =>
      join
        .onRef('grant.accountId', '=', 'account.id')
        .on('grant.validFrom', '<=', moment)
        .on((on) => on.or([on('grant.validTo', 'is', null), on('grant.validTo', '>', moment)])),
    )
    .select(['account.id', 'account.username', 'account.name', 'grant.role', 'grant.unitId'])
    .where('session.token', '=', token)
    .where('session.expiresAt', '>', moment)
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const { id, username, name } = first;
  const grants = rows.flatMap(({ role, unitId }) =>
    role === null || unitId === null ? [] : [{ role, unitId }],
  );
  return { account: { id, username, name }, actor: { id, grants }, isMachine: false };
}

/** The token of a cookie `name=token.signature`, when the signature is ours. */
function readToken(header: string | undefined, cookieName: string, secret: string): string | null {
  const prefix = `${cookieName}=`;
  const found = header?.split(/; */).find((pair) => pair.startsWith(prefix));
  if (found === undefined) return null;
  const value = decode(found.slice(prefix.length));
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
