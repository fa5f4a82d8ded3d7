import type { Prisma, Transaction } from '@phoihop/database';
import type { AuditAction } from '@phoihop/domain/audit';
import { loadAccountName } from '../access/account-name.ts';
import type { Context } from '../context.ts';

interface Deed {
  readonly action: AuditAction;
  readonly subjectType:
    | 'Signing'
    | 'Attachment'
    | 'Session'
    | 'Office'
    | 'OfficeHolder'
    | 'Programme'
    | 'Recognition'
    | 'Target';
  readonly subjectId: string;
  readonly unitId?: string;
  readonly isOnBehalf?: boolean;
  /** In whose name it is done, where that is by delegation. */
  readonly inNameOfId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly before?: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
}

/** Puts a deed on record, in the transaction that does it: there is no other way to write an entry. */
export async function recordAudit(
  tx: Transaction,
  context: Context,
  { reason, inNameOfId = null, after, ...deed }: Deed,
): Promise<void> {
  const { id: actorId, name: actorName } = context.account;
  const inNameOf = await loadAccountName(context, inNameOfId);
  await tx.auditEntry.create({
    data: {
      ...deed,
      after: inNameOf === null ? after : { ...after, inNameOf },
      actorId,
      actorName,
      reason: reason?.trim() || null,
    },
  });
}
