-- What was signed is changed by nobody, nor looked for in the wrong place.

-- Where whoever is signed in may make temporary tables, one of his called "signing" came before ours, and every check that
-- asks whether something is signed asked his. Each function of ours now looks where the tables are.
DO $$
DECLARE
  each regprocedure;
BEGIN
  FOR each IN
    SELECT pg_proc.oid FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
     WHERE pronamespace = 'public'::regnamespace AND lanname = 'plpgsql'
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', each);
  END LOOP;
END $$;

-- Only its life goes on beside what was agreed, and its version with it; the document it was entered from stays too.
CREATE OR REPLACE FUNCTION signed_part(signing signing) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT to_jsonb(signing) - ARRAY['state', 'superseded_on', 'terminated_on', 'version', 'updated_at']
$$;

CREATE OR REPLACE FUNCTION refuse_change_of_signed() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  IF is_signed(OLD.state) AND (
    TG_OP = 'DELETE'
    OR NOT is_signed(NEW.state)
    OR (OLD.state <> 'SIGNED' AND (NEW.state, NEW.superseded_on, NEW.terminated_on)
      IS DISTINCT FROM (OLD.state, OLD.superseded_on, OLD.terminated_on))
    -- Nothing happened to it, so nothing tells that something did.
    OR (NEW.state = OLD.state AND (NEW.version, NEW.updated_at) IS DISTINCT FROM (OLD.version, OLD.updated_at))
    OR signed_part(NEW) IS DISTINCT FROM signed_part(OLD)
  ) THEN
    RAISE EXCEPTION 'signing % is signed and stays as it was signed', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_frozen_check';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- It ends within its term, or not before it began.
ALTER TABLE "signing"
  ADD CONSTRAINT "signing_end_check" CHECK (
    "superseded_on" > "valid_from" AND "terminated_on" BETWEEN "valid_from" AND coalesce("valid_to", 'infinity'));

-- Superseded is what another took the place of, signed and from the day on which that one begins.
CREATE FUNCTION check_superseded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM signing successor
    WHERE successor.supersedes_id = NEW.id AND is_signed(successor.state) AND successor.valid_from = NEW.superseded_on;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'signing % has no successor that is signed', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_successor_check';
  END IF;
  RETURN NULL;
END $$;

-- At the end: the one that takes its place is signed after it has made room.
CREATE CONSTRAINT TRIGGER signing_successor AFTER INSERT OR UPDATE ON "signing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'SUPERSEDED') EXECUTE FUNCTION check_superseded();

-- A seal tells of a signing that is signed, and tells of it what is on record.
CREATE FUNCTION check_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  told jsonb := NEW.content::jsonb;
BEGIN
  PERFORM 1 FROM signing
    WHERE id = NEW.signing_id AND is_signed(state)
      AND told ->> 'signing' = id::text
      AND told ->> 'number' = normalize(number, NFC) AND told ->> 'title' = normalize(title, NFC)
      AND told ->> 'grounds' IS NOT DISTINCT FROM normalize(grounds, NFC)
      AND (told ->> 'signedOn')::date = signed_on AND (told ->> 'validFrom')::date = valid_from
      AND (told ->> 'validTo')::date IS NOT DISTINCT FROM valid_to;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'what seals signing % is not what was signed', NEW.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_seal_content_check';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER signing_seal_checked BEFORE INSERT ON "signing_seal" FOR EACH ROW EXECUTE FUNCTION check_seal();
