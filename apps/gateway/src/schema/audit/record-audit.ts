import type { Prisma, Transaction } from '@phoihop/database';
import type { AuditAction } from '@phoihop/domain/audit';
import type { Context } from '../context.ts';

interface Deed {
  readonly action: AuditAction;
  readonly subjectType: 'Signing' | 'Session';
  readonly subjectId: string;
  readonly unitId?: string;
  readonly isOnBehalf?: boolean;
  readonly reason?: string | null | undefined;
  readonly before?: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
}

/** Puts a deed on record, in the transaction that does it: there is no other way to write an entry. */
export async function recordAudit(
  tx: Transaction,
  { account }: Context,
  { reason, ...deed }: Deed,
): Promise<void> {
  await tx.auditEntry.create({
    data: { ...deed, actorId: account.id, actorName: account.name, reason: reason?.trim() || null },
  });
}
