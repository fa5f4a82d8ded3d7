import type { ClientBase } from 'pg';
import type { ChainRecord, RecordedEntry } from './chain-record.ts';

const pageSize = 5000;

type Row = Omit<ChainRecord, 'entry'> & { readonly entry: RecordedEntry | null };

/** Reads the chain from the beginning, a page at a time. */
export async function* readChain(client: ClientBase): AsyncGenerator<ChainRecord> {
  let after = '0';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other, so that memory stays flat
    const { rows } = await client.query<Row>(pageSql, [after, pageSize]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.position;
  }
}

const pageSql = `
  SELECT link.position::text AS position, link.entry_id::text AS "entryId",
         encode(link.previous_hash, 'hex') AS "previousHash", encode(link.hash, 'hex') AS hash,
         CASE WHEN entry.id IS NOT NULL THEN json_build_object(
           'id', entry.id::text,
           'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'actorId', entry.actor_id, 'actorName', entry.actor_name, 'action', entry.action,
           'subjectType', entry.subject_type, 'subjectId', entry.subject_id,
           'unitId', entry.unit_id, 'isOnBehalf', entry.is_on_behalf, 'reason', entry.reason,
           'before', entry.before::text, 'after', entry.after::text) END AS entry,
         coalesce((SELECT string_agg(table_name || ' ' || row_id || ' '
             || coalesce(encode(digest, 'hex'), 'gone') || E'\\n', ''
             ORDER BY table_name COLLATE "C", row_id COLLATE "C")
           FROM audit_row WHERE audit_row.entry_id = link.entry_id), '') AS rows
    FROM audit_link link LEFT JOIN audit_entry entry ON entry.id = link.entry_id
   WHERE link.position > $1::bigint ORDER BY link.position LIMIT $2`;

/** Entries that no link holds: they came in past the chain. */
export async function readUnlinked(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT entry.id::text AS id FROM audit_entry entry
      WHERE NOT EXISTS (SELECT FROM audit_link WHERE entry_id = entry.id) ORDER BY entry.id LIMIT 1000`,
  );
  return rows.map(({ id }) => id);
}
