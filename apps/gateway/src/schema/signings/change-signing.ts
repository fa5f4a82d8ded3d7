import { Prisma, type Transaction } from '@phoihop/database';
import type { Context } from '../context.ts';
import { refused, type RefusedError } from '../refused-error.ts';

/** The no of a change that came too late: it names who was quicker, and when. */
export async function tooLate({ db }: Context, signingId: string): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: 'Signing', subjectId: signingId },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  return refused('CONFLICT', { by: last?.actorName ?? '?', at: last?.at.toISOString() ?? '?' });
}

/** Makes the change in one transaction, with the database's own noes told as refusals. */
export async function changing<Result>(
  context: Context,
  change: (tx: Transaction) => Promise<Result>,
  signingId?: string,
): Promise<Result> {
  try {
    return await context.db.prisma.$transaction(change);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    // No row of that version any more: somebody was quicker.
    if (error.code === 'P2025' && signingId) throw await tooLate(context, signingId);
    if (error.code === 'P2002') throw refused('ALREADY_EXISTS');
    // The one exclusion that a signing meets: two that hold in the same days.
    if (error.code === 'P2039' && error.message.includes('23P01')) throw refused('TERM_OVERLAPS');
    throw error;
  }
}
