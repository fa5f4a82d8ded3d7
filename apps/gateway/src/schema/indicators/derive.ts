import type { Transaction } from '@phoihop/database';
import { deriveFigures } from '@phoihop/database/figures';

/** Brings what follows from the sheets' cells up to date, in the transaction that changes what counts of them. */
export async function derive(tx: Transaction, sheetIds: readonly string[]): Promise<void> {
  await deriveFigures((sql, values) => tx.$executeRawUnsafe(sql, ...values), { sheetIds });
}
