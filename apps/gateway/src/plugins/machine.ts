import { createHash, timingSafeEqual } from 'node:crypto';
import { grantsByToken, tokenScopes } from '@phoihop/domain/access';
import { sql } from 'kysely';
import type { SessionOptions, Viewer } from './session.ts';

const shape = /^Bearer phoihop_([0-9a-f]{32})\.([\w-]{43})$/;
const minute = 60_000;

/** Tells whose program asks, by the token it sends; null when the token is none, over, or used from elsewhere. */
export async function findMachine(
  authorization: string,
  address: string,
  { db, now }: Pick<SessionOptions, 'db' | 'now'>,
): Promise<Viewer | null> {
  const [, hex = '', secret = ''] = shape.exec(authorization) ?? [];
  if (hex === '') return null;
  const tokenId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const moment = now();
  // Token, account and grants in one statement, as for a session.
  const rows = await db.kysely
    .selectFrom('machineToken as token')
    .innerJoin('account', 'account.id', 'token.accountId')
    .leftJoin('accessGrant as grant', (join) =>
      join
        .onRef('grant.accountId', '=', 'account.id')
        .on('grant.validFrom', '<=', moment)
        .on((on) => on.or([on('grant.validTo', 'is', null), on('grant.validTo', '>', moment)])),
    )
    .select(['account.id', 'account.username', 'account.name', 'grant.role', 'grant.unitId'])
    .select(['token.secretHash', 'token.addresses', 'token.lastUsedAt'])
    .select(sql<string[]>`token.scopes::text[]`.as('scopes'))
    .where('token.id', '=', tokenId)
    .where('token.expiresAt', '>', moment)
    .where('token.revokedAt', 'is', null)
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const given = createHash('sha256').update(secret).digest();
  if (!timingSafeEqual(given, first.secretHash)) return null;
  const addresses = first.addresses as readonly string[];
  if (addresses.length > 0 && !addresses.includes(address)) return null;
  if (first.lastUsedAt === null || moment.getTime() - first.lastUsedAt.getTime() > minute) {
    await db.kysely
      .updateTable('machineToken')
      .set({ lastUsedAt: moment, lastUsedAddress: address })
      .where('id', '=', tokenId)
      .execute();
  }
  const { id, username, name } = first;
  const held = rows.flatMap(({ role, unitId }) =>
    role === null || unitId === null ? [] : [{ role, unitId }],
  );
  const scopes = tokenScopes.filter((scope) => first.scopes.includes(scope));
  return {
    account: { id, username, name },
    actor: { id, grants: grantsByToken(held, scopes) },
    isMachine: true,
  };
}
