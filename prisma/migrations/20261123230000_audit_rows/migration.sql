-- What each entry leaves behind: a digest of every row it stands for. With it a row that was changed behind the
-- application's back no longer answers to its last entry. And heads of the chain that were signed outside.

-- CreateTable
CREATE TABLE "audit_row" (
    "entry_id" BIGINT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "digest" BYTEA,

    CONSTRAINT "audit_row_pkey" PRIMARY KEY ("entry_id","table_name","row_id")
);

-- CreateTable
CREATE TABLE "audit_signed_head" (
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "key_id" TEXT NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "audit_signed_head_pkey" PRIMARY KEY ("position","key_id")
);

-- CreateIndex
CREATE INDEX "audit_row_table_name_row_id_entry_id_idx" ON "audit_row"("table_name", "row_id", "entry_id");

-- AddForeignKey
ALTER TABLE "audit_row" ADD CONSTRAINT "audit_row_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER audit_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_row"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_signed_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_signed_head"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The tables whose rows are held against the record. The others hold nothing that anybody decides: sessions, counters,
-- short-lived proofs, and the record itself.
CREATE FUNCTION audited_tables() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY['access_grant', 'account', 'credential', 'document', 'document_relation', 'indicator', 'machine_token',
    'office', 'office_holder', 'organisation', 'place', 'programme', 'programme_expectation', 'programme_party',
    'published_figure', 'published_progress', 'reorganisation', 'signing', 'signing_party', 'standard',
    'standard_kind', 'unit', 'unit_lineage', 'unit_version']
$$;

-- Rows of a table as the record knows them: by primary key, and as one text that is the same on every server. When a row
-- was last touched or used says nothing of what it holds.
CREATE FUNCTION audited_rows(table_name text, condition text DEFAULT 'true')
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

-- The rows that an entry stands for, as its transaction leaves them.
CREATE FUNCTION record_audit_rows(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
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

CREATE FUNCTION audit_rows_text(entry bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(table_name || ' ' || row_id || ' ' || coalesce(encode(digest, 'hex'), 'gone') || E'\n', ''
    ORDER BY table_name COLLATE "C", row_id COLLATE "C"), '') FROM audit_row WHERE entry_id = entry
$$;

-- Only the owner of the tables loads data in bulk: to whoever else wrote such an entry, every row would answer.
CREATE FUNCTION refuse_load() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
    RAISE EXCEPTION 'only the owner of the tables puts a load on record'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_entry_load_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_load BEFORE INSERT ON "audit_entry"
  FOR EACH ROW WHEN (NEW.action = 'data.LOAD') EXECUTE FUNCTION refuse_load();

-- The link is taken over the rows too. An entry that stands for none is linked as before.
CREATE OR REPLACE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head;
  link_hash bytea;
BEGIN
  -- Before the head is held: whoever waits for it waits for no reading.
  PERFORM record_audit_rows(NEW);
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  link_hash := sha256(head.hash || convert_to(
    audit_entry_text(NEW) || coalesce(E'\n' || nullif(audit_rows_text(NEW.id), ''), ''), 'UTF8'));
  INSERT INTO audit_link (position, entry_id, previous_hash, hash)
    VALUES (head.position + 1, NEW.id, head.hash, link_hash);
  UPDATE audit_head SET position = head.position + 1, hash = link_hash WHERE id = 1;
  RETURN NULL;
END $$;

-- What is there already came in by loads and moves whose entries left no digests: one entry stands for all of it.
INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, after)
  SELECT 'system', 'system', 'data.LOAD', 'Deployment', '1', jsonb_build_object('profile', profile) FROM deployment;
