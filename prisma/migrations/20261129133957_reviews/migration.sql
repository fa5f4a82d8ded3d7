-- CreateEnum
CREATE TYPE "review_kind" AS ENUM ('BRIEFING', 'PRELIMINARY', 'FINAL');

-- CreateEnum
CREATE TYPE "review_cycle_state" AS ENUM ('PLANNED', 'OPEN', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXEMPT');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('OPEN', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "reminder_kind" AS ENUM ('REPORT_LATE', 'TASK_LATE', 'REPORT_DUE', 'TASK_DUE');

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "is_working" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "review_template" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_cycle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "programme_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "template_version" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" "review_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "cut_off_on" DATE NOT NULL,
    "definition" JSONB,
    "state" "review_cycle_state" NOT NULL DEFAULT 'PLANNED',
    "opened_on" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'NOT_STARTED',
    "number" INTEGER NOT NULL DEFAULT 1,
    "accepted_number" INTEGER,
    "first_submitted_on" DATE,
    "accepted_on" DATE,
    "exempt_reason" TEXT,
    "exempt_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "submitted_by_id" TEXT,
    "submitted_for_id" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_on" DATE,
    "accepted_by_id" TEXT,
    "accepted_for_id" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_on" DATE,
    "gaps" JSONB NOT NULL DEFAULT '[]',
    "cells" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("report_id","number")
);

-- CreateTable
CREATE TABLE "report_section" (
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "report_section_pkey" PRIMARY KEY ("report_id","number","key")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "section_key" TEXT,
    "indicator_id" UUID,
    "period_id" INTEGER,
    "text" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "docx" BYTEA NOT NULL,
    "docx_sha256" TEXT NOT NULL,
    "xlsx" BYTEA NOT NULL,
    "xlsx_sha256" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "attending" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "task_state" NOT NULL DEFAULT 'OPEN',
    "evidence" TEXT,
    "done_on" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "addresses" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "published_figure" ADD COLUMN     "publication_id" UUID;

-- CreateIndex
CREATE INDEX "published_figure_publication_id_idx" ON "published_figure"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_template_key_key" ON "review_template"("key");

-- CreateIndex
CREATE INDEX "review_cycle_programme_id_window_from_idx" ON "review_cycle"("programme_id", "window_from");

-- CreateIndex
CREATE INDEX "review_cycle_unit_id_idx" ON "review_cycle"("unit_id");

-- CreateIndex
CREATE INDEX "report_parent_id_idx" ON "report"("parent_id");

-- CreateIndex
CREATE INDEX "report_unit_id_idx" ON "report"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_cycle_id_unit_id_key" ON "report"("cycle_id", "unit_id");

-- CreateIndex
CREATE INDEX "report_comment_report_id_number_idx" ON "report_comment"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publication_cycle_id_number_key" ON "publication"("cycle_id", "number");

-- CreateIndex
CREATE INDEX "conference_cycle_id_idx" ON "conference"("cycle_id");

-- CreateIndex
CREATE INDEX "task_cycle_id_idx" ON "task"("cycle_id");

-- CreateIndex
CREATE INDEX "task_unit_id_state_due_on_idx" ON "task"("unit_id", "state", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_unit_id_kind_subject_id_day_key" ON "reminder"("unit_id", "kind", "subject_id", "day");

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "review_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_cycle" ADD CONSTRAINT "review_cycle_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_submitted_for_id_fkey" FOREIGN KEY ("submitted_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_accepted_for_id_fkey" FOREIGN KEY ("accepted_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_number_fkey" FOREIGN KEY ("report_id", "number") REFERENCES "report_version"("report_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "review_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Templates: every wording is kept under its number.

ALTER TABLE "review_template" ADD CONSTRAINT "review_template_check"
  CHECK ("version" > 0 AND btrim("name_vi") <> '' AND btrim("name_en") <> '' AND jsonb_typeof("definition") = 'object');
CREATE TRIGGER review_template_kept AFTER INSERT OR UPDATE ON "review_template" FOR EACH ROW EXECUTE FUNCTION keep_definition();

-- ---------------------------------------------------------------------------
-- Reviews: what one is of is fixed once it is open, and what was published stays.

ALTER TABLE "review_cycle"
  ADD CONSTRAINT "review_cycle_window_check" CHECK ("window_from" < "window_to" AND "cut_off_on" >= "window_to" - 1),
  ADD CONSTRAINT "review_cycle_words_check" CHECK (btrim("title") <> '' AND btrim("period") <> '' AND "version" > 0),
  ADD CONSTRAINT "review_cycle_opened_check" CHECK (
    ("opened_on" IS NULL) = ("definition" IS NULL) AND ("state" <> 'PLANNED' OR "opened_on" IS NULL)
    AND ("state" NOT IN ('OPEN', 'PUBLISHED') OR "opened_on" IS NOT NULL)),
  ADD CONSTRAINT "review_cycle_reason_check" CHECK (("state" = 'CANCELLED') = ("reason" IS NOT NULL) AND btrim("reason") <> '');

CREATE FUNCTION check_review_cycle() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'PLANNED' THEN
      RAISE EXCEPTION 'a review begins as planned'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_cycle_born_check';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR NOT (NEW.state = OLD.state AND OLD.state <> 'CANCELLED' OR (OLD.state, NEW.state) IN
      (('PLANNED', 'OPEN'), ('PLANNED', 'CANCELLED'), ('OPEN', 'CANCELLED'), ('OPEN', 'PUBLISHED'))) THEN
    RAISE EXCEPTION 'review % does not go that way', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_cycle_way_check';
  END IF;
  IF OLD.state <> 'PLANNED' AND (NEW.id, NEW.programme_id, NEW.template_id, NEW.template_version, NEW.unit_id, NEW.kind, NEW.period,
      NEW.window_from, NEW.window_to, NEW.cut_off_on, NEW.definition, NEW.opened_on)
    IS DISTINCT FROM (OLD.id, OLD.programme_id, OLD.template_id, OLD.template_version, OLD.unit_id, OLD.kind, OLD.period,
      OLD.window_from, OLD.window_to, OLD.cut_off_on, OLD.definition, OLD.opened_on) THEN
    RAISE EXCEPTION 'review % is open: what it is of stays', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_cycle_frozen_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER review_cycle_checked BEFORE INSERT OR UPDATE OR DELETE ON "review_cycle"
  FOR EACH ROW EXECUTE FUNCTION check_review_cycle();

-- ---------------------------------------------------------------------------
-- Reports: who is asked, and the way up, is frozen; a version that was submitted stays as it was submitted.

ALTER TABLE "report"
  ADD CONSTRAINT "report_number_check" CHECK ("number" > 0 AND "version" > 0 AND "accepted_number" <= "number"),
  ADD CONSTRAINT "report_accepted_check" CHECK (("state" = 'ACCEPTED') = ("accepted_number" IS NOT DISTINCT FROM "number")
    AND ("state" = 'ACCEPTED') = ("accepted_on" IS NOT NULL)),
  ADD CONSTRAINT "report_submitted_check" CHECK ("state" NOT IN ('SUBMITTED', 'RETURNED', 'ACCEPTED') OR "first_submitted_on" IS NOT NULL),
  ADD CONSTRAINT "report_exempt_check" CHECK (("state" = 'EXEMPT') = ("exempt_reason" IS NOT NULL)
    AND ("state" = 'EXEMPT') = ("exempt_on" IS NOT NULL) AND btrim("exempt_reason") <> ''),
  ADD CONSTRAINT "report_parent_check" CHECK ("parent_id" <> "id");

ALTER TABLE "report_version"
  ADD CONSTRAINT "report_version_submitted_check" CHECK (
    ("submitted_by_id" IS NULL) = ("submitted_at" IS NULL) AND ("submitted_on" IS NULL) = ("submitted_at" IS NULL)),
  ADD CONSTRAINT "report_version_accepted_check" CHECK (
    ("accepted_by_id" IS NULL) = ("accepted_at" IS NULL) AND ("accepted_on" IS NULL) = ("accepted_at" IS NULL)
    AND ("accepted_at" IS NULL OR "submitted_at" IS NOT NULL)),
  ADD CONSTRAINT "report_version_own_check" CHECK (
    "accepted_by_id" <> "submitted_by_id" AND coalesce("accepted_by_id" <> "submitted_for_id", true)
    AND coalesce("accepted_for_id" <> "submitted_by_id", true) AND coalesce("accepted_for_id" <> "submitted_for_id", true)
    OR "accepted_by_id" IS NULL),
  ADD CONSTRAINT "report_version_reason_check" CHECK (btrim("reason") <> '');

ALTER TABLE "report_section" ADD CONSTRAINT "report_section_check" CHECK (btrim("key") <> '' AND btrim("text") <> '');
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_check"
  CHECK (btrim("text") <> '' AND num_nonnulls("section_key", "indicator_id") = 1 AND ("period_id" IS NULL OR "indicator_id" IS NOT NULL));

CREATE FUNCTION check_report() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM review_cycle cycle WHERE cycle.id = NEW.cycle_id AND cycle.state = 'PLANNED';
    IF NOT FOUND OR NEW.state NOT IN ('NOT_STARTED', 'EXEMPT') OR NEW.number <> 1
      OR NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM report WHERE report.id = NEW.parent_id AND report.cycle_id = NEW.cycle_id) THEN
      RAISE EXCEPTION 'reports are asked for when a review is opened, and none has begun'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_born_check';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.cycle_id, NEW.unit_id, NEW.level, NEW.parent_id, NEW.position, NEW.due_on)
      IS DISTINCT FROM (OLD.id, OLD.cycle_id, OLD.unit_id, OLD.level, OLD.parent_id, OLD.position, OLD.due_on)
    OR (OLD.first_submitted_on IS NOT NULL AND NEW.first_submitted_on IS DISTINCT FROM OLD.first_submitted_on) THEN
    RAISE EXCEPTION 'report % stays where it was asked for', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_frozen_check';
  END IF;
  IF NOT ((NEW.number = OLD.number AND (NEW.state = OLD.state OR (OLD.state, NEW.state) IN (('NOT_STARTED', 'DRAFT'),
        ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'ACCEPTED'), ('NOT_STARTED', 'EXEMPT'), ('DRAFT', 'EXEMPT'), ('EXEMPT', 'DRAFT'),
        ('RETURNED', 'SUBMITTED'))))
      OR (NEW.number = OLD.number + 1 AND (OLD.state, NEW.state) IN (('SUBMITTED', 'RETURNED'), ('ACCEPTED', 'DRAFT'))))
    OR (NEW.accepted_number IS DISTINCT FROM OLD.accepted_number AND NEW.state <> 'ACCEPTED') THEN
    RAISE EXCEPTION 'report % does not go that way', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_way_check';
  END IF;
  PERFORM 1 FROM review_cycle cycle WHERE cycle.id = NEW.cycle_id AND cycle.state IN ('OPEN', 'PUBLISHED');
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the review of report % is not open', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_open_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER report_checked BEFORE INSERT OR UPDATE OR DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION check_report();

CREATE FUNCTION check_report_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.accepted_at IS NOT NULL
    OR (NEW.report_id, NEW.number, NEW.started_by_id, NEW.started_at, NEW.reason)
      IS DISTINCT FROM (OLD.report_id, OLD.number, OLD.started_by_id, OLD.started_at, OLD.reason)
    OR (OLD.submitted_at IS NOT NULL AND (NEW.submitted_by_id, NEW.submitted_for_id, NEW.submitted_at, NEW.submitted_on, NEW.gaps, NEW.cells)
      IS DISTINCT FROM (OLD.submitted_by_id, OLD.submitted_for_id, OLD.submitted_at, OLD.submitted_on, OLD.gaps, OLD.cells)) THEN
    RAISE EXCEPTION 'version % of report % stays as it is', OLD.number, OLD.report_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_version_frozen_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER report_version_checked BEFORE UPDATE OR DELETE ON "report_version"
  FOR EACH ROW EXECUTE FUNCTION check_report_version();

-- What a version says is written while it is open, and not after it was submitted.
CREATE FUNCTION check_report_section() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written report_section := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM 1 FROM report_version version
    WHERE version.report_id = written.report_id AND version.number = written.number AND version.submitted_at IS NULL;
  IF NOT FOUND OR (TG_OP = 'UPDATE' AND (NEW.report_id, NEW.number, NEW.key) <> (OLD.report_id, OLD.number, OLD.key)) THEN
    RAISE EXCEPTION 'version % of report % was submitted: it stays as it was', written.number, written.report_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_section_open_check';
  END IF;
  RETURN written;
END $$;

CREATE TRIGGER report_section_checked BEFORE INSERT OR UPDATE OR DELETE ON "report_section"
  FOR EACH ROW EXECUTE FUNCTION check_report_section();

-- A state that says submitted or accepted has somebody who did it.
CREATE FUNCTION check_report_answered() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM report
    LEFT JOIN report_version version ON version.report_id = report.id AND version.number = report.number
    WHERE report.id = NEW.id AND report.state NOT IN ('NOT_STARTED', 'EXEMPT') AND (version.report_id IS NULL
      OR (report.state IN ('SUBMITTED', 'ACCEPTED')) <> (version.submitted_at IS NOT NULL)
      OR (report.state = 'ACCEPTED') <> (version.accepted_at IS NOT NULL));
  IF FOUND THEN
    RAISE EXCEPTION 'nobody answers for the state of report %', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'report_answered_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER report_answered AFTER INSERT OR UPDATE ON "report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_report_answered();

CREATE TRIGGER report_comment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_comment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------------------
-- What was published is published for good; addenda follow it by number.

ALTER TABLE "publication"
  ADD CONSTRAINT "publication_sha256_check" CHECK (
    "docx_sha256" = encode(sha256("docx"), 'hex') AND "xlsx_sha256" = encode(sha256("xlsx"), 'hex'));

CREATE FUNCTION check_publication() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM review_cycle cycle WHERE cycle.id = NEW.cycle_id AND cycle.state = 'PUBLISHED'
    AND NEW.number = (SELECT count(*) FROM publication earlier WHERE earlier.cycle_id = NEW.cycle_id AND earlier.number < NEW.number);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'what is published follows what was published, of a review that is'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'publication_number_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER publication_checked AFTER INSERT ON "publication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_publication();
CREATE TRIGGER publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "publication"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A review that says it is published has its report.
CREATE FUNCTION check_published() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM publication WHERE cycle_id = NEW.id AND number = 0) THEN
    RAISE EXCEPTION 'review % has no published report', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'review_cycle_published_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER review_cycle_published AFTER INSERT OR UPDATE ON "review_cycle"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'PUBLISHED') EXECUTE FUNCTION check_published();

-- ---------------------------------------------------------------------------
-- Conferences and tasks.

ALTER TABLE "conference" ADD CONSTRAINT "conference_check"
  CHECK (btrim("place") <> '' AND coalesce("attending" >= 0, true) AND "version" > 0);
ALTER TABLE "task"
  ADD CONSTRAINT "task_words_check" CHECK (btrim("what") <> '' AND btrim("evidence") <> '' AND btrim("reason") <> '' AND "version" > 0),
  ADD CONSTRAINT "task_done_check" CHECK (("state" = 'DONE') = ("done_on" IS NOT NULL) AND ("state" <> 'DONE' OR "evidence" IS NOT NULL)),
  ADD CONSTRAINT "task_cancelled_check" CHECK ("state" <> 'CANCELLED' OR "reason" IS NOT NULL);
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_check" CHECK ("addresses" >= 0);

-- ---------------------------------------------------------------------------
-- The record: what is decided in these tables is held against it.

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'attachment', 'conference', 'credential', 'delegation', 'document', 'document_relation',
    'figure_entry', 'figure_sheet', 'figure_sheet_version', 'holiday', 'indicator', 'machine_token', 'office', 'office_holder',
    'organisation', 'period', 'place', 'programme', 'programme_deadline', 'programme_expectation', 'programme_party', 'publication',
    'published_figure', 'published_progress', 'recognition', 'reorganisation', 'report', 'report_comment', 'report_section',
    'report_version', 'reporting_calendar', 'review_cycle', 'review_template', 'second_factor', 'signing', 'signing_party',
    'signing_seal', 'signing_witness', 'standard', 'standard_kind', 'target', 'task', 'unit', 'unit_lineage', 'unit_version',
    'validation_rule']
$$;

CREATE OR REPLACE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' WHEN 'office_holder' THEN 'OfficeHolder'
    WHEN 'office' THEN 'Office' WHEN 'attachment' THEN 'Attachment' WHEN 'figure_sheet' THEN 'FigureSheet'
    WHEN 'indicator' THEN 'Indicator' WHEN 'validation_rule' THEN 'ValidationRule' WHEN 'recognition' THEN 'Recognition'
    WHEN 'target' THEN 'Target' WHEN 'review_template' THEN 'ReviewTemplate' WHEN 'review_cycle' THEN 'ReviewCycle'
    WHEN 'report' THEN 'Report' WHEN 'conference' THEN 'Conference' WHEN 'task' THEN 'Task' END
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
    -- Who is asked, and what was published, is decided with the review.
    FOREACH each IN ARRAY ARRAY['report', 'publication'] LOOP
      PERFORM record_audit_parts(entry, each, format('t.cycle_id = %L', entry.subject_id));
    END LOOP;
    PERFORM record_audit_parts(entry, 'published_figure',
      format('t.publication_id IN (SELECT id FROM publication WHERE cycle_id = %L)', entry.subject_id));
  ELSE NULL;
  END CASE;
END $$;
