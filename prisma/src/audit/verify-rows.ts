import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Finding } from './verify-chain.ts';

interface TableRow {
  readonly rowId: string;
  /** What the last entry says the row holds; null when it says that the row is gone, or no entry tells of it. */
  readonly recorded: string | null;
  /** What it holds; null when it is not there. */
  readonly content: string | null;
}

/** Holds every row against the last entry that stands for it: what nobody put on record is told. */
export async function verifyRows(client: ClientBase): Promise<readonly Finding[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    'SELECT unnest(audited_tables()) AS name',
  );
  const findings: Finding[] = [];
  for (const { name } of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other, on one connection
    const { rows } = await client.query<TableRow>(tableSql, [name]);
    for (const { rowId, recorded, content } of rows) {
      const where = `${name} ${rowId}`;
      if (content === null) {
        if (recorded !== null) findings.push({ kind: 'ROW_MISSING', where });
      } else if (recorded === null) {
        findings.push({ kind: 'ROW_ADDED', where });
      } else if (createHash('sha256').update(content, 'utf8').digest('hex') !== recorded) {
        findings.push({ kind: 'ROW_ALTERED', where });
      }
    }
  }
  return findings;
}

const tableSql = `
  SELECT coalesce(actual.row_id, record.row_id) AS "rowId",
         encode(record.digest, 'hex') AS recorded, actual.content
    FROM audited_rows($1) actual
    FULL JOIN (
      SELECT DISTINCT ON (row_id) row_id, digest FROM audit_row
       WHERE table_name = $1 ORDER BY row_id, entry_id DESC
    ) record ON record.row_id = actual.row_id
   ORDER BY 1`;
