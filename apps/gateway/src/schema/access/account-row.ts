import { decideAccountChange } from '@phoihop/domain/access';
import { foldName } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused, settle } from '../refused-error.ts';
import { loadNearestLine } from './line.ts';
import { all, isKept, type Condition } from './visible.ts';

/** An account as the ones who keep it see it. */
export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly twoFactorEnabled: boolean | null;
}

/** The accounts that the viewer keeps. */
export function listAccounts(context: Context, condition: Condition | null): PagedList<AccountRow> {
  const from = sql`from account where ${all(isKept(context), condition)}`;
  const { kysely } = context.db;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<AccountRow>`
        select account.id, account.username, account.name, account.created_at, account.two_factor_enabled
               ${countColumn(isCounted)} ${from}
         order by account.username limit ${limit} offset ${offset}`.execute(kysely);
      return rows;
    },
  };
}

/** Part of an account's name, with or without diacritics. */
export function accountMatches(search: string): Condition {
  return sql`strpos(fold_name(account.name || ' ' || account.username), ${foldName(search)}) > 0`;
}

export const loadKeptAccount = batched<AccountRow>(async (context, ids) => {
  const asked = sql<boolean>`(account.id = any(${[...ids]}) or account.username = any(${[...ids]}))`;
  const rows = await listAccounts(context, asked).rows(0, 2 * ids.length);
  return new Map([...mapBy(rows, (row) => row.id), ...mapBy(rows, (row) => row.username)]);
});

/** The account that an argument names by its id or the name it signs in by; refuses one that the viewer does not keep. */
export async function getAccount(context: Context, text: string): Promise<AccountRow> {
  const account = await loadKeptAccount(context, text.trim());
  if (!account) throw refused('NOT_FOUND', { what: 'account', text });
  return account;
}

/** Goes on where the viewer may change the account at all. */
export async function settleAccountChange(context: Context, accountId: string): Promise<void> {
  const { db, now } = context;
  const grants = await db.prisma.grant.findMany({
    where: { accountId, OR: [{ validTo: null }, { validTo: { gt: now() } }] },
    select: { unitId: true },
  });
  const delegations = await db.prisma.delegation.findMany({
    where: { accountId, validTo: { gt: now() } },
    select: { grant: { select: { unitId: true } } },
  });
  const held = [...grants, ...delegations.map(({ grant }) => grant)];
  const units = await Promise.all(held.map(({ unitId }) => loadNearestLine(context, unitId)));
  settle(decideAccountChange(context.actor, accountId, units));
}
