import type { ClientBase } from 'pg';
import { deriveUnits } from '../../src/indicators/index.ts';

/** What follows from the sheets, for every unit that has one. */
export async function seedDerivedFigures(client: ClientBase): Promise<void> {
  // The planner knows nothing yet of what this transaction has just written.
  await client.query('ANALYZE');
  const { rows } = await client.query<{ id: string }>(
    'SELECT DISTINCT unit_id AS id FROM figure_sheet ORDER BY unit_id',
  );
  await deriveUnits(
    (sql, values) => client.query(sql, [...values]),
    rows.map(({ id }) => id),
  );
}
