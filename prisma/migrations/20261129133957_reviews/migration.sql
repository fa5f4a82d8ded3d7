-- CreateEnum
CREATE TYPE "cycle_kind" AS ENUM ('BRIEFING', 'PRELIMINARY', 'FINAL');

-- CreateEnum
CREATE TYPE "cycle_state" AS ENUM ('PLANNED', 'OPEN', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXEMPT');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('OPEN', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "reminder_kind" AS ENUM ('REPORT_DUE', 'REPORT_LATE', 'TASK_DUE', 'TASK_LATE');

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
    "kind" "cycle_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "window_from" DATE NOT NULL,
    "window_to" DATE NOT NULL,
    "cut_off" DATE NOT NULL,
    "definition" JSONB,
    "state" "cycle_state" NOT NULL DEFAULT 'PLANNED',
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
    "accepted_by_id" TEXT,
    "accepted_for_id" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
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
