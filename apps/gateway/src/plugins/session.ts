import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '@phoihop/database';
import {
  grantsByProof,
  needsSecondFactor,
  type Actor,
  type Grant,
  type Role,
} from '@phoihop/domain/access';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Account, SecondFactor } from '../schema/context.ts';
import { grantsIn, joinHeldGrants, type HeldRow } from './held-grants.ts';
import { findMachine } from './machine.ts';

/** Who is asking, and what they hold at this moment. */
export interface Viewer {
  readonly account: Account;
  readonly actor: Actor;
  /** Whether a program asks, by a token. */
  readonly isMachine: boolean;
  readonly secondFactor: SecondFactor;
}

/** What it takes to tell who is asking. */
export interface SessionOptions {
  readonly db: Database;
  readonly secret: string;
  readonly cookieName: string;
  readonly now: () => Date;
  /** The roles that hold only with a second factor. */
  readonly secondFactorOf: readonly Role[];
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
  const { rows } = await sql<HeldRow & AccountRow>`
    select account.id, account.username, account.name, account.two_factor_enabled,
           held.role, held.unit_id, held.delegator_id
      from session
      join account on account.id = session.account_id
      ${joinHeldGrants(moment)}
     where session.token = ${token} and session.expires_at > ${moment}`.execute(db.kysely);
  const [first] = rows;
  return first ? { ...viewerOf(first, grantsIn(rows), options), isMachine: false } : null;
}

export interface AccountRow extends Account {
  readonly twoFactorEnabled: boolean | null;
}

/** Who asks, with what holds of the grants by how the account proves itself. */
export function viewerOf(
  { id, username, name, twoFactorEnabled }: AccountRow,
  held: readonly Grant[],
  { secondFactorOf: demandedOf }: Pick<SessionOptions, 'secondFactorOf'>,
): Omit<Viewer, 'isMachine'> {
  const proof = { hasSecondFactor: twoFactorEnabled === true, demandedOf };
  return {
    account: { id, username, name },
    actor: { id, grants: grantsByProof(held, proof) },
    secondFactor: { isOn: proof.hasSecondFactor, isNeeded: needsSecondFactor(held, proof) },
  };
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
