-- AlterTable
ALTER TABLE "account" ADD COLUMN     "two_factor_enabled" BOOLEAN;

-- AlterTable
ALTER TABLE "signing" ADD COLUMN     "approved_for_id" TEXT,
ADD COLUMN     "submitted_for_id" TEXT;

-- CreateTable
CREATE TABLE "second_factor" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN,
    "failed_verification_count" INTEGER,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "grant_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "second_factor_account_id_key" ON "second_factor"("account_id");

-- CreateIndex
CREATE INDEX "delegation_account_id_idx" ON "delegation"("account_id");

-- CreateIndex
CREATE INDEX "delegation_grant_id_idx" ON "delegation"("grant_id");

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "access_grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_submitted_for_id_fkey" FOREIGN KEY ("submitted_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_approved_for_id_fkey" FOREIGN KEY ("approved_for_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "delegation"
  ADD CONSTRAINT "delegation_interval_check" CHECK ("valid_to" >= "valid_from"),
  ADD CONSTRAINT "delegation_length_check" CHECK ("valid_to" <= "valid_from" + interval '370 days'),
  ADD CONSTRAINT "delegation_reason_check" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "delegation_excl" EXCLUDE USING gist
    ("grant_id" WITH =, "account_id" WITH =, tstzrange("valid_from", "valid_to") WITH &&);
ALTER TABLE "signing"
  ADD CONSTRAINT "signing_submitted_for_check" CHECK ("submitted_for_id" <> "submitted_by_id"),
  ADD CONSTRAINT "signing_approved_for_check" CHECK ("approved_for_id" <> "approved_by_id"),
  -- Nobody approves what he submitted, whoever did either in whose name.
  ADD CONSTRAINT "signing_own_submission_check" CHECK (
    "approved_by_id" IS DISTINCT FROM "submitted_for_id" OR "approved_by_id" IS NULL),
  ADD CONSTRAINT "signing_own_approval_check" CHECK (
    "approved_for_id" IS NULL OR ("approved_for_id" IS DISTINCT FROM "submitted_by_id"
      AND "approved_for_id" IS DISTINCT FROM "submitted_for_id"));

-- Who keeps accounts answers for their addresses, which nobody can write to.
ALTER TABLE "account" ALTER COLUMN "email_verified" SET DEFAULT true;
UPDATE "account" SET "email_verified" = true;

-- Only what acts is lent, and to somebody else; what is lent stays what it was, but for its end.
CREATE FUNCTION check_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.grant_id, NEW.account_id, NEW.valid_from, NEW.reason)
      IS DISTINCT FROM (OLD.grant_id, OLD.account_id, OLD.valid_from, OLD.reason) THEN
    RAISE EXCEPTION 'delegation % is ended, not changed', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'delegation_frozen_check';
  END IF;
  PERFORM 1 FROM access_grant WHERE id = NEW.grant_id AND account_id <> NEW.account_id
    AND role IN ('COORDINATOR', 'REPORTER') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'grant % cannot be lent to %', NEW.grant_id, NEW.account_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'delegation_grant_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER delegation_checked BEFORE INSERT OR UPDATE ON "delegation"
  FOR EACH ROW EXECUTE FUNCTION check_delegation();

-- What goes on record by itself, and under which name.
CREATE FUNCTION audit_subject(table_name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE table_name WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' WHEN 'credential' THEN 'Credential' WHEN 'delegation' THEN 'Delegation'
    WHEN 'second_factor' THEN 'SecondFactor' WHEN 'signing' THEN 'Signing' END
$$;

CREATE OR REPLACE FUNCTION access_content(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT data - ARRAY['password', 'access_token', 'refresh_token', 'id_token', 'created_at', 'updated_at',
    'access_token_expires_at', 'refresh_token_expires_at', 'secret_hash', 'last_used_at', 'last_used_address',
    'secret', 'backup_codes', 'failed_verification_count', 'locked_until']
$$;

CREATE OR REPLACE FUNCTION record_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  before jsonb := access_content(was);
  after jsonb := access_content(becomes);
  subject text := audit_subject(TG_TABLE_NAME);
  hidden text;
BEGIN
  -- Of a secret only that it changed.
  FOREACH hidden IN ARRAY ARRAY['password', 'secret', 'backup_codes'] LOOP
    IF was -> hidden IS DISTINCT FROM becomes -> hidden AND TG_OP = 'UPDATE' THEN
      after := after || jsonb_build_object(hidden, 'changed');
    END IF;
  END LOOP;
  IF before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, reason, before, after)
  VALUES (
    coalesce(nullif(current_setting('phoihop.actor_id', true), ''), 'system'),
    coalesce(nullif(current_setting('phoihop.actor_name', true), ''), 'system'),
    lower(left(subject, 1)) || substr(subject, 2) || '.'
      || CASE TG_OP WHEN 'INSERT' THEN 'CREATE' WHEN 'UPDATE' THEN 'CHANGE' ELSE 'DELETE' END,
    subject, coalesce(becomes, was) ->> 'id', (coalesce(becomes, was) ->> 'unit_id')::uuid,
    coalesce(becomes, was) ->> 'reason', before, after);
  RETURN NULL;
END $$;

CREATE TRIGGER delegation_audit AFTER INSERT OR UPDATE OR DELETE ON "delegation"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();
CREATE TRIGGER second_factor_audit AFTER INSERT OR UPDATE OR DELETE ON "second_factor"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'credential', 'delegation', 'document', 'document_relation', 'indicator',
    'machine_token', 'office', 'office_holder', 'organisation', 'place', 'programme', 'programme_expectation',
    'programme_party', 'published_figure', 'published_progress', 'reorganisation', 'second_factor', 'signing',
    'signing_party', 'standard', 'standard_kind', 'unit', 'unit_lineage', 'unit_version']
$$;

-- What is empty says nothing: a column that is added later leaves what was recorded before as it was.
CREATE OR REPLACE FUNCTION audited_rows(table_name text, condition text DEFAULT 'true')
RETURNS TABLE (row_id text, content text) LANGUAGE plpgsql STABLE SET timezone TO 'UTC' AS $$
DECLARE
  key text;
BEGIN
  SELECT string_agg(format('(to_jsonb(t) ->> %L)', attname), ' || ''/'' || ' ORDER BY position) INTO key
    FROM pg_index
    CROSS JOIN unnest(indkey) WITH ORDINALITY AS part(number, position)
    JOIN pg_attribute ON attrelid = indrelid AND attnum = part.number
    WHERE indrelid = table_name::regclass AND indisprimary;
  RETURN QUERY EXECUTE format(
    'SELECT %s, jsonb_strip_nulls(to_jsonb(t) - ARRAY[''updated_at'', ''last_used_at'', ''last_used_address'',
       ''failed_verification_count'', ''locked_until''])::text FROM %I t WHERE %s',
    key, table_name, condition);
END $$;

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
  IF audited = 'signing' THEN
    INSERT INTO audit_row SELECT entry.id, 'signing_party', row_id, sha256(convert_to(content, 'UTF8'))
      FROM audited_rows('signing_party', format('t.signing_id = %L', entry.subject_id));
  END IF;
END $$;

-- Rows read otherwise than they were recorded: one entry stands for all of them as they are now. Verify before this.
INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
  SELECT 'system', 'system', 'data.LOAD', 'Deployment', '1', jsonb_build_object('profile', profile) FROM deployment;
