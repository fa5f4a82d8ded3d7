import { randomUUID } from 'node:crypto';
import type { Database } from '@phoihop/database';
import { sql } from 'kysely';

interface Rule {
  /** In seconds. */
  readonly window: number;
  readonly max: number;
}

/**
 * Counts how often an address has asked, in windows that end.
 *
 * @remarks The library's own counting begins its window anew at every request, so a steady trickle
 * would be refused in the end. One statement: requests at the same moment cannot slip past.
 */
export function signInLimit(db: Database, now: () => Date) {
  return {
    consume: async (key: string, { window, max }: Rule) => {
      const moment = now().getTime();
      const windowStart = moment - window * 1000;
      const { count, lastRequest } = await db.kysely
        .insertInto('rateLimit')
        .values({ id: randomUUID(), key, count: 1, lastRequest: String(moment) })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            count: sql`case when rate_limit.last_request <= ${windowStart}
              then 1 else rate_limit.count + 1 end`,
            lastRequest: sql`case when rate_limit.last_request <= ${windowStart}
              then ${moment} else rate_limit.last_request end`,
          }),
        )
        .returning(['count', 'lastRequest'])
        .executeTakeFirstOrThrow();
      if (count <= max) return { allowed: true, retryAfter: null };
      const retryAfter = Math.ceil((Number(lastRequest) + window * 1000 - moment) / 1000);
      return { allowed: false, retryAfter: Math.max(1, retryAfter) };
    },
  };
}
