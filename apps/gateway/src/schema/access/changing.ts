import { Prisma, type Transaction } from '@phoihop/database';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';

/** Makes a change of access in one transaction; what is there already, and overlaps, is told as a refusal. */
export async function changing<Result>(
  { db }: Context,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.prisma.$transaction(change);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2002') throw refused('ALREADY_EXISTS');
    // The same role twice at one unit at one time.
    if (error.code === 'P2039' && error.message.includes('23P01')) throw refused('ALREADY_EXISTS');
    throw error;
  }
}
