-- CreateEnum
CREATE TYPE "attachment_media_type" AS ENUM ('PDF', 'JPEG', 'PNG');

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "signing_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" "attachment_media_type" NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "signatures" JSONB,
    "is_addendum" BOOLEAN NOT NULL,
    "uploaded_by_id" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attachment_signing_id_sha256_key" ON "attachment"("signing_id", "sha256");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_signing_id_fkey" FOREIGN KEY ("signing_id") REFERENCES "signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "attachment"
  ADD CONSTRAINT "attachment_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "attachment_size_check" CHECK ("size" > 0),
  ADD CONSTRAINT "attachment_name_check" CHECK (btrim("name") <> '');

-- What was attached is never another thing than it was. What belongs to a signed agreement stays with it, and what comes
-- after it was signed is told apart from what was there.
CREATE FUNCTION check_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched attachment := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  is_late boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'attachment % stays as it was attached', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_frozen_check';
  END IF;
  -- The signing is held until the end, so that nobody signs it while what belongs to it changes.
  SELECT is_signed(state) INTO is_late FROM signing WHERE id = touched.signing_id FOR SHARE;
  IF TG_OP = 'DELETE' AND (is_late OR OLD.is_addendum) THEN
    RAISE EXCEPTION 'signing % is signed and keeps what is attached to it', OLD.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_kept_check';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.is_addendum <> is_late THEN
    RAISE EXCEPTION 'what is attached to signing % is an addendum if it is signed, and only then', NEW.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_addendum_check';
  END IF;
  RETURN touched;
END $$;

CREATE TRIGGER attachment_checked BEFORE INSERT OR UPDATE OR DELETE ON "attachment"
  FOR EACH ROW EXECUTE FUNCTION check_attachment();

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'attachment', 'credential', 'delegation', 'document', 'document_relation', 'indicator',
    'machine_token', 'office', 'office_holder', 'organisation', 'place', 'programme', 'programme_deadline',
    'programme_expectation', 'programme_party', 'published_figure', 'published_progress', 'reorganisation',
    'second_factor', 'signing', 'signing_party', 'signing_seal', 'signing_witness', 'standard', 'standard_kind', 'unit',
    'unit_lineage', 'unit_version']
$$;

CREATE OR REPLACE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' WHEN 'office_holder' THEN 'OfficeHolder'
    WHEN 'office' THEN 'Office' WHEN 'attachment' THEN 'Attachment' END
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
  -- Who only took a copy does not answer for how the row reads: one changed behind the record would pass for recorded.
  IF audited IS NULL OR entry.action = 'attachment.DOWNLOAD' THEN
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
