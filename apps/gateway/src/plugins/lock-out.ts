import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '@phoihop/database';
import { failuresFree, lockedFor } from '@phoihop/domain/access';
import { sql } from 'kysely';

/** Who tries to sign in, and from where. */
export interface Attempt {
  readonly username: string;
  readonly address: string;
}

/** Keeps whoever guesses passwords waiting, longer after each guess; kept in the database, so that a restart forgets nothing. */
export function lockOut({ kysely }: Database, now: () => Date) {
  return {
    /** After how many seconds it may be tried again; 0 for now. */
    wait: async (attempt: Attempt): Promise<number> => {
      const keys = keysOf(attempt);
      const rows = await kysely
        .selectFrom('rateLimit')
        .select(['key', 'count', 'lastRequest'])
        .where('key', 'in', [keys.fromAddress, keys.inAll])
        .execute();
      const waits = rows.map(({ key, count, lastRequest }) => {
        const free = failuresFree[key === keys.inAll ? 'inAll' : 'fromAddress'];
        return lockedFor({ count, lastAt: Number(lastRequest) }, free, now().getTime());
      });
      return Math.ceil(Math.max(0, ...waits) / 1000);
    },
    failed: async (attempt: Attempt): Promise<void> => {
      const lastRequest = String(now().getTime());
      const keys = Object.values(keysOf(attempt));
      await kysely
        .insertInto('rateLimit')
        .values(keys.map((key) => ({ id: randomUUID(), key, count: 1, lastRequest })))
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ count: sql`rate_limit.count + 1`, lastRequest }),
        )
        .execute();
    },
    succeeded: async (attempt: Attempt): Promise<void> => {
      await kysely
        .deleteFrom('rateLimit')
        .where('key', 'in', Object.values(keysOf(attempt)))
        .execute();
    },
  };
}

export type LockOut = ReturnType<typeof lockOut>;

/** A name may be anything somebody types: it is kept as a digest, and tells nobody who has been guessed at. */
function keysOf({ username, address }: Attempt) {
  const name = createHash('sha256').update(username.trim().toLowerCase()).digest('hex');
  return { fromAddress: `failed ${name} ${address}`, inAll: `failed ${name}` } as const;
}
