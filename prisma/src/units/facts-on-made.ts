import type { Writing } from './writing.ts';

/** Something that hangs on what an act made: as long as there is any, the act is not reverted. */
export interface FactOnMade {
  /** The table that holds it. */
  readonly table: string;
  /** The unit that the act made, or made something at. */
  readonly unitId: string;
  readonly count: number;
}

/** What hangs on what an act made, and was not made by it. */
export async function listFactsOnMade(
  { read }: Pick<Writing, 'read'>,
  actId: string,
): Promise<readonly FactOnMade[]> {
  return read<FactOnMade>(
    `SELECT table_name AS "table", unit_id::text AS "unitId", sum(facts)::int AS count FROM facts_on_made($1::uuid)
      GROUP BY table_name, unit_id ORDER BY table_name, unit_id`,
    [actId],
  );
}
