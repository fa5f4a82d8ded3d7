-- What a report tells of its versions is what they say: when it was first submitted, which was accepted last, and when.

CREATE FUNCTION check_report_told() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  told uuid := CASE TG_TABLE_NAME WHEN 'report' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'report_id')::uuid END;
BEGIN
  PERFORM 1 FROM report
    LEFT JOIN LATERAL (
      SELECT (array_agg(version.submitted_on ORDER BY version.number) FILTER (WHERE version.submitted_on IS NOT NULL))[1] AS first_submitted_on,
             max(version.number) FILTER (WHERE version.accepted_at IS NOT NULL) AS accepted_number,
             max(version.accepted_on) FILTER (WHERE version.number = report.number) AS accepted_on
        FROM report_version version WHERE version.report_id = report.id) versions ON true
    WHERE report.id = told AND (report.first_submitted_on IS DISTINCT FROM versions.first_submitted_on
      OR report.accepted_number IS DISTINCT FROM versions.accepted_number
      OR report.accepted_on IS DISTINCT FROM versions.accepted_on);
  IF FOUND THEN
    RAISE EXCEPTION 'report % tells otherwise of its versions than they do', told
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_told_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER report_told AFTER INSERT OR UPDATE ON "report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_report_told();
CREATE CONSTRAINT TRIGGER report_version_told AFTER INSERT OR UPDATE ON "report_version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_report_told();
