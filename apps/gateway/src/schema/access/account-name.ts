import { batched } from '../batch.ts';

/** What an account is called, for whoever may see what it did. */
export const loadAccountName = batched<string>(async ({ db }, ids) => {
  const rows = await db.kysely
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
});
