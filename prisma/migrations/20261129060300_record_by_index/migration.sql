-- An entry looks at the rows it stands for and at nothing else, however long the record has grown: whether it has any is
-- known from writing them. Asked of the table, the planner took each entry for one as large as the load, and read it whole.

DROP FUNCTION record_audit_parts(audit_entry, text, text);

-- What belongs to a thing is told with it; answers how many rows there are.
CREATE FUNCTION record_audit_parts(entry audit_entry, part text, condition text) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written bigint;
BEGIN
  INSERT INTO audit_row SELECT entry.id, part, row_id, sha256(convert_to(content, 'UTF8')) FROM audited_rows(part, condition);
  GET DIAGNOSTICS written = ROW_COUNT;
  RETURN written;
END $$;

CREATE OR REPLACE FUNCTION record_audit_rows(entry audit_entry) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  audited text := (SELECT name FROM unnest(audited_tables()) AS name WHERE audit_subject(name) = entry.subject_type);
  each text;
BEGIN
  IF entry.action = 'data.LOAD' THEN
    FOREACH each IN ARRAY audited_tables() LOOP
      PERFORM record_audit_parts(entry, each, 'true');
    END LOOP;
    RETURN;
  END IF;
  -- Who only took a copy does not answer for how the row reads: one changed behind the record would pass for recorded.
  IF audited IS NULL OR entry.action = 'attachment.DOWNLOAD' THEN
    RETURN;
  END IF;
  -- A row that is gone leaves nothing to answer for, and that is on record too.
  IF record_audit_parts(entry, audited, format('t.id = %L', entry.subject_id)) = 0 THEN
    INSERT INTO audit_row VALUES (entry.id, audited, entry.subject_id, NULL);
  END IF;
  IF audited = 'figure_sheet' THEN
    FOREACH each IN ARRAY ARRAY['figure_sheet_version', 'figure_entry'] LOOP
      PERFORM record_audit_parts(entry, each, format('t.sheet_id = %L', entry.subject_id));
    END LOOP;
    INSERT INTO audit_row
      SELECT entry.id, 'figure_entry', gone.row_id, NULL
        FROM figure_sheet sheet CROSS JOIN indicator
        CROSS JOIN LATERAL (SELECT entry.subject_id || '/' || sheet.number || '/' || indicator.id AS row_id) gone
       WHERE sheet.id = entry.subject_id::uuid AND indicator.frequency IS NOT NULL
         AND EXISTS (SELECT FROM audit_row known WHERE known.table_name = 'figure_entry' AND known.row_id = gone.row_id)
      ON CONFLICT DO NOTHING;
    RETURN;
  END IF;
  IF audited <> 'signing' THEN
    RETURN;
  END IF;
  -- What belongs to a signing is told with it: who signs, who was there, and the seal.
  FOREACH each IN ARRAY ARRAY['signing_party', 'signing_seal', 'signing_witness'] LOOP
    PERFORM record_audit_parts(entry, each, format('t.signing_id = %L', entry.subject_id));
  END LOOP;
  INSERT INTO audit_row
    SELECT entry.id, table_name, entry.subject_id || '/' || part, NULL
      FROM (SELECT 'signing_party' AS table_name, unnest(enum_range(NULL::organisation_kind))::text AS part
            UNION ALL SELECT 'signing_witness', generate_series(1, 10)::text) AS possible
     WHERE EXISTS (SELECT FROM audit_row known
                    WHERE known.table_name = possible.table_name AND known.row_id = entry.subject_id || '/' || part)
    ON CONFLICT DO NOTHING;
END $$;

-- The same planner, the same mistake: the rows of one entry are found by their key.
ALTER FUNCTION audit_rows_text(bigint) SET enable_seqscan TO off;
