-- CreateEnum
CREATE TYPE "target_direction" AS ENUM ('AT_LEAST', 'AT_MOST');

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "direction" "target_direction" NOT NULL DEFAULT 'AT_LEAST',
ADD COLUMN     "since" DATE;

-- AlterTable
ALTER TABLE "figure_import" ADD COLUMN     "kept" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sheet" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "unread" JSONB NOT NULL DEFAULT '[]';

-- ---------------------------------------------------------------------------
-- A standard is there to be met, and its units are counted on a day: they are neither to come down nor summed.

ALTER TABLE "target" ADD CONSTRAINT "target_window_check"
  CHECK ("since" <= "due_on" AND ("standard_id" IS NULL OR ("direction" = 'AT_LEAST' AND "since" IS NULL)));

-- ---------------------------------------------------------------------------
-- The record: targets read otherwise than they were recorded. Each answers for itself, and for nothing else.

INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, after)
  SELECT 'system', 'system', 'target.EDIT', 'Target', id, unit_id, jsonb_build_object('direction', direction) FROM "target";
