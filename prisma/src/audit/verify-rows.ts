import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { findingsMax, type Finding } from './verify-chain.ts';

const pageSize = 5000;

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
    for await (const row of readTable(client, name)) {
      const kind = wrongIn(row);
      if (kind !== null && findings.length < findingsMax) {
        findings.push({ kind, where: `${name} ${row.rowId}` });
      }
    }
  }
  return findings;
}

function wrongIn({ recorded, content }: TableRow): Finding['kind'] | null {
  if (content === null) return recorded === null ? null : 'ROW_MISSING';
  if (recorded === null) return 'ROW_ADDED';
  const digest = createHash('sha256').update(content, 'utf8').digest('hex');
  return digest === recorded ? null : 'ROW_ALTERED';
}

/** Reads through a table, so many rows at a time that memory stays flat; only within a transaction. */
async function* readTable(client: ClientBase, name: string): AsyncGenerator<TableRow> {
  await client.query(
    `DECLARE audited NO SCROLL CURSOR FOR ${tableSql(client.escapeLiteral(name))}`,
  );
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const { rows } = await client.query<TableRow>(`FETCH ${pageSize} FROM audited`);
    yield* rows;
    if (rows.length < pageSize) break;
  }
  await client.query('CLOSE audited');
}

const tableSql = (name: string) => `
  SELECT coalesce(actual.row_id, record.row_id) AS "rowId",
         encode(record.digest, 'hex') AS recorded, actual.content
    FROM audited_rows(${name}) actual
    FULL JOIN (
      SELECT DISTINCT ON (row_id) row_id, digest FROM audit_row
       WHERE table_name = ${name} ORDER BY row_id, entry_id DESC
    ) record ON record.row_id = actual.row_id
   ORDER BY 1`;
