import type { Transaction } from '@phoihop/database';
import type { Context } from '../context.ts';

/** Tells the database who acts, so that it puts what follows in the transaction on record under that name. */
export async function acting(
  tx: Transaction,
  { account }: Pick<Context, 'account'>,
): Promise<void> {
  await tx.$executeRaw`
    select set_config('phoihop.actor_id', ${account.id}, true),
           set_config('phoihop.actor_name', ${account.name}, true)`;
}
