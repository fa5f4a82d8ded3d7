-- A reorganisation is drafted, applied and reverted; each row of the map knows the act that made it and the one that ended it.
-- Nobody but the owner of the tables changes the map otherwise than by an act that is put on record as it is applied or reverted.

-- CreateEnum
CREATE TYPE "reorganisation_state" AS ENUM ('DRAFT', 'APPLIED', 'CANCELLED', 'RECORDED');

-- DropForeignKey
ALTER TABLE "place" DROP CONSTRAINT "place_parent_id_fkey";

-- DropForeignKey
ALTER TABLE "unit_version" DROP CONSTRAINT "unit_version_parent_id_fkey";

-- AlterTable
ALTER TABLE "access_grant" ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "office_holder" ADD COLUMN     "ended_by_id" UUID;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "reorganisation" ADD COLUMN     "access" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "applied_at" TIMESTAMPTZ(3),
ADD COLUMN     "applied_by_id" TEXT,
ADD COLUMN     "basis" TEXT,
ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "state" "reorganisation_state" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "unit_version" ADD COLUMN     "communes_total" INTEGER,
ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- CreateIndex
CREATE INDEX "access_grant_made_by_id_idx" ON "access_grant"("made_by_id");

-- CreateIndex
CREATE INDEX "office_made_by_id_idx" ON "office"("made_by_id");

-- CreateIndex
CREATE INDEX "office_holder_ended_by_id_idx" ON "office_holder"("ended_by_id");

-- CreateIndex
CREATE INDEX "organisation_made_by_id_idx" ON "organisation"("made_by_id");

-- CreateIndex
CREATE INDEX "organisation_ended_by_id_idx" ON "organisation"("ended_by_id");

-- CreateIndex
CREATE INDEX "place_made_by_id_idx" ON "place"("made_by_id");

-- CreateIndex
CREATE INDEX "place_ended_by_id_idx" ON "place"("ended_by_id");

-- CreateIndex
CREATE INDEX "reorganisation_effective_on_idx" ON "reorganisation"("effective_on");

-- CreateIndex
CREATE INDEX "unit_made_by_id_idx" ON "unit"("made_by_id");

-- CreateIndex
CREATE INDEX "unit_ended_by_id_idx" ON "unit"("ended_by_id");

-- CreateIndex
CREATE INDEX "unit_version_made_by_id_idx" ON "unit_version"("made_by_id");

-- CreateIndex
CREATE INDEX "unit_version_ended_by_id_idx" ON "unit_version"("ended_by_id");

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- What an older database holds: an act of which something came is applied, any other is told of.

UPDATE "reorganisation" SET
  "state" = CASE WHEN EXISTS (SELECT FROM "unit_lineage" WHERE "reorganisation_id" = "reorganisation"."id")
    THEN 'APPLIED'::reorganisation_state ELSE 'RECORDED' END,
  "applied_at" = CASE WHEN EXISTS (SELECT FROM "unit_lineage" WHERE "reorganisation_id" = "reorganisation"."id")
    THEN "effective_on"::timestamptz END;

ALTER TABLE "reorganisation"
  ADD CONSTRAINT "reorganisation_words_check" CHECK (btrim("number") <> '' AND btrim("basis") <> '' AND btrim("title") <> ''
    AND btrim("source") <> '' AND "version" > 0),
  ADD CONSTRAINT "reorganisation_lists_check" CHECK (jsonb_typeof("changes") = 'array' AND jsonb_typeof("access") = 'array'),
  ADD CONSTRAINT "reorganisation_applied_check" CHECK (("state" = 'APPLIED') = ("applied_at" IS NOT NULL)
    AND ("applied_by_id" IS NULL OR "applied_at" IS NOT NULL));
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_communes_check" CHECK ("communes_total" > 0);

-- What an act ended has an end.
ALTER TABLE "unit" ADD CONSTRAINT "unit_ended_check" CHECK ("ended_by_id" IS NULL OR "valid_to" IS NOT NULL);
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_ended_check" CHECK ("ended_by_id" IS NULL OR "valid_to" IS NOT NULL);
ALTER TABLE "place" ADD CONSTRAINT "place_ended_check" CHECK ("ended_by_id" IS NULL OR "valid_to" IS NOT NULL);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_ended_check" CHECK ("ended_by_id" IS NULL OR "valid_to" IS NOT NULL);
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_ended_check" CHECK ("ended_by_id" IS NULL OR "valid_to" IS NOT NULL);

-- ---------------------------------------------------------------------------
-- An act is born a draft, is edited while it is one, and is what was drafted when it is applied.

CREATE FUNCTION is_owner_of(relation oid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT pg_has_role(current_user, relowner, 'MEMBER') FROM pg_class WHERE oid = relation
$$;

CREATE FUNCTION check_reorganisation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  beside text[] := ARRAY['state', 'version', 'applied_at', 'applied_by_id'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- What is older than the map, and what was applied before, is told by the owner alone.
    IF (NEW.state, NEW.version) <> ('DRAFT', 1) AND NOT is_owner_of(TG_RELID) THEN
      RAISE EXCEPTION 'act % begins as a draft', NEW.number
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reorganisation_born_check';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NEW.id <> OLD.id OR NEW.version <> OLD.version + 1
    OR (OLD.state, NEW.state) NOT IN (('DRAFT', 'DRAFT'), ('DRAFT', 'APPLIED'), ('APPLIED', 'DRAFT'), ('DRAFT', 'CANCELLED'))
    OR (NEW.state <> OLD.state AND to_jsonb(NEW) - beside <> to_jsonb(OLD) - beside) THEN
    RAISE EXCEPTION 'act % does not go that way', OLD.number
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reorganisation_way_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER reorganisation_checked BEFORE INSERT OR UPDATE OR DELETE ON "reorganisation"
  FOR EACH ROW EXECUTE FUNCTION check_reorganisation();

-- Whether the transaction itself puts such a thing on record of an act.
CREATE FUNCTION records_act(act uuid, move text) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM audit_entry
    WHERE subject_type = 'Reorganisation' AND subject_id = act::text AND action = 'reorganisation.' || move
      AND xmin = pg_current_xact_id()::xid)
$$;

-- Whether the map bears rows that an act made or ended.
CREATE FUNCTION is_on_map(act uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM unit WHERE act IN (made_by_id, ended_by_id))
    OR EXISTS (SELECT FROM unit_version WHERE act IN (made_by_id, ended_by_id))
    OR EXISTS (SELECT FROM place WHERE act IN (made_by_id, ended_by_id))
    OR EXISTS (SELECT FROM unit_lineage WHERE reorganisation_id = act)
    OR EXISTS (SELECT FROM organisation WHERE act IN (made_by_id, ended_by_id))
    OR EXISTS (SELECT FROM office WHERE made_by_id = act)
    OR EXISTS (SELECT FROM office_holder WHERE ended_by_id = act)
    OR EXISTS (SELECT FROM access_grant WHERE made_by_id = act)
$$;

CREATE FUNCTION check_reorganisation_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  move text := CASE
    WHEN TG_OP = 'INSERT' THEN 'DRAFT' WHEN NEW.state = OLD.state THEN 'EDIT' WHEN NEW.state = 'APPLIED' THEN 'APPLY'
    WHEN NEW.state = 'CANCELLED' THEN 'CANCEL' ELSE 'REVERT' END;
BEGIN
  IF is_owner_of(TG_RELID) THEN
    RETURN NULL;
  END IF;
  IF NOT records_act(NEW.id, move) THEN
    RAISE EXCEPTION 'what became of act % is not on record', NEW.number
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reorganisation_recorded_check';
  END IF;
  -- As it is in the end: drafted and applied at once, it is applied.
  IF is_on_map(NEW.id) <> (SELECT state = 'APPLIED' FROM reorganisation WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'the map does not say of act % what its state says', NEW.number
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'reorganisation_map_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER reorganisation_recorded AFTER INSERT OR UPDATE ON "reorganisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_reorganisation_on_record();

-- ---------------------------------------------------------------------------
-- The map changes by an act alone. A row is made and ended by one that the same transaction applies; it goes away, or goes on
-- again, when that one is reverted; and nothing else of it changes. The owner of the tables laid down the map the acts begin with.

-- The day from which an act holds, where the transaction itself makes this move of it and puts it on record.
CREATE FUNCTION day_of_moved_act(act uuid, move text) RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT effective_on FROM reorganisation
   WHERE id = act AND state = CASE move WHEN 'APPLY' THEN 'APPLIED'::reorganisation_state ELSE 'DRAFT' END
     AND xmin = pg_current_xact_id()::xid AND records_act(act, move)
$$;

CREATE FUNCTION check_map_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  maker text := CASE TG_TABLE_NAME WHEN 'unit_lineage' THEN 'reorganisation_id' ELSE 'made_by_id' END;
  ended uuid := was ->> 'ended_by_id';
  ends uuid := becomes ->> 'ended_by_id';
  holds boolean;
BEGIN
  IF is_owner_of(TG_RELID) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    holds := day_of_moved_act((was ->> maker)::uuid, 'REVERT') IS NOT NULL;
  ELSIF TG_OP = 'INSERT' AND TG_TABLE_NAME = 'office_holder' THEN
    -- Whoever takes over a post of a body that ends is there until it does.
    PERFORM 1 FROM office JOIN organisation body ON body.id = office.organisation_id
      WHERE office.id = (becomes ->> 'office_id')::uuid AND body.ended_by_id = ends AND body.valid_to = (becomes ->> 'valid_to')::date;
    holds := FOUND;
  ELSIF TG_OP = 'INSERT' THEN
    holds := ends IS NULL AND day_of_moved_act((becomes ->> maker)::uuid, 'APPLY') =
      CASE WHEN TG_TABLE_NAME IN ('unit', 'unit_version', 'place', 'organisation') AND becomes ->> 'valid_to' IS NULL
        THEN (becomes ->> 'valid_from')::date
        WHEN TG_TABLE_NAME IN ('unit_lineage', 'office', 'access_grant')
        THEN (SELECT effective_on FROM reorganisation WHERE id = (becomes ->> maker)::uuid) END;
  ELSIF was - '{valid_to,ended_by_id}'::text[] <> becomes - '{valid_to,ended_by_id}'::text[] THEN
    holds := false;
  ELSIF ended IS NULL AND ends IS NOT NULL THEN
    holds := was ->> 'valid_to' IS NULL AND day_of_moved_act(ends, 'APPLY') = (becomes ->> 'valid_to')::date;
  ELSIF ended IS NOT NULL AND ends IS NULL THEN
    holds := CASE WHEN becomes ->> 'valid_to' IS NULL THEN day_of_moved_act(ended, 'REVERT') IS NOT NULL
      ELSE TG_TABLE_NAME = 'office_holder' END;
  ELSE
    holds := was = becomes;
  END IF;
  IF holds IS NOT TRUE THEN
    RAISE EXCEPTION 'no act on record changes this row of %: %', TG_TABLE_NAME, coalesce(becomes, was)
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_act_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unit_by_act AFTER INSERT OR UPDATE OR DELETE ON "unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER unit_version_by_act AFTER INSERT OR UPDATE OR DELETE ON "unit_version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER place_by_act AFTER INSERT OR UPDATE OR DELETE ON "place"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER unit_lineage_by_act AFTER INSERT OR UPDATE OR DELETE ON "unit_lineage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION check_map_change();

-- Bodies, posts, holders and grants come and go without an act too; what one made or ended is its own.
CREATE CONSTRAINT TRIGGER organisation_made_by_act AFTER INSERT ON "organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS NOT NULL OR NEW."ended_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER organisation_changed_by_act AFTER UPDATE ON "organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS DISTINCT FROM OLD."made_by_id" OR NEW."ended_by_id" IS DISTINCT FROM OLD."ended_by_id"
    OR (OLD."ended_by_id" IS NOT NULL AND NEW."valid_to" IS DISTINCT FROM OLD."valid_to"))
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER organisation_deleted_by_act AFTER DELETE ON "organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."made_by_id" IS NOT NULL OR OLD."ended_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_made_by_act AFTER INSERT ON "office"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_changed_by_act AFTER UPDATE ON "office"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS DISTINCT FROM OLD."made_by_id")
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_deleted_by_act AFTER DELETE ON "office"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."made_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_holder_made_by_act AFTER INSERT ON "office_holder"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."ended_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_holder_changed_by_act AFTER UPDATE ON "office_holder"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."ended_by_id" IS DISTINCT FROM OLD."ended_by_id")
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER office_holder_deleted_by_act AFTER DELETE ON "office_holder"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."ended_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER access_grant_made_by_act AFTER INSERT ON "access_grant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS NOT NULL)
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER access_grant_changed_by_act AFTER UPDATE ON "access_grant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."made_by_id" IS DISTINCT FROM OLD."made_by_id")
  EXECUTE FUNCTION check_map_change();
CREATE CONSTRAINT TRIGGER access_grant_deleted_by_act AFTER DELETE ON "access_grant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION check_map_change();

-- A post whose body ends by an act passes on until then, and whoever gives it up before is not ended by the act: reverted, it
-- leaves him as he is.
CREATE FUNCTION end_holder_with_body() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.valid_to IS NULL THEN
      SELECT body.valid_to, body.ended_by_id INTO NEW.valid_to, NEW.ended_by_id
        FROM office JOIN organisation body ON body.id = office.organisation_id
       WHERE office.id = NEW.office_id AND body.ended_by_id IS NOT NULL AND NEW.valid_from < body.valid_to;
    END IF;
  ELSIF NEW.valid_to IS DISTINCT FROM OLD.valid_to AND NEW.valid_to IS NOT NULL AND NEW.ended_by_id = OLD.ended_by_id THEN
    NEW.ended_by_id := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER office_holder_ends BEFORE INSERT OR UPDATE ON "office_holder"
  FOR EACH ROW EXECUTE FUNCTION end_holder_with_body();

-- What hangs on what an act made and was not made by it: while there is any, the act is not reverted. Read from the foreign keys
-- themselves, so that no table is forgotten.
CREATE FUNCTION facts_on_made(act uuid) RETURNS TABLE (table_name text, unit_id uuid, facts bigint) LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp AS $$
DECLARE
  key record;
BEGIN
  FOR key IN
    SELECT told.relname::text AS told, of.relname::text AS of, own.attname AS own_column,
           CASE of.relname WHEN 'unit' THEN 'made.id' WHEN 'office' THEN '(SELECT body.unit_id FROM organisation body WHERE body.id = made.organisation_id)'
             ELSE 'made.unit_id' END AS unit,
           (SELECT maker.attname FROM pg_attribute maker WHERE maker.attrelid = told.oid
              AND maker.attname IN ('made_by_id', 'reorganisation_id')) AS maker
      FROM pg_constraint
      JOIN pg_class told ON told.oid = conrelid
      JOIN pg_class of ON of.oid = confrelid
      JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = conkey[1]
     WHERE contype = 'f' AND told.relnamespace = 'public'::regnamespace
       AND of.relname IN ('unit', 'place', 'organisation', 'office', 'access_grant')
     ORDER BY told.relname, own.attname
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L::text, %s, count(*) FROM %I told JOIN %I made ON made.id = told.%I WHERE made.made_by_id = $1 AND %s GROUP BY 2',
      key.told, key.unit, key.told, key.of, key.own_column,
      CASE WHEN key.maker IS NULL THEN 'true' ELSE format('told.%I IS DISTINCT FROM $1', key.maker) END) USING act;
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------
-- The record: an act, and with it every row that it makes or ends.

CREATE OR REPLACE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' WHEN 'office_holder' THEN 'OfficeHolder'
    WHEN 'office' THEN 'Office' WHEN 'attachment' THEN 'Attachment' WHEN 'figure_sheet' THEN 'FigureSheet'
    WHEN 'indicator' THEN 'Indicator' WHEN 'validation_rule' THEN 'ValidationRule' WHEN 'recognition' THEN 'Recognition'
    WHEN 'target' THEN 'Target' WHEN 'review_template' THEN 'ReviewTemplate' WHEN 'review_cycle' THEN 'ReviewCycle'
    WHEN 'report' THEN 'Report' WHEN 'conference' THEN 'Conference' WHEN 'task' THEN 'Task'
    WHEN 'reorganisation' THEN 'Reorganisation' END
$$;

-- The rows of the map that an act was put on record with, each time it was applied.
CREATE FUNCTION rows_of_act(act text) RETURNS TABLE (table_name text, row_id text) LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT DISTINCT known.table_name, known.row_id FROM audit_entry applied JOIN audit_row known ON known.entry_id = applied.id
   WHERE applied.subject_type = 'Reorganisation' AND applied.subject_id = act AND applied.action = 'reorganisation.APPLY'
     AND known.table_name <> 'reorganisation'
$$;

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
    -- All that an act made and ended is told with it; reverted, what goes on again is told of anew, and the rest is gone.
    PERFORM record_audit_parts(entry, table_name, CASE entry.action
        WHEN 'reorganisation.APPLY' THEN format('%L IN (t.' || array_to_string(named_by, ', t.') || ')', entry.subject_id)
        ELSE format('t.id::text IN (SELECT row_id FROM rows_of_act(%L) WHERE table_name = %L) OR t.xmin = pg_current_xact_id()::xid',
          entry.subject_id, table_name) END)
      FROM (VALUES ('access_grant', ARRAY['made_by_id']), ('office', ARRAY['made_by_id']), ('office_holder', ARRAY['ended_by_id']),
        ('organisation', ARRAY['made_by_id', 'ended_by_id']), ('place', ARRAY['made_by_id', 'ended_by_id']),
        ('unit', ARRAY['made_by_id', 'ended_by_id']), ('unit_version', ARRAY['made_by_id', 'ended_by_id']),
        ('unit_lineage', ARRAY['reorganisation_id'])) AS part(table_name, named_by)
     WHERE entry.action = 'reorganisation.APPLY' OR table_name <> 'unit_lineage';
    IF entry.action = 'reorganisation.REVERT' THEN
      INSERT INTO audit_row SELECT entry.id, table_name, row_id, NULL FROM rows_of_act(entry.subject_id) ON CONFLICT DO NOTHING;
    END IF;
  ELSE NULL;
  END CASE;
END $$;

-- Acts read otherwise than they were recorded: where there are any, one entry stands for all there is.
INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
  SELECT 'system', 'system', 'data.LOAD', 'Deployment', '1', jsonb_build_object('profile', profile) FROM deployment
   WHERE EXISTS (SELECT FROM reorganisation);
