import { Prisma, type Transaction } from '@phoihop/database';
import { standingTowards, type Standing } from '@phoihop/domain/access';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import { loadLine } from './find-line.ts';

/** On whose side the viewer stands towards a unit; on nobody's where the unit has no place today. */
export async function standingAt(context: Context, unitId: string): Promise<Standing> {
  const line = await loadLine(context, unitId);
  return line ? standingTowards(context.actor, line) : { sides: new Set(), isOnBehalf: false };
}

/** Makes the change in one transaction, with the database's own noes told as refusals. */
export async function changing<Result>(
  { db }: Context,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.prisma.$transaction(change);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    // No row of that version any more: somebody was quicker.
    if (error.code === 'P2025') throw refused('CONFLICT');
    if (error.code === 'P2002') throw refused('ALREADY_EXISTS');
    throw error;
  }
}
