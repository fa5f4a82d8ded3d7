import type { Transaction } from '@phoihop/database';
import { cameTooLate } from '../came-too-late.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';

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
    ...(signingId === undefined
      ? {}
      : { tooLate: () => cameTooLate(context, { type: 'Signing', id: signingId }) }),
  });
}
