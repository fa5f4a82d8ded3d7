/** What changes of one version of a thing have in common: late ones are told who was quicker. */
import type { Transaction } from '@phoihop/database';
import { changing } from './changing.ts';
import type { Context } from './context.ts';
import { refused, type RefusedError } from './refused-error.ts';

/** A thing in the version that stands. */
export interface Kept {
  readonly type: 'Recognition' | 'Target' | 'Task' | 'Conference';
  readonly id: string;
  readonly version: number;
}

async function tooLate({ db }: Context, { type, id }: Kept): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: type, subjectId: id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  return refused('CONFLICT', {
    by: last?.actorName ?? '?',
    at: last?.at.toISOString() ?? '?',
    thing: type.toLowerCase(),
  });
}

/** Changes what stands, in one transaction, where the change was made from the version that stands. */
export async function changeKept<Result>(
  context: Context,
  kept: Kept,
  version: number,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  if (version > kept.version || version < 1) {
    throw refused('INVALID_INPUT', { what: 'version', text: version, hint: 'versionForm' });
  }
  if (version !== kept.version) throw await tooLate(context, kept);
  return changing(context, change, {
    exists: 'recognitionThen',
    tooLate: () => tooLate(context, kept),
  });
}
