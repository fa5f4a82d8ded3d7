-- What was signed is kept whole, no unit is bound twice at once, the map holds together, and changes of access are on
-- record.

-- DropForeignKey
ALTER TABLE "signing" DROP CONSTRAINT "signing_document_id_fkey";

-- DropForeignKey
ALTER TABLE "signing" DROP CONSTRAINT "signing_basis_id_fkey";

-- DropForeignKey
ALTER TABLE "signing" DROP CONSTRAINT "signing_supersedes_id_fkey";

-- DropForeignKey
ALTER TABLE "signing" DROP CONSTRAINT "signing_submitted_by_id_fkey";

-- DropForeignKey
ALTER TABLE "signing" DROP CONSTRAINT "signing_approved_by_id_fkey";

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_basis_id_fkey" FOREIGN KEY ("basis_id") REFERENCES "signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing" ADD CONSTRAINT "signing_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "place"
  ADD CONSTRAINT "place_path_excl" EXCLUDE USING gist
    ("depth" WITH =, int8range("path", "path_end") WITH &&, daterange("valid_from", "valid_to") WITH &&);

-- Places are the map on which access stands: a child's range lies in its parent's, one step down, for days the parent
-- stands there too; the place says what the unit's own versions say; and no unit is off the map while it lives.
CREATE FUNCTION check_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE TG_TABLE_NAME WHEN 'unit' THEN NEW.id END;
  life datemultirange;
  placed datemultirange;
BEGIN
  IF TG_TABLE_NAME <> 'unit' THEN
    touched := coalesce(NEW.unit_id, OLD.unit_id);
  END IF;

  SELECT datemultirange(daterange(valid_from, valid_to)) INTO life FROM unit WHERE id = touched;
  SELECT range_agg(daterange(valid_from, valid_to)) INTO placed FROM place WHERE unit_id = touched;
  IF placed IS DISTINCT FROM life THEN
    RAISE EXCEPTION 'unit % lives % but stands on the map for %', touched, life, placed
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'place_life_check';
  END IF;

  PERFORM 1 FROM place child JOIN place parent ON parent.id = child.parent_id
    WHERE (child.unit_id = touched OR parent.unit_id = touched)
      AND NOT (child.depth = parent.depth + 1
        AND parent.path < child.path AND child.path_end <= parent.path_end
        AND daterange(child.valid_from, child.valid_to) <@ daterange(parent.valid_from, parent.valid_to));
  IF FOUND THEN
    RAISE EXCEPTION 'a place of or under unit % leaves its parent''s', touched
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'place_parent_check';
  END IF;

  PERFORM 1 FROM place
    JOIN unit_version version ON version.unit_id = place.unit_id
     AND daterange(version.valid_from, version.valid_to) && daterange(place.valid_from, place.valid_to)
    LEFT JOIN place parent ON parent.id = place.parent_id
    WHERE place.unit_id = touched AND version.parent_id IS DISTINCT FROM parent.unit_id;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % stands elsewhere on the map than its versions say', touched
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'place_version_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unit_place_check AFTER INSERT OR UPDATE ON "unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_place();
CREATE CONSTRAINT TRIGGER unit_version_place_check AFTER INSERT OR UPDATE OR DELETE ON "unit_version"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_place();
CREATE CONSTRAINT TRIGGER place_check AFTER INSERT OR UPDATE OR DELETE ON "place"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_place();

CREATE FUNCTION is_signed(state signing_state) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT state IN ('SIGNED', 'SUPERSEDED', 'TERMINATED')
$$;

-- What was agreed, and who answered for it. Its life goes on beside it: superseded or terminated, once.
CREATE FUNCTION signed_part(signing signing) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT to_jsonb(signing) - ARRAY['state', 'superseded_on', 'terminated_on', 'document_id', 'version', 'updated_at']
$$;

CREATE OR REPLACE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_signed(OLD.state) AND (
    TG_OP = 'DELETE'
    OR NOT is_signed(NEW.state)
    OR (OLD.state <> 'SIGNED' AND (NEW.state, NEW.superseded_on, NEW.terminated_on)
      IS DISTINCT FROM (OLD.state, OLD.superseded_on, OLD.terminated_on))
    OR (OLD.document_id IS NOT NULL AND NEW.document_id IS DISTINCT FROM OLD.document_id)
    OR signed_part(NEW) IS DISTINCT FROM signed_part(OLD)
  ) THEN
    RAISE EXCEPTION 'signing % is signed and stays as it was signed', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_frozen_check';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Nothing is born signed: its parties are named first, then it is signed, and then nobody touches them.
CREATE FUNCTION refuse_birth_of_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'signing % has no parties yet and cannot be signed', NEW.id
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_born_check';
END $$;

CREATE TRIGGER signing_born BEFORE INSERT ON "signing"
  FOR EACH ROW WHEN (is_signed(NEW.state)) EXECUTE FUNCTION refuse_birth_of_signed();

CREATE OR REPLACE FUNCTION refuse_change_of_signed_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The signing is held until the end, so that nobody signs it while its parties change.
  PERFORM 1 FROM (SELECT state FROM signing WHERE id IN (OLD.signing_id, NEW.signing_id) FOR SHARE) held
    WHERE is_signed(held.state);
  IF FOUND THEN
    RAISE EXCEPTION 'signing % is signed and keeps its parties', coalesce(OLD.signing_id, NEW.signing_id)
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_party_frozen_check';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DROP TRIGGER signing_party_frozen ON "signing_party";
CREATE TRIGGER signing_party_frozen BEFORE INSERT OR UPDATE OR DELETE ON "signing_party"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_party();

CREATE FUNCTION signed_term(signing signing) RETURNS daterange LANGUAGE sql IMMUTABLE AS $$
  SELECT daterange(signing.valid_from, CASE
    WHEN least(signing.valid_to, signing.superseded_on, signing.terminated_on) < signing.valid_from THEN signing.valid_from
    ELSE least(signing.valid_to, signing.superseded_on, signing.terminated_on) END)
$$;

-- No unit is bound twice at once by one programme. Only the plan that makes the unit's own programme concrete stands
-- beside it: 123 of 2021 rests on 456/CTPH of 2014, and both hold.
CREATE FUNCTION check_signed_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two signed at once would not see each other: one at a time for each unit.
  PERFORM pg_advisory_xact_lock(hashtext('signing_term'), hashtext(NEW.unit_id::text));
  PERFORM 1 FROM signing other
    WHERE other.unit_id = NEW.unit_id AND other.programme_id = NEW.programme_id AND other.id <> NEW.id
      AND is_signed(other.state) AND signed_term(other) && signed_term(NEW)
      AND other.id IS DISTINCT FROM NEW.basis_id AND NEW.id IS DISTINCT FROM other.basis_id;
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has another signing in these days', NEW.unit_id
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'signing_term_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER signing_term AFTER INSERT OR UPDATE ON "signing"
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN (is_signed(NEW.state)) EXECUTE FUNCTION check_signed_term();

-- Accounts, how they prove themselves and what they are granted go on record by themselves, whoever writes them: the
-- application says who acts (set_config('phoihop.actor_id', …, true)); nobody named is the system. No secret is kept, and when
-- something was last used says nothing of what it may do.
CREATE FUNCTION access_content(data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT data - ARRAY['password', 'access_token', 'refresh_token', 'id_token', 'created_at', 'updated_at',
    'access_token_expires_at', 'refresh_token_expires_at', 'secret_hash', 'last_used_at', 'last_used_address']
$$;

CREATE FUNCTION record_access_change() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER account_audit AFTER INSERT OR UPDATE OR DELETE ON "account"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();
CREATE TRIGGER credential_audit AFTER INSERT OR UPDATE OR DELETE ON "credential"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();
CREATE TRIGGER access_grant_audit AFTER INSERT OR UPDATE OR DELETE ON "access_grant"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();
