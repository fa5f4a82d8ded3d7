import type { ClientBase } from 'pg';

type Cell = string | number | boolean | null | object;

/** One row to be, by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * Inserts all rows in one statement.
 *
 * Every row names the columns of the first one; a column nobody names takes its default.
 */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await client.query(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
