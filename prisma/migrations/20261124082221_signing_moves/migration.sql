-- DropIndex
DROP INDEX "signing_supersedes_id_key";

-- AlterTable
ALTER TABLE "signing" ADD COLUMN     "recorded_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "programme_deadline" (
    "programme_id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "due_on" DATE NOT NULL,

    CONSTRAINT "programme_deadline_pkey" PRIMARY KEY ("programme_id","level")
);

-- CreateTable
CREATE TABLE "signing_witness" (
    "signing_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "office_id" UUID NOT NULL,
    "holder_name" TEXT,

    CONSTRAINT "signing_witness_pkey" PRIMARY KEY ("signing_id","position")
);

-- CreateTable
CREATE TABLE "signing_seal" (
    "signing_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_seal_pkey" PRIMARY KEY ("signing_id")
);

-- CreateTable
CREATE TABLE "bulk_move" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "move" TEXT NOT NULL,
    "programme_id" UUID,
    "particulars" JSONB NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bulk_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_move_item" (
    "bulk_move_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "signing_id" UUID,
    "version" INTEGER,
    "outcome" TEXT NOT NULL DEFAULT 'WAITING',
    "refusal" JSONB,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_move_item_pkey" PRIMARY KEY ("bulk_move_id","position")
);

-- CreateIndex
CREATE INDEX "signing_witness_office_id_idx" ON "signing_witness"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "signing_witness_signing_id_office_id_key" ON "signing_witness"("signing_id", "office_id");

-- CreateIndex
CREATE INDEX "bulk_move_created_by_id_created_at_idx" ON "bulk_move"("created_by_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_move_item_unit_id_idx" ON "bulk_move_item"("unit_id");

-- CreateIndex
CREATE INDEX "bulk_move_item_signing_id_idx" ON "bulk_move_item"("signing_id");

-- CreateIndex
CREATE INDEX "signing_supersedes_id_idx" ON "signing"("supersedes_id");

-- AddForeignKey
ALTER TABLE "programme_deadline" ADD CONSTRAINT "programme_deadline_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_witness" ADD CONSTRAINT "signing_witness_signing_id_fkey" FOREIGN KEY ("signing_id") REFERENCES "signing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_witness" ADD CONSTRAINT "signing_witness_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_seal" ADD CONSTRAINT "signing_seal_signing_id_fkey" FOREIGN KEY ("signing_id") REFERENCES "signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move" ADD CONSTRAINT "bulk_move_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move" ADD CONSTRAINT "bulk_move_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move_item" ADD CONSTRAINT "bulk_move_item_bulk_move_id_fkey" FOREIGN KEY ("bulk_move_id") REFERENCES "bulk_move"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move_item" ADD CONSTRAINT "bulk_move_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_move_item" ADD CONSTRAINT "bulk_move_item_signing_id_fkey" FOREIGN KEY ("signing_id") REFERENCES "signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A past signing may be entered while the unit writes its next one.
DROP INDEX "signing_open_key";
CREATE UNIQUE INDEX "signing_open_key" ON "signing" ("programme_id", "unit_id")
  WHERE "state" IN ('PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED') AND "recorded_at" IS NULL;

-- Of several successors that were begun, at most one was not given up.
CREATE UNIQUE INDEX "signing_supersedes_key" ON "signing" ("supersedes_id") WHERE "state" <> 'CANCELLED';

ALTER TABLE "signing"
  ADD CONSTRAINT "signing_recorded_check" CHECK ("recorded_at" IS NULL
    OR ("state" IN ('SUBMITTED', 'SIGNED', 'SUPERSEDED', 'TERMINATED', 'CANCELLED')
      AND "number" IS NOT NULL AND "signed_on" IS NOT NULL AND "submitted_by_id" IS NOT NULL));

-- Ten at most: there is room for no more on the paper.
ALTER TABLE "signing_witness"
  ADD CONSTRAINT "signing_witness_position_check" CHECK ("position" BETWEEN 1 AND 10);
CREATE TRIGGER signing_witness_frozen BEFORE INSERT OR UPDATE OR DELETE ON "signing_witness"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_party();

ALTER TABLE "signing_seal"
  ADD CONSTRAINT "signing_seal_digest_check" CHECK ("digest" = encode(sha256(convert_to("content", 'UTF8')), 'hex')),
  ADD CONSTRAINT "signing_seal_signature_check" CHECK ("signature" ~ '^[0-9a-f]{128}$');
CREATE TRIGGER signing_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "signing_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "bulk_move_item"
  ADD CONSTRAINT "bulk_move_item_outcome_check" CHECK ("outcome" IN ('WAITING', 'DONE', 'REFUSED')),
  ADD CONSTRAINT "bulk_move_item_settled_check" CHECK (("outcome" = 'WAITING') = ("settled_at" IS NULL)),
  ADD CONSTRAINT "bulk_move_item_refusal_check" CHECK (("outcome" = 'REFUSED') = ("refusal" IS NOT NULL));

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'credential', 'delegation', 'document', 'document_relation', 'indicator',
    'machine_token', 'office', 'office_holder', 'organisation', 'place', 'programme', 'programme_deadline',
    'programme_expectation', 'programme_party', 'published_figure', 'published_progress', 'reorganisation',
    'second_factor', 'signing', 'signing_party', 'signing_seal', 'signing_witness', 'standard', 'standard_kind', 'unit',
    'unit_lineage', 'unit_version']
$$;

CREATE OR REPLACE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' WHEN 'office_holder' THEN 'OfficeHolder'
    WHEN 'office' THEN 'Office' END
$$;

CREATE OR REPLACE FUNCTION record_audit_rows(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  audited text := (SELECT name FROM unnest(audited_tables()) AS name WHERE audit_subject(name) = entry.subject_type);
  each text;
BEGIN
  IF entry.action = 'data.LOAD' THEN
    FOREACH each IN ARRAY audited_tables() LOOP
      INSERT INTO audit_row SELECT entry.id, each, row_id, sha256(convert_to(content, 'UTF8')) FROM audited_rows(each);
    END LOOP;
    RETURN;
  END IF;
  IF audited IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO audit_row SELECT entry.id, audited, row_id, sha256(convert_to(content, 'UTF8'))
    FROM audited_rows(audited, format('t.id = %L', entry.subject_id));
  -- A row that is gone leaves nothing to answer for, and that is on record too.
  IF NOT FOUND THEN
    INSERT INTO audit_row VALUES (entry.id, audited, entry.subject_id, NULL);
  END IF;
  IF audited <> 'signing' THEN
    RETURN;
  END IF;
  -- What belongs to a signing is told with it: who signs, who was there, and the seal.
  FOREACH each IN ARRAY ARRAY['signing_party', 'signing_seal', 'signing_witness'] LOOP
    INSERT INTO audit_row SELECT entry.id, each, row_id, sha256(convert_to(content, 'UTF8'))
      FROM audited_rows(each, format('t.signing_id = %L', entry.subject_id));
  END LOOP;
  INSERT INTO audit_row
    SELECT entry.id, table_name, entry.subject_id || '/' || part, NULL
      FROM (SELECT 'signing_party' AS table_name, unnest(enum_range(NULL::organisation_kind))::text AS part
            UNION ALL SELECT 'signing_witness', generate_series(1, 10)::text) AS possible
     WHERE EXISTS (SELECT FROM audit_row known
                    WHERE known.table_name = possible.table_name AND known.row_id = entry.subject_id || '/' || part)
    ON CONFLICT DO NOTHING;
END $$;
