-- Figures: what units report for a period, in sheets that are accepted; what follows from it for each unit, derived; the
-- rules they must satisfy; recognitions and targets.

-- CreateEnum
CREATE TYPE "figure_state" AS ENUM ('REPORTED', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "rule_severity" AS ENUM ('BLOCK', 'NOTE', 'INFORMATION');

-- CreateEnum
CREATE TYPE "rule_kind" AS ENUM ('COMPARE', 'CHANGE');

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "calendar_key" TEXT,
ADD COLUMN     "collected_from" DATE,
ADD COLUMN     "collected_to" DATE,
ADD COLUMN     "decimals" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "per" INTEGER,
ADD COLUMN     "standard_id" UUID,
ADD COLUMN     "total_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "counts_from" DATE,
ADD COLUMN     "level" "unit_level";

-- CreateTable
CREATE TABLE "reporting_calendar" (
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "month_start" SMALLINT NOT NULL,

    CONSTRAINT "reporting_calendar_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "period" (
    "id" SERIAL NOT NULL,
    "calendar_key" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "frequency" "frequency" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "validation_rule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "severity" "rule_severity" NOT NULL,
    "kind" "rule_kind" NOT NULL,
    "definition" JSONB NOT NULL,
    "position" SMALLINT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "validation_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "definition_version" (
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "definition_version_pkey" PRIMARY KEY ("table_name","row_id","version")
);

-- CreateTable
CREATE TABLE "figure_sheet" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "period_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "state" "sheet_state" NOT NULL DEFAULT 'DRAFT',
    "accepted_number" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_sheet_version" (
    "sheet_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "submitted_by_id" TEXT,
    "submitted_for_id" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "accepted_by_id" TEXT,
    "accepted_for_id" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,

    CONSTRAINT "figure_sheet_version_pkey" PRIMARY KEY ("sheet_id","number")
);

-- CreateTable
CREATE TABLE "figure_entry" (
    "sheet_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "state" "figure_state" NOT NULL,
    "value" DECIMAL(20,6),
    "note" TEXT,

    CONSTRAINT "figure_entry_pkey" PRIMARY KEY ("sheet_id","number","indicator_id")
);

-- CreateTable
CREATE TABLE "unit_figure" (
    "indicator_id" UUID NOT NULL,
    "period_id" INTEGER NOT NULL,
    "place_id" BIGINT NOT NULL,
    "layers" SMALLINT NOT NULL,
    "unit_id" UUID NOT NULL,
    "path" BIGINT NOT NULL,
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "reported" SMALLINT NOT NULL,
    "not_applicable" SMALLINT NOT NULL,
    "is_inherited" BOOLEAN NOT NULL,
    "oldest" DATE,
    "newest" DATE,

    CONSTRAINT "unit_figure_pkey" PRIMARY KEY ("indicator_id","period_id","place_id","layers")
);

-- CreateTable
CREATE TABLE "figure_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "period_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "figure_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "standard_id" UUID NOT NULL,
    "decision_number" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "withdrawn_on" DATE,
    "withdrawal_number" TEXT,
    "withdrawal_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "standard_id" UUID,
    "indicator_id" UUID,
    "value" DECIMAL(20,6) NOT NULL,
    "due_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "period_calendar_key_last_day_idx" ON "period"("calendar_key", "last_day");

-- CreateIndex
CREATE UNIQUE INDEX "period_calendar_key_key_key" ON "period"("calendar_key", "key");

-- CreateIndex
CREATE UNIQUE INDEX "period_calendar_key_frequency_ordinal_key" ON "period"("calendar_key", "frequency", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "validation_rule_key_key" ON "validation_rule"("key");

-- CreateIndex
CREATE UNIQUE INDEX "validation_rule_position_key" ON "validation_rule"("position");

-- CreateIndex
CREATE INDEX "figure_sheet_period_id_state_idx" ON "figure_sheet"("period_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "figure_sheet_unit_id_period_id_key" ON "figure_sheet"("unit_id", "period_id");

-- CreateIndex
CREATE INDEX "figure_entry_indicator_id_idx" ON "figure_entry"("indicator_id");

-- CreateIndex
CREATE INDEX "unit_figure_rollup_idx" ON "unit_figure"("indicator_id", "period_id", "path", "layers", "value", "numerator", "denominator", "reported", "not_applicable", "is_inherited", "oldest", "newest");

-- CreateIndex
CREATE INDEX "unit_figure_unit_id_indicator_id_idx" ON "unit_figure"("unit_id", "indicator_id");

-- CreateIndex
CREATE INDEX "figure_import_account_id_created_at_idx" ON "figure_import"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "recognition_standard_id_valid_from_idx" ON "recognition"("standard_id", "valid_from");

-- CreateIndex
CREATE INDEX "recognition_unit_id_idx" ON "recognition"("unit_id");

-- CreateIndex
CREATE INDEX "target_unit_id_idx" ON "target"("unit_id");

-- CreateIndex
CREATE INDEX "target_standard_id_idx" ON "target"("standard_id");

-- CreateIndex
CREATE INDEX "target_indicator_id_idx" ON "target"("indicator_id");

-- CreateIndex
CREATE INDEX "place_level_path_counts_from_valid_to_idx" ON "place"("level", "path", "counts_from", "valid_to");

-- AddForeignKey
ALTER TABLE "period" ADD CONSTRAINT "period_calendar_key_fkey" FOREIGN KEY ("calendar_key") REFERENCES "reporting_calendar"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_calendar_key_fkey" FOREIGN KEY ("calendar_key") REFERENCES "reporting_calendar"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet" ADD CONSTRAINT "figure_sheet_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet" ADD CONSTRAINT "figure_sheet_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "figure_sheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_submitted_for_id_fkey" FOREIGN KEY ("submitted_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_sheet_version" ADD CONSTRAINT "figure_sheet_version_accepted_for_id_fkey" FOREIGN KEY ("accepted_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_entry" ADD CONSTRAINT "figure_entry_sheet_id_number_fkey" FOREIGN KEY ("sheet_id", "number") REFERENCES "figure_sheet_version"("sheet_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_entry" ADD CONSTRAINT "figure_entry_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_import" ADD CONSTRAINT "figure_import_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_import" ADD CONSTRAINT "figure_import_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Periods: which days a key means is data. Months begin on the calendar's own day; of the others each is so many months.

ALTER TABLE "reporting_calendar" ADD CONSTRAINT "reporting_calendar_month_start_check" CHECK ("month_start" BETWEEN 1 AND 28);
ALTER TABLE "period" ADD CONSTRAINT "period_days_check" CHECK ("first_day" <= "last_day");

INSERT INTO "reporting_calendar" ("key", "name_vi", "name_en", "month_start") VALUES
  ('CALENDAR', 'Theo tháng dương lịch', 'Calendar months', 1),
  ('FROM_15', 'Từ ngày 15 tháng trước đến ngày 14', 'From the 15th of the month before to the 14th', 15);

INSERT INTO "period" ("calendar_key", "key", "frequency", "ordinal", "first_day", "last_day")
  SELECT calendar.key,
         year || CASE grain.frequency WHEN 'MONTH' THEN '-' || lpad((part + 1)::text, 2, '0') WHEN 'QUARTER' THEN '-Q' || part + 1
           WHEN 'HALF_YEAR' THEN '-H' || part + 1 ELSE '' END,
         grain.frequency, year * (12 / grain.months) + part,
         make_date(year, 1, 1) + make_interval(months => part * grain.months) + opening,
         make_date(year, 1, 1) + make_interval(months => (part + 1) * grain.months) + opening - interval '1 day'
    FROM "reporting_calendar" calendar
    CROSS JOIN LATERAL (SELECT CASE WHEN calendar.month_start = 1 THEN interval '0'
      ELSE make_interval(months => -1, days => calendar.month_start - 1) END AS opening) start
    CROSS JOIN (VALUES ('MONTH'::frequency, 1), ('QUARTER', 3), ('HALF_YEAR', 6), ('YEAR', 12)) grain(frequency, months)
    CROSS JOIN generate_series(2000, 2049) year
    CROSS JOIN LATERAL generate_series(0, 12 / grain.months - 1) part
   ORDER BY calendar.key, grain.frequency, year, part;

-- ---------------------------------------------------------------------------
-- Indicators: what one means is fixed at its birth; how it is worded may change, and every wording is kept.

UPDATE "indicator" SET "calendar_key" = 'CALENDAR' WHERE "kind" IN ('FLOW', 'STOCK');
UPDATE "indicator" SET "per" = 100 WHERE "kind" = 'RATIO';

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_calendar_check" CHECK (("kind" IN ('FLOW', 'STOCK')) = ("calendar_key" IS NOT NULL)),
  ADD CONSTRAINT "indicator_per_check" CHECK (("kind" = 'RATIO') = ("per" IS NOT NULL) AND "per" > 0),
  ADD CONSTRAINT "indicator_count_check" CHECK (("kind" = 'COUNT') = ("standard_id" IS NOT NULL)),
  ADD CONSTRAINT "indicator_stock_check" CHECK (("kind" = 'STOCK') = ("max_age" IS NOT NULL)),
  ADD CONSTRAINT "indicator_total_check" CHECK ("total_id" <> "id"),
  ADD CONSTRAINT "indicator_decimals_check" CHECK ("decimals" BETWEEN 0 AND 6),
  ADD CONSTRAINT "indicator_collected_days_check" CHECK ("collected_from" < "collected_to"),
  ADD CONSTRAINT "indicator_version_check" CHECK ("version" > 0);
ALTER TABLE "validation_rule" ADD CONSTRAINT "validation_rule_version_check" CHECK ("version" > 0);

-- A ratio divides what is counted alike, and a part is counted as its total is: else no sum of them means anything.
CREATE FUNCTION check_indicator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM indicator above JOIN indicator below ON below.id IN (above.denominator_id, above.total_id)
      OR (below.id = above.numerator_id AND below.kind NOT IN ('FLOW', 'STOCK'))
    LEFT JOIN indicator numerator ON numerator.id = above.numerator_id
    WHERE (above.id = NEW.id OR below.id = NEW.id)
      AND (below.kind NOT IN ('FLOW', 'STOCK')
        OR (below.kind, below.frequency, below.calendar_key, below.collected_at, below.max_age) IS DISTINCT FROM
          (coalesce(numerator.kind, above.kind), coalesce(numerator.frequency, above.frequency),
           coalesce(numerator.calendar_key, above.calendar_key), coalesce(numerator.collected_at, above.collected_at),
           CASE WHEN numerator.id IS NULL THEN above.max_age ELSE numerator.max_age END));
  IF FOUND THEN
    RAISE EXCEPTION 'indicator % is counted otherwise than what it is taken with', NEW.key
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'indicator_alike_check';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.key, NEW.kind, NEW.collected_at, NEW.frequency, NEW.calendar_key, NEW.max_age, NEW.numerator_id,
      NEW.denominator_id, NEW.per, NEW.total_id, NEW.standard_id)
    IS DISTINCT FROM (OLD.key, OLD.kind, OLD.collected_at, OLD.frequency, OLD.calendar_key, OLD.max_age, OLD.numerator_id,
      OLD.denominator_id, OLD.per, OLD.total_id, OLD.standard_id) THEN
    RAISE EXCEPTION 'indicator % means what it was made to mean', OLD.key
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'indicator_fixed_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER indicator_check AFTER INSERT OR UPDATE ON "indicator"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_indicator();

-- Every wording is kept under its number, and none is overwritten.
CREATE FUNCTION keep_definition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO definition_version (table_name, row_id, version, content) VALUES (TG_TABLE_NAME, NEW.id, NEW.version, to_jsonb(NEW));
  RETURN NULL;
END $$;

CREATE TRIGGER indicator_kept AFTER INSERT OR UPDATE ON "indicator" FOR EACH ROW EXECUTE FUNCTION keep_definition();
CREATE TRIGGER validation_rule_kept AFTER INSERT OR UPDATE ON "validation_rule" FOR EACH ROW EXECUTE FUNCTION keep_definition();
CREATE TRIGGER definition_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "definition_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO "definition_version" ("table_name", "row_id", "version", "content")
  SELECT 'indicator', "id", "version", to_jsonb(indicator) FROM "indicator";

-- ---------------------------------------------------------------------------
-- Places: level and first day, beside the path, so that counting the units of a range reads one index.

CREATE FUNCTION complete_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT version.level,
         -- Where the map before is not known, figures of those years sit on the unit as it is first known.
         CASE WHEN unit.start_unknown AND unit.valid_from = NEW.valid_from THEN date '0001-01-01' ELSE NEW.valid_from END
    INTO NEW.level, NEW.counts_from
    FROM unit LEFT JOIN unit_version version ON version.unit_id = unit.id AND version.valid_from <= NEW.valid_from
   WHERE unit.id = NEW.unit_id ORDER BY version.valid_from DESC LIMIT 1;
  RETURN NEW;
END $$;

CREATE TRIGGER place_complete BEFORE INSERT OR UPDATE ON "place" FOR EACH ROW EXECUTE FUNCTION complete_place();
UPDATE "place" SET "depth" = "depth";

-- ---------------------------------------------------------------------------
-- Sheets: versions are numbered, one is open at most, and what was accepted stays as it was accepted.

ALTER TABLE "figure_sheet"
  ADD CONSTRAINT "figure_sheet_number_check" CHECK ("number" > 0 AND "version" > 0 AND "accepted_number" <= "number"),
  ADD CONSTRAINT "figure_sheet_accepted_check" CHECK (("state" = 'ACCEPTED') = ("accepted_number" IS NOT DISTINCT FROM "number"));

ALTER TABLE "figure_sheet_version"
  ADD CONSTRAINT "figure_sheet_version_reason_check" CHECK (("number" = 1) = ("reason" IS NULL)),
  ADD CONSTRAINT "figure_sheet_version_submitted_check" CHECK (("submitted_by_id" IS NULL) = ("submitted_at" IS NULL)),
  ADD CONSTRAINT "figure_sheet_version_accepted_check" CHECK (
    ("accepted_by_id" IS NULL) = ("accepted_at" IS NULL) AND ("accepted_at" IS NULL OR "submitted_at" IS NOT NULL)),
  ADD CONSTRAINT "figure_sheet_version_own_check" CHECK (
    "accepted_by_id" <> "submitted_by_id" AND coalesce("accepted_by_id" <> "submitted_for_id", true)
    AND coalesce("accepted_for_id" <> "submitted_by_id", true) AND coalesce("accepted_for_id" <> "submitted_for_id", true)
    OR "accepted_by_id" IS NULL);

ALTER TABLE "figure_entry"
  ADD CONSTRAINT "figure_entry_value_check" CHECK (("state" = 'REPORTED') = ("value" IS NOT NULL) AND coalesce("value" >= 0, true)),
  ADD CONSTRAINT "figure_entry_note_check" CHECK (btrim("note") <> '');

CREATE FUNCTION check_figure_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM place JOIN period ON period.id = NEW.period_id
      WHERE place.unit_id = NEW.unit_id AND place.counts_from <= period.last_day
        AND (place.valid_to IS NULL OR place.valid_to > period.first_day);
    IF NOT FOUND THEN
      RAISE EXCEPTION 'unit % does not live in period %', NEW.unit_id, NEW.period_id
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_sheet_life_check';
    END IF;
    IF (NEW.state, NEW.number) <> ('DRAFT', 1) THEN
      RAISE EXCEPTION 'a sheet begins as the draft of its first version'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_sheet_born_check';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR (NEW.id, NEW.unit_id, NEW.period_id) <> (OLD.id, OLD.unit_id, OLD.period_id) OR NOT (
    (NEW.number = OLD.number AND (NEW.state = OLD.state OR (OLD.state, NEW.state) IN (('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'),
      ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'ACCEPTED'))))
    OR (NEW.number = OLD.number + 1 AND (OLD.state, NEW.state) = ('ACCEPTED', 'DRAFT')))
    OR (NEW.accepted_number IS DISTINCT FROM OLD.accepted_number AND NEW.state <> 'ACCEPTED') THEN
    RAISE EXCEPTION 'sheet % does not go that way', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_sheet_way_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER figure_sheet_checked BEFORE INSERT OR UPDATE OR DELETE ON "figure_sheet"
  FOR EACH ROW EXECUTE FUNCTION check_figure_sheet();

CREATE FUNCTION check_figure_sheet_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.accepted_at IS NOT NULL
    OR (NEW.sheet_id, NEW.number, NEW.started_by_id, NEW.started_at, NEW.reason)
      IS DISTINCT FROM (OLD.sheet_id, OLD.number, OLD.started_by_id, OLD.started_at, OLD.reason) THEN
    RAISE EXCEPTION 'version % of sheet % stays as it is', OLD.number, OLD.sheet_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_sheet_version_frozen_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER figure_sheet_version_checked BEFORE UPDATE OR DELETE ON "figure_sheet_version"
  FOR EACH ROW EXECUTE FUNCTION check_figure_sheet_version();

-- A state that says accepted or submitted has somebody who did it.
CREATE FUNCTION check_sheet_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM figure_sheet sheet
    LEFT JOIN figure_sheet_version version ON version.sheet_id = sheet.id AND version.number = sheet.number
    WHERE sheet.id = NEW.id AND (version.sheet_id IS NULL
      OR (sheet.state IN ('SUBMITTED', 'ACCEPTED') AND version.submitted_at IS NULL)
      OR (sheet.state = 'ACCEPTED') <> (version.accepted_at IS NOT NULL));
  IF FOUND THEN
    RAISE EXCEPTION 'nobody answers for the state of sheet %', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_sheet_answered_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER figure_sheet_answered AFTER INSERT OR UPDATE ON "figure_sheet"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_sheet_answered();

-- Cells are written in the open version alone, by statement: an import writes many thousands at once. The sheets are held
-- until the end, so that nobody submits one while it is written.
CREATE FUNCTION check_figure_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
BEGIN
  SELECT 'figure_entry_open_check' INTO wrong FROM (
    SELECT sheet.state, sheet.number, touched.number AS written FROM touched
      JOIN figure_sheet sheet ON sheet.id = touched.sheet_id FOR SHARE OF sheet) held
    WHERE held.state NOT IN ('DRAFT', 'RETURNED') OR held.number <> held.written LIMIT 1;
  IF wrong IS NULL AND TG_OP <> 'DELETE' THEN
    SELECT CASE WHEN touched.value <> round(touched.value, indicator.decimals) THEN 'figure_entry_decimals_check'
                ELSE 'figure_entry_asked_check' END INTO wrong
      FROM touched
      JOIN figure_sheet sheet ON sheet.id = touched.sheet_id
      JOIN period ON period.id = sheet.period_id
      JOIN indicator ON indicator.id = touched.indicator_id
     WHERE touched.value <> round(touched.value, indicator.decimals)
        OR indicator.frequency IS DISTINCT FROM period.frequency OR indicator.calendar_key IS DISTINCT FROM period.calendar_key
        OR NOT EXISTS (SELECT FROM place WHERE place.unit_id = sheet.unit_id AND place.level = indicator.collected_at
          AND place.counts_from <= period.last_day AND (place.valid_to IS NULL OR place.valid_to > period.first_day))
     LIMIT 1;
  END IF;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'a cell of a sheet is not to be written like that: %', wrong
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = wrong;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER figure_entry_inserted AFTER INSERT ON "figure_entry"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION check_figure_entries();
CREATE TRIGGER figure_entry_updated AFTER UPDATE ON "figure_entry"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION check_figure_entries();
CREATE TRIGGER figure_entry_deleted AFTER DELETE ON "figure_entry"
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION check_figure_entries();
CREATE FUNCTION refuse_truncation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is not emptied', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_kept_check';
END $$;
CREATE TRIGGER figure_entry_kept BEFORE TRUNCATE ON "figure_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncation();

-- A cell keeps its place: the row that is updated is the row that is checked.
CREATE FUNCTION keep_figure_entry_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a cell of sheet % stays where it is', OLD.sheet_id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'figure_entry_key_check';
END $$;
CREATE TRIGGER figure_entry_key BEFORE UPDATE ON "figure_entry" FOR EACH ROW
  WHEN ((OLD.sheet_id, OLD.number, OLD.indicator_id) IS DISTINCT FROM (NEW.sheet_id, NEW.number, NEW.indicator_id))
  EXECUTE FUNCTION keep_figure_entry_key();

-- ---------------------------------------------------------------------------
-- Cells that count: by layer, 1 what is official and 2 what it would be with all that is submitted, 3 where both are the same.
-- A ratio has a cell where both of its parts are reported for the same unit and period.

CREATE VIEW "collected_cell" AS
  SELECT sheet.unit_id, entry.indicator_id, sheet.period_id, entry.state, entry.value, sheet.id AS sheet_id, entry.number,
         CASE WHEN sheet.state <> 'SUBMITTED' THEN 3 WHEN entry.number = sheet.number THEN 2 ELSE 1 END AS layers
    FROM figure_sheet sheet
    JOIN figure_entry entry ON entry.sheet_id = sheet.id
     AND (entry.number = sheet.accepted_number OR (sheet.state = 'SUBMITTED' AND entry.number = sheet.number));

CREATE VIEW "figure_cell" AS
  SELECT unit_id, indicator_id, period_id, state, value, NULL::numeric AS numerator, NULL::numeric AS denominator,
         sheet_id, number, layers
    FROM collected_cell
  UNION ALL
  SELECT numerator.unit_id, ratio.id, numerator.period_id,
         CASE WHEN 'NOT_APPLICABLE' IN (numerator.state, denominator.state) THEN 'NOT_APPLICABLE'::figure_state ELSE 'REPORTED' END,
         NULL, CASE WHEN denominator.state = 'REPORTED' THEN numerator.value END,
         CASE WHEN numerator.state = 'REPORTED' THEN denominator.value END,
         numerator.sheet_id, numerator.number, numerator.layers & denominator.layers
    FROM indicator ratio
    JOIN collected_cell numerator ON numerator.indicator_id = ratio.numerator_id
    JOIN collected_cell denominator ON denominator.indicator_id = ratio.denominator_id
     AND denominator.unit_id = numerator.unit_id AND denominator.period_id = numerator.period_id
     AND (numerator.layers & denominator.layers) <> 0
   WHERE ratio.kind = 'RATIO';

-- ---------------------------------------------------------------------------
-- Recognitions and targets.

ALTER TABLE "recognition"
  ADD CONSTRAINT "recognition_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "recognition_withdrawn_check" CHECK (
    ("withdrawn_on" IS NULL) = ("withdrawal_reason" IS NULL) AND ("withdrawn_on" IS NULL) = ("withdrawal_number" IS NULL)
    AND coalesce("withdrawn_on" >= "valid_from", true)),
  ADD CONSTRAINT "recognition_words_check" CHECK (btrim("decision_number") <> '' AND btrim("withdrawal_reason") <> ''
    AND btrim("withdrawal_number") <> '' AND "version" > 0),
  ADD CONSTRAINT "recognition_excl" EXCLUDE USING gist ("unit_id" WITH =, "standard_id" WITH =,
    daterange("valid_from", least("valid_to", "withdrawn_on")) WITH &&);

CREATE FUNCTION check_recognition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD.withdrawn_on IS NOT NULL
    OR (NEW.id, NEW.unit_id, NEW.standard_id, NEW.decision_number, NEW.decided_on, NEW.valid_from, NEW.valid_to)
      IS DISTINCT FROM (OLD.id, OLD.unit_id, OLD.standard_id, OLD.decision_number, OLD.decided_on, OLD.valid_from, OLD.valid_to))) THEN
    RAISE EXCEPTION 'recognition % stays as it was decided; it may be withdrawn, once', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'recognition_frozen_check';
  END IF;
  PERFORM 1 FROM unit_version version JOIN standard_kind applies ON applies.kind = version.kind
     AND applies.standard_id = NEW.standard_id AND applies.valid_from <= NEW.valid_from
     AND (applies.valid_to IS NULL OR NEW.valid_from < applies.valid_to)
    JOIN unit ON unit.id = version.unit_id
   WHERE version.unit_id = NEW.unit_id AND (version.valid_to IS NULL OR NEW.valid_from < version.valid_to)
     AND (version.valid_from <= NEW.valid_from OR (unit.start_unknown AND version.valid_from = unit.valid_from));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'standard % does not apply to unit % on %', NEW.standard_id, NEW.unit_id, NEW.valid_from
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'recognition_applies_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER recognition_checked BEFORE INSERT OR UPDATE OR DELETE ON "recognition"
  FOR EACH ROW EXECUTE FUNCTION check_recognition();

ALTER TABLE "target"
  ADD CONSTRAINT "target_of_check" CHECK (num_nonnulls("standard_id", "indicator_id") = 1),
  ADD CONSTRAINT "target_value_check" CHECK ("value" >= 0 AND btrim("source") <> '' AND "version" > 0);

-- ---------------------------------------------------------------------------
-- The record: what is decided in these tables is held against it.

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'attachment', 'credential', 'delegation', 'document', 'document_relation', 'figure_entry',
    'figure_sheet', 'figure_sheet_version', 'indicator', 'machine_token', 'office', 'office_holder', 'organisation', 'period',
    'place', 'programme', 'programme_deadline', 'programme_expectation', 'programme_party', 'published_figure',
    'published_progress', 'recognition', 'reorganisation', 'reporting_calendar', 'second_factor', 'signing', 'signing_party',
    'signing_seal', 'signing_witness', 'standard', 'standard_kind', 'target', 'unit', 'unit_lineage', 'unit_version',
    'validation_rule']
$$;

CREATE OR REPLACE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' WHEN 'office_holder' THEN 'OfficeHolder'
    WHEN 'office' THEN 'Office' WHEN 'attachment' THEN 'Attachment' WHEN 'figure_sheet' THEN 'FigureSheet'
    WHEN 'indicator' THEN 'Indicator' WHEN 'validation_rule' THEN 'ValidationRule' WHEN 'recognition' THEN 'Recognition'
    WHEN 'target' THEN 'Target' END
$$;

-- Keys are read as they are where their text is the same on every server: sheets have tens of thousands of cells, and
-- making each row a document for each part of its key takes longer than all the rest.
CREATE OR REPLACE FUNCTION audited_rows(table_name text, condition text DEFAULT 'true')
RETURNS TABLE (row_id text, content text) LANGUAGE plpgsql STABLE SET timezone TO 'UTC' AS $$
DECLARE
  key text;
BEGIN
  SELECT string_agg(
      CASE WHEN atttypid = ANY ('{uuid,text,int2,int4,int8}'::regtype[]) THEN format('t.%I::text', attname)
           ELSE format('(to_jsonb(t) ->> %L)', attname) END, ' || ''/'' || ' ORDER BY position) INTO key
    FROM pg_index
    CROSS JOIN unnest(indkey) WITH ORDINALITY AS part(number, position)
    JOIN pg_attribute ON attrelid = indrelid AND attnum = part.number
    WHERE indrelid = table_name::regclass AND indisprimary;
  RETURN QUERY EXECUTE format(
    'SELECT %s, jsonb_strip_nulls(to_jsonb(t) - ARRAY[''updated_at'', ''last_used_at'', ''last_used_address'',
       ''failed_verification_count'', ''locked_until''])::text FROM %I t WHERE %s',
    key, table_name, condition);
END $$;

-- What belongs to a thing is told with it. A part that was told of and is there no longer leaves nothing to answer for.
CREATE FUNCTION record_audit_parts(entry audit_entry, part text, condition text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_row SELECT entry.id, part, row_id, sha256(convert_to(content, 'UTF8')) FROM audited_rows(part, condition);
END $$;

CREATE OR REPLACE FUNCTION record_audit_rows(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
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
  PERFORM record_audit_parts(entry, audited, format('t.id = %L', entry.subject_id));
  -- A row that is gone leaves nothing to answer for, and that is on record too.
  INSERT INTO audit_row SELECT entry.id, audited, entry.subject_id, NULL
    WHERE NOT EXISTS (SELECT FROM audit_row WHERE entry_id = entry.id);
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

-- Indicators and places read otherwise than they were recorded: one entry stands for all there is.
INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
  SELECT 'system', 'system', 'data.LOAD', 'Deployment', '1', jsonb_build_object('profile', profile) FROM deployment;
