import type { Transaction } from '@phoihop/database';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { refused, type RefusedError } from '../refused-error.ts';
import type { SigningRow } from './signing-row.ts';

/** The no of a change that came too late: it names who was quicker, and when. */
async function tooLate({ db }: Context, signingId: string): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: 'Signing', subjectId: signingId },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  return refused('CONFLICT', {
    by: last?.actorName ?? '?',
    at: last?.at.toISOString() ?? '?',
    thing: 'signing',
  });
}

/** Goes on where the change was made from the version that stands. */
export async function requireVersion(
  context: Context,
  signing: SigningRow,
  version: number,
): Promise<void> {
  if (version === signing.version) return;
  if (version > signing.version || version < 1) {
    throw refused('INVALID_INPUT', { what: 'version', text: version, hint: 'versionForm' });
  }
  throw await tooLate(context, signing.id);
}

/** Changes a signing, or plans one, in one transaction. */
export function changeSigning<Result>(
  context: Context,
  change: (tx: Transaction) => Promise<Result>,
  signingId?: string,
): Promise<Result> {
  return changing(context, change, {
    exists: 'signingUnderWay',
    // The one exclusion that a signing meets: two that hold in the same days.
    overlaps: 'TERM_OVERLAPS',
    ...(signingId === undefined ? {} : { tooLate: () => tooLate(context, signingId) }),
  });
}
