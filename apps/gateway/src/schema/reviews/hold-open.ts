import type { Transaction } from '@phoihop/database';
import { refused } from '../refused-error.ts';

/** Holds a review in its state until the transaction ends: nobody calls it off while its reports are written. */
export async function holdOpen(tx: Transaction, cycleId: string): Promise<void> {
  const [cycle] = await tx.$queryRaw<{ state: string }[]>`
    select state::text from review_cycle where id = ${cycleId}::uuid for share`;
  if (cycle?.state !== 'OPEN' && cycle?.state !== 'PUBLISHED') {
    throw refused('WRONG_STATE', { state: cycle?.state ?? '' });
  }
}
