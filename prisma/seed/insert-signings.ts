import type { ClientBase } from 'pg';
import { insertRows, type Row } from './insert-rows.ts';

/**
 * Inserts signings with their parties, whatever their state.
 *
 * @remarks In the order of life: first approved, then with parties, then signed. The database takes no other.
 */
export async function insertSignings(
  client: ClientBase,
  signings: readonly Row[],
  parties: readonly Row[],
): Promise<void> {
  const isSigned = ({ state }: Row) => state === 'SIGNED';
  await insertRows(
    client,
    'signing',
    signings.map((row) => (isSigned(row) ? { ...row, state: 'APPROVED' } : row)),
  );
  await insertRows(client, 'signing_party', parties);
  await client.query(`UPDATE signing SET state = 'SIGNED' WHERE id = ANY($1::uuid[])`, [
    signings.filter(isSigned).map(({ id }) => id),
  ]);
}
