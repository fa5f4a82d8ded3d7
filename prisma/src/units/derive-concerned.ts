import { deriveUnits } from '../indicators/index.ts';
import type { Writing } from './writing.ts';

/** Derives anew the figures of units whose place or life changed, from their sheets and from those of what they came of. */
export async function deriveConcerned(
  { read, send }: Writing,
  unitIds: readonly string[],
): Promise<void> {
  const rows = await read<{ id: string }>(
    `WITH RECURSIVE line(id) AS (
       SELECT unnest($1::uuid[])
       UNION
       SELECT lineage.predecessor_id FROM line JOIN unit_lineage lineage ON lineage.successor_id = line.id)
     SELECT id::text FROM line WHERE EXISTS (SELECT FROM figure_sheet WHERE unit_id = line.id) ORDER BY id`,
    [[...unitIds]],
  );
  if (rows.length === 0) return;
  await deriveUnits(
    send,
    rows.map(({ id }) => id),
  );
}
