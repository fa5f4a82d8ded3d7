import type { Database } from '@phoihop/database';
import type { AuditAction } from '@phoihop/domain/audit';

/** A sign-in that was made or refused, or a session that was ended. */
export interface SessionDeed {
  readonly action: Extract<AuditAction, `session.${string}`>;
  /** The name given to sign in by; it may be nobody's. */
  readonly username: string;
  readonly address: string;
}

/**
 * Puts it on record who signed in, tried to, and signed out.
 *
 * @remarks A name that is nobody's leaves no entry: anybody could fill the record with them.
 */
export async function recordSession(
  { prisma }: Database,
  { action, username, address }: SessionDeed,
): Promise<void> {
  const account = await prisma.account.findUnique({
    where: { username: username.toLowerCase() },
    select: { id: true, name: true },
  });
  if (!account) return;
  await prisma.auditEntry.create({
    data: {
      actorId: account.id,
      actorName: account.name,
      action,
      subjectType: 'Session',
      subjectId: account.id,
      after: { address },
    },
  });
}
