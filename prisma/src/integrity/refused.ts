import type { Pool, PoolClient } from 'pg';

/** Runs statements in one transaction and answers the constraint that refused them; null when none did. */
export async function refusedBy(
  pool: Pool,
  act: (client: PoolClient) => Promise<unknown>,
): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await act(client);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string') {
      return error.constraint;
    }
    throw error;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
