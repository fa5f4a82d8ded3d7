import type pg from 'pg';

/**
 * Lengthens the record by so many entries, a tenth of which stand for a row, and links them in one go.
 *
 * @remarks The trigger that links each entry as it comes is set aside for this transaction: what it would write is
 * written here, without holding the head a million times. That nothing differs is what verifying it proves.
 */
export async function lengthenChain(client: pg.Client, entries: number): Promise<void> {
  await client.query('BEGIN');
  await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_link');
  await client.query(entriesSql, [entries]);
  await client.query(rowsSql);
  await client.query(linksSql);
  await client.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_link');
  await client.query('COMMIT');
  await client.query('ANALYZE audit_entry, audit_link, audit_row');
}

const entriesSql = `
  WITH signings AS (SELECT array_agg(id::text ORDER BY id) AS ids FROM signing)
  INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, reason, before, after)
  SELECT 'bench', 'Điều phối viên tỉnh', CASE WHEN n % 10 = 0 THEN 'signing.EDIT' ELSE 'session.BEGIN' END,
         CASE WHEN n % 10 = 0 THEN 'Signing' ELSE 'Session' END,
         CASE WHEN n % 10 = 0 THEN ids[1 + n / 10 % cardinality(ids)] ELSE 'bench' END,
         CASE WHEN n % 10 = 0 THEN 'Bổ sung căn cứ' END,
         CASE WHEN n % 10 = 0 THEN '{"state": "DRAFTING", "grounds": "456/CTPH"}'::jsonb END,
         CASE WHEN n % 10 = 0 THEN '{"state": "DRAFTING", "grounds": "456/CTPH và 123"}'::jsonb
              ELSE '{"address": "127.0.0.1"}' END
    FROM signings, generate_series(1, $1::int) n`;

// Nothing was changed, so each row is as its last entry left it.
const rowsSql = `
  INSERT INTO audit_row
  SELECT entry.id, 'signing', entry.subject_id, sha256(convert_to(content, 'UTF8'))
    FROM audit_entry entry JOIN audited_rows('signing') actual ON actual.row_id = entry.subject_id
   WHERE entry.id > (SELECT max(entry_id) FROM audit_link) AND entry.subject_type = 'Signing'`;

const linksSql = `
  DO $$
  DECLARE
    head audit_head;
    entry audit_entry;
    link_hash bytea;
  BEGIN
    SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
    FOR entry IN SELECT * FROM audit_entry WHERE id > (SELECT max(entry_id) FROM audit_link) ORDER BY id LOOP
      link_hash := sha256(head.hash || convert_to(audit_entry_text(entry) || CASE WHEN entry.subject_type = 'Signing'
        THEN E'\\n' || audit_rows_text(entry.id) ELSE '' END, 'UTF8'));
      head.position := head.position + 1;
      INSERT INTO audit_link (position, entry_id, previous_hash, hash)
        VALUES (head.position, entry.id, head.hash, link_hash);
      head.hash := link_hash;
    END LOOP;
    UPDATE audit_head SET position = head.position, hash = head.hash WHERE id = 1;
  END $$`;
