-- An act that is reverted is on record with the rows that go on again and those that are gone, and with no other.

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
  IF audited IS NULL OR entry.action IN ('attachment.DOWNLOAD', 'reviewCycle.EXPORT', 'reviewCycle.REMIND') THEN
    RETURN;
  END IF;
  -- A row that is gone leaves nothing to answer for, and that is on record too.
  IF record_audit_parts(entry, audited, format('t.id = %L', entry.subject_id)) = 0 THEN
    INSERT INTO audit_row VALUES (entry.id, audited, entry.subject_id, NULL);
  END IF;
  CASE audited
  WHEN 'figure_sheet' THEN
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
  WHEN 'signing' THEN
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
  WHEN 'report' THEN
    FOREACH each IN ARRAY ARRAY['report_version', 'report_section', 'report_comment'] LOOP
      PERFORM record_audit_parts(entry, each, format('t.report_id = %L', entry.subject_id));
    END LOOP;
    -- A section that was emptied is gone.
    INSERT INTO audit_row
      SELECT entry.id, 'report_section', gone.row_id, NULL
        FROM report CROSS JOIN review_cycle cycle
        CROSS JOIN LATERAL jsonb_array_elements(cycle.definition -> 'sections') section
        CROSS JOIN LATERAL (SELECT entry.subject_id || '/' || report.number || '/' || (section ->> 'key') AS row_id) gone
       WHERE report.id = entry.subject_id::uuid AND cycle.id = report.cycle_id
         AND EXISTS (SELECT FROM audit_row known WHERE known.table_name = 'report_section' AND known.row_id = gone.row_id)
      ON CONFLICT DO NOTHING;
  WHEN 'review_cycle' THEN
    -- Who is asked is decided when it is opened. Afterwards each report answers for itself: told again with its review, one
    -- that was changed behind the record would pass for recorded.
    IF entry.action = 'reviewCycle.OPEN' THEN
      PERFORM record_audit_parts(entry, 'report', format('t.cycle_id = %L', entry.subject_id));
    END IF;
    PERFORM record_audit_parts(entry, 'publication', format('t.cycle_id = %L', entry.subject_id));
    PERFORM record_audit_parts(entry, 'published_figure',
      format('t.publication_id IN (SELECT id FROM publication WHERE cycle_id = %L)', entry.subject_id));
  WHEN 'reorganisation' THEN
    IF entry.action NOT IN ('reorganisation.APPLY', 'reorganisation.REVERT') THEN
      RETURN;
    END IF;
    IF entry.action = 'reorganisation.APPLY' THEN
      -- All that an act made and ended is told with it.
      PERFORM record_audit_parts(entry, table_name, format('%L IN (t.' || array_to_string(named_by, ', t.') || ')', entry.subject_id))
        FROM (VALUES ('access_grant', ARRAY['made_by_id']), ('office', ARRAY['made_by_id']), ('office_holder', ARRAY['ended_by_id']),
          ('organisation', ARRAY['made_by_id', 'ended_by_id']), ('place', ARRAY['made_by_id', 'ended_by_id']),
          ('unit', ARRAY['made_by_id', 'ended_by_id']), ('unit_version', ARRAY['made_by_id', 'ended_by_id']),
          ('unit_lineage', ARRAY['reorganisation_id'])) AS part(table_name, named_by);
      RETURN;
    END IF;
    -- Reverted, what goes on again is told of anew, and what it made is gone. A row that it ended once and leaves alone now does not
    -- come into it: told again, one that was changed behind the record would pass for recorded.
    FOREACH each IN ARRAY ARRAY['office_holder', 'organisation', 'place', 'unit', 'unit_version'] LOOP
      PERFORM record_audit_parts(entry, each, format('t.xmin = pg_current_xact_id()::xid
        AND EXISTS (SELECT FROM audit_row known WHERE known.table_name = %L AND known.row_id = t.id::text)', each));
    END LOOP;
    FOREACH each IN ARRAY ARRAY['access_grant', 'office', 'office_holder', 'organisation', 'place', 'unit', 'unit_lineage', 'unit_version'] LOOP
      EXECUTE format('INSERT INTO audit_row SELECT $1, table_name, row_id, NULL FROM rows_of_act($2)
         WHERE table_name = %L AND NOT EXISTS (SELECT FROM %I t WHERE %s = row_id)', each, each,
        CASE each WHEN 'unit_lineage' THEN 't.predecessor_id || ''/'' || t.successor_id' ELSE 't.id::text' END)
        USING entry.id, entry.subject_id;
    END LOOP;
  ELSE NULL;
  END CASE;
END $$;
