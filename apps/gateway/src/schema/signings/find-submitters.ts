import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';

/**
 * Everybody who ever submitted a signing, and in whose name that was done.
 *
 * @remarks The row keeps the last round only; the record keeps them all.
 */
export const loadSubmitters = batched<{ signingId: string; ids: readonly string[] }>(
  async ({ db }, signingIds) => {
    const { rows } = await sql<{ signingId: string; ids: string[] }>`
      select subject_id as signing_id, array_agg(distinct person) as ids
        from audit_entry
        cross join lateral (values (actor_id), ("after" ->> 'submittedForId')) behind(person)
       where subject_type = 'Signing' and subject_id = any(${[...signingIds]}::text[])
         and action = 'signing.SUBMIT' and person is not null
       group by subject_id`.execute(db.kysely);
    return mapBy(rows, ({ signingId }) => signingId);
  },
);
