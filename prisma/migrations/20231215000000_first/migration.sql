-- The first house: every table, and the rules that only the database can keep.
-- Tables, keys and plain indexes are as Prisma prints them; what its schema cannot express (checks, exclusions,
-- triggers, partial indexes, generated columns) stands at the foot.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The form a name is looked up by; the same rule as foldName in @phoihop/domain/units.
CREATE FUNCTION fold_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
  SELECT btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd')),
    -- White space as Unicode names it: what \s means depends on the locale of the server.
    '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g'))
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMINISTRATOR', 'COORDINATOR', 'REPORTER', 'VIEWER');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('DIRECTIVE', 'RESOLUTION', 'CONCLUSION', 'ACTION_PROGRAMME', 'COORDINATION_PROGRAMME', 'COORDINATION_PLAN', 'ACTION_PLAN', 'PLAN');

-- CreateEnum
CREATE TYPE "document_relation_kind" AS ENUM ('IMPLEMENTS', 'CONTINUES', 'SUPPLEMENTS', 'AMENDS', 'REPLACES', 'REPEALS', 'REVIEWS', 'CITES');

-- CreateEnum
CREATE TYPE "relation_basis" AS ENUM ('STATED', 'INFERRED');

-- CreateEnum
CREATE TYPE "indicator_kind" AS ENUM ('FLOW', 'STOCK', 'RATIO', 'COUNT');

-- CreateEnum
CREATE TYPE "frequency" AS ENUM ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR');

-- CreateEnum
CREATE TYPE "precision" AS ENUM ('EXACT', 'AT_LEAST', 'HUNDREDS', 'THOUSANDS');

-- CreateEnum
CREATE TYPE "signing_state" AS ENUM ('PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SIGNED', 'SUPERSEDED', 'TERMINATED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('DIRECT', 'TM', 'KT', 'TL');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('TRUNG_UONG', 'TINH', 'THANH_PHO', 'THI_XA', 'HUYEN', 'PHUONG', 'THI_TRAN', 'XA');

-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('FRONT', 'POLICE', 'PARTY_COMMITTEE', 'PEOPLES_COMMITTEE', 'MEMBER_ORGANISATION', 'STEERING_COMMITTEE');

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT NOT NULL,
    "display_username" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_grant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "access_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployment" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "profile" TEXT NOT NULL,
    "stamped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "unit_id" UUID,
    "is_on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "position" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "level" "unit_level" NOT NULL,
    "issuer_vi" TEXT NOT NULL,
    "issuer_en" TEXT NOT NULL,
    "issued_on" DATE,
    "effective_from" DATE,
    "effective_to" DATE,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "remark" TEXT,
    "source" TEXT NOT NULL,
    "search" TEXT NOT NULL GENERATED ALWAYS AS (fold_name("number" || ' | ' || "title_vi" || ' | ' || "title_en" || ' | ' || "issuer_vi")) STORED,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_relation" (
    "document_id" UUID NOT NULL,
    "kind" "document_relation_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "basis" "relation_basis" NOT NULL,
    "since" DATE,

    CONSTRAINT "document_relation_pkey" PRIMARY KEY ("document_id","kind","target_id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "measure_vi" TEXT NOT NULL,
    "measure_en" TEXT NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "collected_at" "unit_level",
    "frequency" "frequency",
    "max_age" SMALLINT,
    "numerator_id" UUID,
    "denominator_id" UUID,
    "position" SMALLINT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_figure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "value" DECIMAL(20,6),
    "precision" "precision" NOT NULL,
    "decimals" SMALLINT NOT NULL DEFAULT 0,
    "as_of" DATE NOT NULL,
    "remark" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "founding_document_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_expectation" (
    "programme_id" UUID NOT NULL,
    "kind" "unit_kind" NOT NULL,

    CONSTRAINT "programme_expectation_pkey" PRIMARY KEY ("programme_id","kind")
);

-- CreateTable
CREATE TABLE "programme_party" (
    "programme_id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "programme_party_pkey" PRIMARY KEY ("programme_id","level","kind")
);

-- CreateTable
CREATE TABLE "standard" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "implies_id" UUID,
    "source" TEXT NOT NULL,

    CONSTRAINT "standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standard_kind" (
    "standard_id" UUID NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "standard_kind_pkey" PRIMARY KEY ("standard_id","kind","valid_from")
);

-- CreateTable
CREATE TABLE "published_progress" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "standard_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "achieved" INTEGER NOT NULL,
    "applicable" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "published_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "programme_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "signing_state" NOT NULL DEFAULT 'PLANNED',
    "number" TEXT,
    "title" TEXT NOT NULL,
    "grounds" TEXT,
    "signed_on" DATE,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "superseded_on" DATE,
    "terminated_on" DATE,
    "basis_id" UUID,
    "supersedes_id" UUID,
    "document_id" UUID,
    "submissions" SMALLINT NOT NULL DEFAULT 0,
    "submitted_by_id" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_by_id" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "approved_digest" TEXT,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_party" (
    "signing_id" UUID NOT NULL,
    "organisation_kind" "organisation_kind" NOT NULL,
    "position" SMALLINT NOT NULL,
    "office_id" UUID NOT NULL,
    "capacity" "capacity" NOT NULL,
    "holder_name" TEXT,

    CONSTRAINT "signing_party_pkey" PRIMARY KEY ("signing_id","organisation_kind")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "start_unknown" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "code" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,
    "level" "unit_level" NOT NULL GENERATED ALWAYS AS (
        CASE "kind"
            WHEN 'TRUNG_UONG' THEN 'CENTRAL'::unit_level
            WHEN 'TINH' THEN 'PROVINCE'::unit_level
            WHEN 'THANH_PHO' THEN 'DISTRICT'::unit_level
            WHEN 'THI_XA' THEN 'DISTRICT'::unit_level
            WHEN 'HUYEN' THEN 'DISTRICT'::unit_level
            ELSE 'COMMUNE'::unit_level
        END) STORED,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "other_name" TEXT,
    "search" TEXT NOT NULL GENERATED ALWAYS AS (fold_name("full_name" || coalesce(' | ' || "other_name", ''))) STORED,
    "parent_id" UUID,

    CONSTRAINT "unit_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" BIGINT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "depth" SMALLINT NOT NULL,
    "path" BIGINT NOT NULL,
    "path_end" BIGINT NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reorganisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE,
    "effective_on" DATE NOT NULL,
    "is_effective_verified" BOOLEAN NOT NULL DEFAULT true,
    "source" TEXT NOT NULL,

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_lineage" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "reorganisation_id" UUID NOT NULL,
    "share" DECIMAL(12,10) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "unit_lineage_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "unit_id" UUID NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "is_head" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_holder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "office_holder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "credential_account_id_idx" ON "credential"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_provider_account_id_key" ON "credential"("provider_id", "provider_account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "access_grant_account_id_idx" ON "access_grant"("account_id");

-- CreateIndex
CREATE INDEX "access_grant_unit_id_idx" ON "access_grant"("unit_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_id_idx" ON "audit_entry"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_id_idx" ON "audit_entry"("unit_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_entry_id_key" ON "audit_link"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_key_key" ON "document"("key");

-- CreateIndex
CREATE INDEX "document_number_idx" ON "document"("number");

-- CreateIndex
CREATE INDEX "document_search_idx" ON "document" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "document_relation_target_id_idx" ON "document_relation"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_key_key" ON "indicator"("key");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_position_key" ON "indicator"("position");

-- CreateIndex
CREATE INDEX "published_figure_indicator_id_idx" ON "published_figure"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_figure_unit_id_indicator_id_period_source_key" ON "published_figure"("unit_id", "indicator_id", "period", "source");

-- CreateIndex
CREATE UNIQUE INDEX "programme_code_key" ON "programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "programme_party_programme_id_level_position_key" ON "programme_party"("programme_id", "level", "position");

-- CreateIndex
CREATE UNIQUE INDEX "standard_key_key" ON "standard"("key");

-- CreateIndex
CREATE UNIQUE INDEX "standard_position_key" ON "standard"("position");

-- CreateIndex
CREATE INDEX "published_progress_standard_id_idx" ON "published_progress"("standard_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_progress_unit_id_standard_id_as_of_source_key" ON "published_progress"("unit_id", "standard_id", "as_of", "source");

-- CreateIndex
CREATE UNIQUE INDEX "signing_supersedes_id_key" ON "signing"("supersedes_id");

-- CreateIndex
CREATE INDEX "signing_unit_id_programme_id_idx" ON "signing"("unit_id", "programme_id");

-- CreateIndex
CREATE INDEX "signing_programme_id_state_idx" ON "signing"("programme_id", "state");

-- CreateIndex
CREATE INDEX "signing_basis_id_idx" ON "signing"("basis_id");

-- CreateIndex
CREATE INDEX "signing_party_office_id_idx" ON "signing_party"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "signing_party_signing_id_position_key" ON "signing_party"("signing_id", "position");

-- CreateIndex
CREATE INDEX "unit_version_parent_id_valid_from_idx" ON "unit_version"("parent_id", "valid_from");

-- CreateIndex
CREATE INDEX "unit_version_code_idx" ON "unit_version"("code");

-- CreateIndex
CREATE INDEX "unit_version_search_idx" ON "unit_version" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "unit_version_unit_id_valid_from_key" ON "unit_version"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "place_unit_id_valid_from_idx" ON "place"("unit_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "place_path_path_end_key" ON "place"("path", "path_end");

-- CreateIndex
CREATE UNIQUE INDEX "reorganisation_number_key" ON "reorganisation"("number");

-- CreateIndex
CREATE INDEX "unit_lineage_successor_id_idx" ON "unit_lineage"("successor_id");

-- CreateIndex
CREATE INDEX "unit_lineage_reorganisation_id_idx" ON "unit_lineage"("reorganisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_unit_id_kind_name_vi_valid_from_key" ON "organisation"("unit_id", "kind", "name_vi", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "office_organisation_id_title_vi_key" ON "office"("organisation_id", "title_vi");

-- CreateIndex
CREATE UNIQUE INDEX "office_holder_office_id_valid_from_key" ON "office_holder"("office_id", "valid_from");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_link" ADD CONSTRAINT "audit_link_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_relation" ADD CONSTRAINT "document_relation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_relation" ADD CONSTRAINT "document_relation_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_numerator_id_fkey" FOREIGN KEY ("numerator_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_denominator_id_fkey" FOREIGN KEY ("denominator_id") REFERENCES "indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_founding_document_id_fkey" FOREIGN KEY ("founding_document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_expectation" ADD CONSTRAINT "programme_expectation_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_party" ADD CONSTRAINT "programme_party_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard" ADD CONSTRAINT "standard_implies_id_fkey" FOREIGN KEY ("implies_id") REFERENCES "standard"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standard_kind" ADD CONSTRAINT "standard_kind_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_progress" ADD CONSTRAINT "published_progress_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_progress" ADD CONSTRAINT "published_progress_standard_id_fkey" FOREIGN KEY ("standard_id") REFERENCES "standard"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_basis_id_fkey" FOREIGN KEY ("basis_id") REFERENCES "signing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "signing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_party" ADD CONSTRAINT "signing_party_signing_id_fkey" FOREIGN KEY ("signing_id") REFERENCES "signing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_party" ADD CONSTRAINT "signing_party_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_reorganisation_id_fkey" FOREIGN KEY ("reorganisation_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------
-- Units: intervals do not overlap, a life has no gap, a child lies inside its parent's life and below its level.

ALTER TABLE "unit" ADD CONSTRAINT "unit_interval_check" CHECK ("valid_to" > "valid_from");

ALTER TABLE "unit_version"
  ADD CONSTRAINT "unit_version_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "unit_version_parent_check" CHECK ("parent_id" <> "unit_id"),
  ADD CONSTRAINT "unit_version_names_check" CHECK ("code" ~ '^[0-9]+$' AND "name" IS NFC NORMALIZED AND "full_name" IS NFC NORMALIZED),
  ADD CONSTRAINT "unit_version_unit_excl" EXCLUDE USING gist ("unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&),
  ADD CONSTRAINT "unit_version_code_excl" EXCLUDE USING gist ("code" WITH =, daterange("valid_from", "valid_to") WITH &&);

ALTER TABLE "place"
  ADD CONSTRAINT "place_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "place_path_check" CHECK ("path" >= 0 AND "path" < "path_end" AND "path_end" <= 1152921504606846976),
  ADD CONSTRAINT "place_depth_check" CHECK ("depth" BETWEEN 0 AND 3),
  ADD CONSTRAINT "place_unit_excl" EXCLUDE USING gist ("unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&);

-- Asked at commit, so that one transaction may pass through states that do not hold.
CREATE FUNCTION check_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE TG_TABLE_NAME WHEN 'unit' THEN coalesce(NEW.id, OLD.id) END;
  life datemultirange;
  named datemultirange;
BEGIN
  IF TG_TABLE_NAME = 'unit_version' THEN
    touched := coalesce(NEW.unit_id, OLD.unit_id);
  END IF;

  SELECT datemultirange(daterange(valid_from, valid_to)) INTO life FROM unit WHERE id = touched;
  IF life IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT range_agg(daterange(valid_from, valid_to)) INTO named FROM unit_version WHERE unit_id = touched;
  IF named IS DISTINCT FROM life THEN
    RAISE EXCEPTION 'unit % lives % but is named for %', touched, life, named
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'unit_version_life_check';
  END IF;

  PERFORM 1 FROM unit_version child JOIN unit parent ON parent.id = child.parent_id
    WHERE (child.unit_id = touched OR child.parent_id = touched)
      AND NOT daterange(child.valid_from, child.valid_to) <@ daterange(parent.valid_from, parent.valid_to);
  IF FOUND THEN
    RAISE EXCEPTION 'a child of or at unit % outlives its parent', touched
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'unit_version_parent_life_check';
  END IF;

  -- A parent always stands at a higher level, so the tree can have no circle.
  PERFORM 1 FROM unit_version child JOIN unit_version parent ON parent.unit_id = child.parent_id
    WHERE (child.unit_id = touched OR child.parent_id = touched)
      AND daterange(child.valid_from, child.valid_to) && daterange(parent.valid_from, parent.valid_to)
      AND parent.level >= child.level;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % lies under, or over, a unit of the wrong level', touched
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'unit_version_level_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unit_check AFTER INSERT OR UPDATE ON "unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit();
CREATE CONSTRAINT TRIGGER unit_version_check AFTER INSERT OR UPDATE OR DELETE ON "unit_version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_unit();

ALTER TABLE "unit_lineage"
  ADD CONSTRAINT "unit_lineage_ends_check" CHECK ("predecessor_id" <> "successor_id"),
  ADD CONSTRAINT "unit_lineage_share_check" CHECK ("share" > 0 AND "share" <= 1);

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "organisation_name_excl" EXCLUDE USING gist
    ("unit_id" WITH =, "kind" WITH =, "name_vi" WITH =, daterange("valid_from", "valid_to") WITH &&);

CREATE UNIQUE INDEX "office_head_key" ON "office" ("organisation_id") WHERE "is_head";

ALTER TABLE "office_holder"
  ADD CONSTRAINT "office_holder_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "office_holder_office_excl" EXCLUDE USING gist ("office_id" WITH =, daterange("valid_from", "valid_to") WITH &&);

-- ---------------------------------------------------------------------------
-- Documents: relations never run in a circle.

ALTER TABLE "document" ADD CONSTRAINT "document_interval_check" CHECK ("effective_to" > "effective_from");
ALTER TABLE "document_relation" ADD CONSTRAINT "document_relation_ends_check" CHECK ("document_id" <> "target_id");

CREATE FUNCTION check_document_relation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two relations written at once could close a circle that neither sees: one at a time.
  PERFORM pg_advisory_xact_lock(hashtext('document_relation'));
  PERFORM 1 FROM (
    WITH RECURSIVE reached(id) AS (
      SELECT NEW.target_id
      UNION
      SELECT relation.target_id FROM document_relation relation JOIN reached ON relation.document_id = reached.id
    ) SELECT id FROM reached
  ) chain WHERE chain.id = NEW.document_id;
  IF FOUND THEN
    RAISE EXCEPTION 'documents % and % would lead to each other', NEW.document_id, NEW.target_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'document_relation_acyclic_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER document_relation_check AFTER INSERT OR UPDATE ON "document_relation"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION check_document_relation();

-- ---------------------------------------------------------------------------
-- Programmes and signings: one under way for each unit; what is signed stays as it was signed.

ALTER TABLE "programme" ADD CONSTRAINT "programme_interval_check" CHECK ("ends_on" > "starts_on");

ALTER TABLE "signing"
  ADD CONSTRAINT "signing_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "signing_basis_check" CHECK ("basis_id" <> "id" AND "supersedes_id" <> "id"),
  ADD CONSTRAINT "signing_version_check" CHECK ("version" > 0 AND "submissions" >= 0),
  ADD CONSTRAINT "signing_signed_check" CHECK (
    "state" NOT IN ('SIGNED', 'SUPERSEDED', 'TERMINATED') OR ("number" IS NOT NULL AND "signed_on" IS NOT NULL)),
  ADD CONSTRAINT "signing_approved_check" CHECK ("approved_by_id" <> "submitted_by_id"),
  ADD CONSTRAINT "signing_superseded_check" CHECK (("state" = 'SUPERSEDED') = ("superseded_on" IS NOT NULL)),
  ADD CONSTRAINT "signing_terminated_check" CHECK (("state" = 'TERMINATED') = ("terminated_on" IS NOT NULL));

CREATE UNIQUE INDEX "signing_open_key" ON "signing" ("programme_id", "unit_id")
  WHERE "state" IN ('PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED');

CREATE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('SIGNED', 'SUPERSEDED', 'TERMINATED') AND (
    TG_OP = 'DELETE'
    OR NEW.state NOT IN ('SIGNED', 'SUPERSEDED', 'TERMINATED')
    OR (NEW.programme_id, NEW.unit_id, NEW.number, NEW.title, NEW.grounds, NEW.signed_on, NEW.valid_from, NEW.valid_to,
        NEW.basis_id, NEW.supersedes_id, NEW.approved_digest)
      IS DISTINCT FROM
       (OLD.programme_id, OLD.unit_id, OLD.number, OLD.title, OLD.grounds, OLD.signed_on, OLD.valid_from, OLD.valid_to,
        OLD.basis_id, OLD.supersedes_id, OLD.approved_digest)
  ) THEN
    RAISE EXCEPTION 'signing % is signed and stays as it was signed', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_frozen_check';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER signing_frozen BEFORE UPDATE OR DELETE ON "signing"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();

CREATE FUNCTION refuse_change_of_signed_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM signing WHERE id = OLD.signing_id AND state IN ('SIGNED', 'SUPERSEDED', 'TERMINATED');
  IF FOUND THEN
    RAISE EXCEPTION 'signing % is signed and keeps its parties', OLD.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_party_frozen_check';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER signing_party_frozen BEFORE UPDATE OR DELETE ON "signing_party"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_party();

-- ---------------------------------------------------------------------------
-- Indicators, standards, published figures.

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_ratio_check" CHECK (
    ("kind" = 'RATIO') = ("numerator_id" IS NOT NULL AND "denominator_id" IS NOT NULL)),
  ADD CONSTRAINT "indicator_collected_check" CHECK (
    ("kind" IN ('FLOW', 'STOCK')) = ("collected_at" IS NOT NULL AND "frequency" IS NOT NULL)),
  ADD CONSTRAINT "indicator_max_age_check" CHECK ("max_age" > 0);

ALTER TABLE "published_figure"
  ADD CONSTRAINT "published_figure_value_check" CHECK (("value" IS NULL) = ("precision" IN ('HUNDREDS', 'THOUSANDS'))),
  ADD CONSTRAINT "published_figure_decimals_check" CHECK ("decimals" BETWEEN 0 AND 6 AND "value" = round("value", "decimals"));

ALTER TABLE "published_progress"
  ADD CONSTRAINT "published_progress_part_check" CHECK ("achieved" >= 0 AND "achieved" <= "applicable");

ALTER TABLE "standard_kind"
  ADD CONSTRAINT "standard_kind_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "standard_kind_excl" EXCLUDE USING gist
    ("standard_id" WITH =, "kind" WITH =, daterange("valid_from", "valid_to") WITH &&);
ALTER TABLE "standard" ADD CONSTRAINT "standard_tier_check" CHECK ("implies_id" <> "id");

-- ---------------------------------------------------------------------------
-- Access: no role twice at one place at one time; the stamp is written once.

ALTER TABLE "access_grant"
  ADD CONSTRAINT "access_grant_interval_check" CHECK ("valid_to" > "valid_from"),
  ADD CONSTRAINT "access_grant_excl" EXCLUDE USING gist
    ("account_id" WITH =, "role" WITH =, "unit_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&);
ALTER TABLE "account" ADD CONSTRAINT "account_username_check" CHECK ("username" = lower("username"));
ALTER TABLE "deployment"
  ADD CONSTRAINT "deployment_one_check" CHECK ("id" = 1),
  ADD CONSTRAINT "deployment_profile_check" CHECK ("profile" IN ('reference', 'demo', 'nation'));

-- ---------------------------------------------------------------------------
-- Audit: entries are only ever added, and chained in the order in which their transactions commit.

ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_one_check" CHECK ("id" = 1);
INSERT INTO "audit_head" ("id", "position", "hash") VALUES (1, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only_check';
END $$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_link"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an entry's hash is taken over: one text, the same on every server and in every time zone.
CREATE FUNCTION audit_entry_text(entry audit_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', entry.id,
    'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actorId', entry.actor_id, 'actorName', entry.actor_name, 'action', entry.action,
    'subjectType', entry.subject_type, 'subjectId', entry.subject_id, 'unitId', entry.unit_id,
    'isOnBehalf', entry.is_on_behalf, 'reason', entry.reason,
    'before', entry.before, 'after', entry.after)::text
$$;

-- Runs last in the transaction, with its owner's rights: the head is held for an instant only, and nobody else writes links.
CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head;
  link_hash bytea;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  link_hash := sha256(head.hash || convert_to(audit_entry_text(NEW), 'UTF8'));
  INSERT INTO audit_link (position, entry_id, previous_hash, hash)
    VALUES (head.position + 1, NEW.id, head.hash, link_hash);
  UPDATE audit_head SET position = head.position + 1, hash = link_hash WHERE id = 1;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER audit_entry_link AFTER INSERT ON "audit_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
