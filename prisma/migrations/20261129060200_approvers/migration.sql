-- Nobody approves what he submitted, in whatever round.

-- The row keeps who submitted it last; the record keeps them all.
CREATE FUNCTION check_signing_approver() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM audit_entry
    WHERE subject_type = 'Signing' AND subject_id = NEW.id::text AND action = 'signing.SUBMIT'
      AND ARRAY[actor_id, "after" ->> 'submittedForId'] && ARRAY[NEW.approved_by_id, NEW.approved_for_id];
  IF FOUND THEN
    RAISE EXCEPTION 'signing % is approved by somebody who submitted it', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'signing_approver_check';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER signing_approver AFTER UPDATE OF "approved_by_id", "approved_for_id" ON "signing"
  FOR EACH ROW EXECUTE FUNCTION check_signing_approver();
