import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Transaction } from '@phoihop/database';
import { acting } from '../schema/access/acting.ts';
import type { Account } from '../schema/context.ts';

/** The database as the sign-in library sees it: alone, or in the transaction of a person who acts. */
export interface ActingDatabase {
  readonly client: Database['prisma'];
  /** Does all that the library writes meanwhile in one transaction, on record under the account's name. */
  readonly as: <Result>(account: Account, work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Lets the library, which knows nothing of the record, write under the name of who is signed in.
 *
 * @remarks It is handed one client for good; which connection that speaks on is settled at each call.
 */
export function actingDatabase({ prisma }: Pick<Database, 'prisma'>): ActingDatabase {
  const current = new AsyncLocalStorage<Transaction>();
  return {
    client: new Proxy(prisma, {
      get: (target, name) => Reflect.get(current.getStore() ?? target, name) as unknown,
    }),
    as: (account, work) =>
      prisma.$transaction(async (tx) => {
        await acting(tx, { account });
        return current.run(tx, work);
      }),
  };
}
