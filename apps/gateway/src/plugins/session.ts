import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { grantsIn, joinHeldGrants, type HeldRow } from '../schema/access/held-grants.ts';
import { findMachine } from './machine.ts';
import { viewerOf, type AccountRow, type SessionOptions, type Viewer } from './viewer.ts';

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
  const { rows } = await sql<HeldRow & AccountRow & { sessionId: string }>`
    select session.id as session_id, account.id, account.username, account.name, account.two_factor_enabled,
           held.role, held.unit_id, held.delegator_id
      from session
      join account on account.id = session.account_id
      ${joinHeldGrants(moment)}
     where session.token = ${token} and session.expires_at > ${moment}`.execute(db.kysely);
  const [first] = rows;
  if (!first) return null;
  const { sessionId } = first;
  return { ...viewerOf(first, grantsIn(rows), options), isMachine: false, sessionId };
}

/** The token of a cookie `name=token.signature`, when the signature is ours. */
export function readToken(
  header: string | undefined,
  cookieName: string,
  secret: string,
): string | null {
  const found = readCookies(header).get(cookieName);
  if (found === undefined) return null;
  const value = decode(found);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The cookies of a header, as they stand; of two by one name the first. */
export function readCookies(header = ''): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    if (name !== '' && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
  }
  return cookies;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
