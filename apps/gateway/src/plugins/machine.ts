import { createHash, timingSafeEqual } from 'node:crypto';
import { grantsByToken, tokenScopes } from '@phoihop/domain/access';
import { sql } from 'kysely';
import { grantsIn, joinHeldGrants, type HeldRow } from '../schema/access/held-grants.ts';
import { viewerOf, type AccountRow, type SessionOptions, type Viewer } from './viewer.ts';

const shape = /^Bearer phoihop_([0-9a-f]{32})\.([\w-]{43})$/;
const minute = 60_000;

/** Tells whose program asks, by the token it sends; null when the token is none, over, or used from elsewhere. */
export async function findMachine(
  authorization: string,
  address: string,
  options: Pick<SessionOptions, 'db' | 'now' | 'secondFactorOf'>,
): Promise<Viewer | null> {
  const { db, now } = options;
  const [, hex = '', secret = ''] = shape.exec(authorization) ?? [];
  if (hex === '') return null;
  const tokenId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const moment = now();
  // Token, account and grants in one statement, as for a session. What was lent to a person is not lent to programs.
  const { rows } = await sql<HeldRow & AccountRow & Token>`
    select account.id, account.username, account.name, account.two_factor_enabled,
           held.role, held.unit_id, held.delegator_id,
           token.secret_hash, token.addresses, token.last_used_at, token.scopes::text[] as scopes
      from machine_token token
      join account on account.id = token.account_id
      ${joinHeldGrants(moment)}
     where token.id = ${tokenId} and token.expires_at > ${moment} and token.revoked_at is null`.execute(
    db.kysely,
  );
  const [first] = rows;
  if (first === undefined) return null;
  const given = createHash('sha256').update(secret).digest();
  if (!timingSafeEqual(given, first.secretHash)) return null;
  const { addresses } = first;
  if (addresses.length > 0 && !addresses.includes(address)) return null;
  if (first.lastUsedAt === null || moment.getTime() - first.lastUsedAt.getTime() > minute) {
    await db.kysely
      .updateTable('machineToken')
      .set({ lastUsedAt: moment, lastUsedAddress: address })
      .where('id', '=', tokenId)
      .execute();
  }
  const scopes = tokenScopes.filter((scope) => first.scopes.includes(scope));
  const own = grantsIn(rows).filter(({ delegatorId }) => !delegatorId);
  // What waits for a second factor of its owner waits for the token too.
  const viewer = viewerOf(first, own, options);
  const actor = { ...viewer.actor, grants: grantsByToken(viewer.actor.grants, scopes) };
  return { ...viewer, actor, isMachine: true, sessionId: null };
}

interface Token {
  readonly secretHash: Buffer;
  readonly addresses: readonly string[];
  readonly lastUsedAt: Date | null;
  readonly scopes: readonly string[];
}
