import { batched } from '../batch.ts';
import type { GrantRow } from './grant.ts';

export interface DelegationRow {
  readonly id: string;
  /** To whom it is lent. */
  readonly accountId: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly reason: string;
  readonly grant: GrantRow;
}

/** What accounts have lent and been lent, the latest first. */
export const loadDelegationsOf = batched<DelegationRow[]>(async ({ db }, accountIds) => {
  const among = { in: [...accountIds] };
  const rows = await db.prisma.delegation.findMany({
    where: { OR: [{ accountId: among }, { grant: { accountId: among } }] },
    include: { grant: true },
    relationLoadStrategy: 'join',
    orderBy: [{ validFrom: 'desc' }, { id: 'asc' }],
  });
  const isOf = (id: string) => (row: DelegationRow) =>
    row.accountId === id || row.grant.accountId === id;
  return new Map(accountIds.map((id) => [id, rows.filter(isOf(id))]));
});
