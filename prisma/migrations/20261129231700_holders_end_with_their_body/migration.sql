-- Nobody holds an office of a body that an act ended beyond its end: who was to leave later leaves with it, and a reverted act gives
-- him back the end he had.

-- AlterTable
ALTER TABLE "office_holder" ADD COLUMN     "own_valid_to" DATE;

ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_own_end_check"
  CHECK ("own_valid_to" IS NULL OR ("ended_by_id" IS NOT NULL AND "own_valid_to" > "valid_to"));

CREATE OR REPLACE FUNCTION check_map_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  maker text := CASE TG_TABLE_NAME WHEN 'unit_lineage' THEN 'reorganisation_id' ELSE 'made_by_id' END;
  ended uuid := was ->> 'ended_by_id';
  ends uuid := becomes ->> 'ended_by_id';
  ends_by text[] := '{valid_to,ended_by_id,own_valid_to}';
  holds boolean;
BEGIN
  IF is_owner_of(TG_RELID) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    holds := day_of_moved_act((was ->> maker)::uuid, 'REVERT') IS NOT NULL;
  ELSIF TG_OP = 'INSERT' AND TG_TABLE_NAME = 'office_holder' THEN
    -- Whoever takes over a post of a body that ends is there until it does.
    PERFORM 1 FROM office JOIN organisation body ON body.id = office.organisation_id
      WHERE office.id = (becomes ->> 'office_id')::uuid AND body.ended_by_id = ends AND body.valid_to = (becomes ->> 'valid_to')::date;
    holds := FOUND;
  ELSIF TG_OP = 'INSERT' THEN
    holds := ends IS NULL AND day_of_moved_act((becomes ->> maker)::uuid, 'APPLY') =
      CASE WHEN TG_TABLE_NAME IN ('unit', 'unit_version', 'place', 'organisation') AND becomes ->> 'valid_to' IS NULL
        THEN (becomes ->> 'valid_from')::date
        WHEN TG_TABLE_NAME IN ('unit_lineage', 'office', 'access_grant')
        THEN (SELECT effective_on FROM reorganisation WHERE id = (becomes ->> maker)::uuid) END;
  ELSIF was - ends_by <> becomes - ends_by THEN
    holds := false;
  ELSIF ended IS NULL AND ends IS NOT NULL THEN
    -- Of all of them a holder alone has an end of his own beside: it is kept, and comes later.
    holds := becomes ->> 'own_valid_to' IS NOT DISTINCT FROM was ->> 'valid_to'
      AND day_of_moved_act(ends, 'APPLY') = (becomes ->> 'valid_to')::date;
  ELSIF ended IS NOT NULL AND ends IS NULL THEN
    holds := CASE WHEN becomes ->> 'valid_to' IS NOT DISTINCT FROM was ->> 'own_valid_to' THEN day_of_moved_act(ended, 'REVERT') IS NOT NULL
      ELSE TG_TABLE_NAME = 'office_holder' END;
  ELSE
    holds := was = becomes;
  END IF;
  IF holds IS NOT TRUE THEN
    RAISE EXCEPTION 'no act on record changes this row of %: %', TG_TABLE_NAME, coalesce(becomes, was)
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_act_check';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER office_holder_changed_by_act ON "office_holder";
CREATE CONSTRAINT TRIGGER office_holder_changed_by_act AFTER UPDATE ON "office_holder"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."ended_by_id" IS DISTINCT FROM OLD."ended_by_id"
    OR NEW."own_valid_to" IS DISTINCT FROM OLD."own_valid_to")
  EXECUTE FUNCTION check_map_change();

-- Whoever gives a post up before its body ends is not ended by the act, whatever end he had before.
CREATE OR REPLACE FUNCTION end_holder_with_body() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.valid_to IS NULL THEN
      SELECT body.valid_to, body.ended_by_id INTO NEW.valid_to, NEW.ended_by_id
        FROM office JOIN organisation body ON body.id = office.organisation_id
       WHERE office.id = NEW.office_id AND body.ended_by_id IS NOT NULL AND NEW.valid_from < body.valid_to;
    END IF;
  ELSIF NEW.valid_to IS DISTINCT FROM OLD.valid_to AND NEW.valid_to IS NOT NULL AND NEW.ended_by_id = OLD.ended_by_id THEN
    NEW.ended_by_id := NULL;
    NEW.own_valid_to := NULL;
  END IF;
  RETURN NEW;
END $$;

-- A successor who was named before the act, for a day after it, takes nothing over and stays on record as he was named: reverted,
-- the act leaves him as he is. Nobody is named so once the act is applied.
CREATE FUNCTION check_holder_ends_with_body() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'office_holder' THEN
    PERFORM FROM office_holder holder
      JOIN office ON office.id = holder.office_id
      JOIN organisation body ON body.id = office.organisation_id
     WHERE holder.id = NEW.id AND body.ended_by_id IS NOT NULL AND (holder.valid_to IS NULL OR holder.valid_to > body.valid_to);
  ELSE
    PERFORM FROM organisation body
      JOIN office ON office.organisation_id = body.id
      JOIN office_holder holder ON holder.office_id = office.id
     WHERE body.id = NEW.id AND body.ended_by_id IS NOT NULL AND holder.valid_from < body.valid_to
       AND (holder.valid_to IS NULL OR holder.valid_to > body.valid_to);
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION '% %: somebody holds an office longer than its body is there', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'office_holder_body_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER office_holder_ends_with_body AFTER INSERT OR UPDATE ON "office_holder"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_holder_ends_with_body();
CREATE CONSTRAINT TRIGGER organisation_ends_its_holders AFTER UPDATE ON "organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."ended_by_id" IS NOT NULL) EXECUTE FUNCTION check_holder_ends_with_body();

-- What an older database holds: where anybody stayed on, he leaves, and that is on record of him and of nobody else.
DO $$
DECLARE
  leaving record;
BEGIN
  FOR leaving IN
    UPDATE office_holder SET own_valid_to = office_holder.valid_to, valid_to = body.valid_to, ended_by_id = body.ended_by_id
      FROM office JOIN organisation body ON body.id = office.organisation_id
     WHERE office.id = office_holder.office_id AND body.ended_by_id IS NOT NULL AND office_holder.valid_from < body.valid_to
       AND (office_holder.valid_to IS NULL OR office_holder.valid_to > body.valid_to)
    RETURNING office_holder.id, office_holder.own_valid_to, office_holder.valid_to, body.unit_id
  LOOP
    INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, before, after)
      VALUES ('system', 'system', 'officeHolder.CHANGE', 'OfficeHolder', leaving.id, leaving.unit_id,
        jsonb_build_object('validTo', leaving.own_valid_to), jsonb_build_object('validTo', leaving.valid_to));
  END LOOP;
END $$;
