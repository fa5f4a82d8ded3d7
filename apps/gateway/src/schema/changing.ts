import { Prisma, type Transaction } from '@phoihop/database';
import type { RefusalCode } from '@phoihop/domain/verdict';
import type { Context } from './context.ts';
import { refused, type RefusedError } from './refused-error.ts';

/** What the database's own noes mean for the thing that is changed. */
export interface Noes {
  /** What there is already; its word stands in the sentence. */
  readonly exists: string;
  /** The part of the input that names it. */
  readonly what?: string;
  /** Two rows that exclude each other. */
  readonly overlaps?: RefusalCode;
  /** No row of that version any more: somebody was quicker. */
  readonly tooLate?: () => Promise<RefusedError>;
}

/** How many milliseconds a change may wait for its turn, and may take. */
export interface Patience {
  readonly maxWait?: number;
  readonly timeout?: number;
}

/**
 * Makes the change in one transaction, with the database's own noes told as refusals.
 *
 * @remarks `within` is the context as the transaction sees it: whatever is read while it holds anything is read over its own
 * connection.
 */
export async function changing<Result>(
  context: Context,
  change: (tx: Transaction, within: Context) => Promise<Result>,
  { exists, what = 'unit', overlaps = 'ALREADY_EXISTS', tooLate }: Noes = { exists: 'one' },
  patience: Patience = {},
): Promise<Result> {
  try {
    return await context.db.transaction((tx, db) => change(tx, { ...context, db }), patience);
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2025' && tooLate) throw await tooLate();
    if (error.code === 'P2002') throw refused('ALREADY_EXISTS', { exists, what });
    if (error.code === 'P2039' && error.message.includes('23P01'))
      throw refused(overlaps, { exists, what });
    throw error;
  }
}
