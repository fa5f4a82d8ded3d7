-- Everything that is said of a report's version, and everything given to do by a review, hangs on what it speaks of.

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_number_fkey" FOREIGN KEY ("report_id", "number") REFERENCES "report_version"("report_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_cycle_id_unit_id_fkey" FOREIGN KEY ("cycle_id", "unit_id") REFERENCES "report"("cycle_id", "unit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION check_report_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.accepted_at IS NOT NULL
    OR (NEW.report_id, NEW.number, NEW.started_by_id, NEW.started_at, NEW.reason)
      IS DISTINCT FROM (OLD.report_id, OLD.number, OLD.started_by_id, OLD.started_at, OLD.reason)
    OR (OLD.submitted_at IS NOT NULL AND (NEW.submitted_by_id, NEW.submitted_for_id, NEW.submitted_at, NEW.submitted_on, NEW.gaps, NEW.cells)
      IS DISTINCT FROM (OLD.submitted_by_id, OLD.submitted_for_id, OLD.submitted_at, OLD.submitted_on, OLD.gaps, OLD.cells)) THEN
    RAISE EXCEPTION 'version % of report % stays as it is', OLD.number, OLD.report_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_version_frozen_check';
  END IF;
  -- Nobody accepts what he submitted in any round, nor in whose name it was submitted.
  PERFORM 1 FROM report_version earlier
    WHERE earlier.report_id = NEW.report_id
      AND (NEW.accepted_by_id IN (earlier.submitted_by_id, earlier.submitted_for_id)
        OR NEW.accepted_for_id IN (earlier.submitted_by_id, earlier.submitted_for_id));
  IF FOUND THEN
    RAISE EXCEPTION 'version % of report % was submitted by who accepts it', OLD.number, OLD.report_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_version_own_check';
  END IF;
  RETURN NEW;
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
  ELSE NULL;
  END CASE;
END $$;
