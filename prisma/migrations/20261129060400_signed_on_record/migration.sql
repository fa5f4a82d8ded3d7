-- Whether something is signed, and whether it still holds, changes only with an entry on record in the same transaction; and
-- what becomes signed is sealed in it too. Whoever has the application's password can do nothing that nobody hears of.

CREATE FUNCTION check_signed_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  own xid := pg_current_xact_id()::xid;
BEGIN
  -- A load stands for every row there is; only the owner of the tables makes one.
  IF EXISTS (SELECT FROM audit_entry WHERE subject_type = 'Deployment' AND action = 'data.LOAD' AND xmin = own) THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM audit_entry
      WHERE subject_type = 'Signing' AND subject_id = NEW.id::text AND xmin = own) THEN
    RAISE EXCEPTION 'what became of signing % is not on record', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_recorded_check';
  END IF;
  IF NOT is_signed(OLD.state) AND NOT EXISTS (SELECT FROM signing_seal WHERE signing_id = NEW.id) THEN
    RAISE EXCEPTION 'signing % is signed and bears no seal', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_sealed_check';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER signing_recorded AFTER UPDATE OF "state" ON "signing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (is_signed(NEW.state) AND NEW.state <> OLD.state)
  EXECUTE FUNCTION check_signed_on_record();
