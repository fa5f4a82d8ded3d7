-- Tokens by which a district's own programs sign in: never wider than the account they belong to.

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('READ', 'SIGNINGS_WRITE', 'REPORTS_WRITE');

-- CreateTable
CREATE TABLE "machine_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "scopes" "token_scope"[],
    "addresses" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_address" TEXT,

    CONSTRAINT "machine_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "machine_token_account_id_idx" ON "machine_token"("account_id");

-- AddForeignKey
ALTER TABLE "machine_token" ADD CONSTRAINT "machine_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "machine_token"
  ADD CONSTRAINT "machine_token_term_check" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "machine_token_hash_check" CHECK (octet_length("secret_hash") = 32),
  ADD CONSTRAINT "machine_token_scopes_check" CHECK (cardinality("scopes") > 0);

-- When it was last used says nothing of what it may do; neither does it belong in the record.
CREATE OR REPLACE FUNCTION access_content(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT data - ARRAY['password', 'access_token', 'refresh_token', 'id_token', 'created_at', 'updated_at',
    'access_token_expires_at', 'refresh_token_expires_at', 'secret_hash', 'last_used_at', 'last_used_address']
$$;

CREATE OR REPLACE FUNCTION record_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  before jsonb := access_content(was);
  after jsonb := access_content(becomes);
  subject text := CASE TG_TABLE_NAME WHEN 'account' THEN 'Account' WHEN 'access_grant' THEN 'Grant'
    WHEN 'machine_token' THEN 'Token' ELSE 'Credential' END;
BEGIN
  IF was -> 'password' IS DISTINCT FROM becomes -> 'password' AND TG_OP = 'UPDATE' THEN
    after := after || '{"password": "changed"}';
  END IF;
  IF before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, reason, before, after)
  VALUES (
    coalesce(nullif(current_setting('phoihop.actor_id', true), ''), 'system'),
    coalesce(nullif(current_setting('phoihop.actor_name', true), ''), 'system'),
    lower(subject) || '.' || CASE TG_OP WHEN 'INSERT' THEN 'CREATE' WHEN 'UPDATE' THEN 'CHANGE' ELSE 'DELETE' END,
    subject, coalesce(becomes, was) ->> 'id', (coalesce(becomes, was) ->> 'unit_id')::uuid,
    coalesce(becomes, was) ->> 'reason', before, after);
  RETURN NULL;
END $$;

CREATE TRIGGER machine_token_audit AFTER INSERT OR UPDATE OR DELETE ON "machine_token"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();

CREATE OR REPLACE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'credential', 'document', 'document_relation', 'indicator', 'machine_token',
    'office', 'office_holder', 'organisation', 'place', 'programme', 'programme_expectation', 'programme_party',
    'published_figure', 'published_progress', 'reorganisation', 'signing', 'signing_party', 'standard',
    'standard_kind', 'unit', 'unit_lineage', 'unit_version']
$$;

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
    'SELECT %s, (to_jsonb(t) - ''updated_at'' - ''last_used_at'' - ''last_used_address'')::text FROM %I t WHERE %s',
    key, table_name, condition);
END $$;

CREATE OR REPLACE FUNCTION record_audit_rows(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  audited text := CASE entry.subject_type
    WHEN 'Account' THEN 'account' WHEN 'Credential' THEN 'credential' WHEN 'Grant' THEN 'access_grant'
    WHEN 'Token' THEN 'machine_token' WHEN 'Signing' THEN 'signing' END;
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
