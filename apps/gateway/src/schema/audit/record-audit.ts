import type { Prisma, Transaction } from '@phoihop/database';
import type { AuditAction } from '@phoihop/domain/audit';
import type { Context } from '../context.ts';

export interface Deed {
  readonly action: AuditAction;
  readonly subjectType:
    | 'Signing'
    | 'Attachment'
    | 'Session'
    | 'Office'
    | 'OfficeHolder'
    | 'Programme'
    | 'FigureSheet'
    | 'Indicator'
    | 'ValidationRule'
    | 'Recognition'
    | 'Target'
    | 'ReviewTemplate'
    | 'ReviewCycle'
    | 'Report'
    | 'Conference'
    | 'Task'
    | 'Reorganisation'
    | 'Unit';
  readonly subjectId: string;
  readonly unitId?: string;
  readonly isOnBehalf?: boolean;
  /** In whose name it is done, where that is by delegation. */
  readonly inNameOfId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly before?: Prisma.InputJsonObject;
  readonly after: Prisma.InputJsonObject;
}

/** Who does a deed: whoever is signed in, or at the machine itself its operator. */
export type Doer = Pick<Context, 'account'>;

/** Puts a deed on record, in the transaction that does it. */
export function recordAudit(tx: Transaction, context: Doer, deed: Deed): Promise<void> {
  return recordAudits(tx, context, [deed]);
}

/** Puts deeds on record, each in an entry of its own: there is no other way to write one. */
export async function recordAudits(
  tx: Transaction,
  { account }: Doer,
  deeds: readonly Deed[],
): Promise<void> {
  const { id: actorId, name: actorName } = account;
  const data = deeds.map(async ({ reason, inNameOfId = null, after, ...deed }) => {
    const inNameOf = await nameOf(tx, inNameOfId);
    return {
      ...deed,
      after: inNameOf === null ? after : { ...after, inNameOf },
      actorId,
      actorName,
      reason: reason?.trim() || null,
    };
  });
  await tx.auditEntry.createMany({ data: await Promise.all(data) });
}

async function nameOf(tx: Transaction, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const account = await tx.account.findUnique({ where: { id }, select: { name: true } });
  return account?.name ?? null;
}
