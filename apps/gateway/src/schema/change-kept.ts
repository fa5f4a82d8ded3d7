/** What changes of one version of a thing have in common: late ones are told who was quicker. */
import type { Transaction } from '@phoihop/database';
import { cameTooLate, requireVersion, type Changed } from './came-too-late.ts';
import { changing } from './changing.ts';
import type { Context } from './context.ts';

/** A thing in the version that stands. */
export interface Kept extends Changed {
  readonly type: 'Recognition' | 'Target' | 'Task' | 'Conference';
  readonly version: number;
}

/** Changes what stands, in one transaction, where the change was made from the version that stands. */
export async function changeKept<Result>(
  context: Context,
  kept: Kept,
  version: number,
  change: (tx: Transaction, within: Context) => Promise<Result>,
): Promise<Result> {
  await requireVersion(context, kept, version);
  return changing(context, change, {
    exists: 'recognitionThen',
    tooLate: () => cameTooLate(context, kept),
  });
}
