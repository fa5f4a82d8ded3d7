-- What was approved is what is signed: between the two nobody takes a part of it away.
CREATE OR REPLACE FUNCTION check_attachment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
DECLARE
  touched attachment := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  held signing_state;
  is_late boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'attachment % stays as it was attached', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_frozen_check';
  END IF;
  -- The signing is held until the end, so that nobody signs it while what belongs to it changes.
  SELECT state INTO held FROM signing WHERE id = touched.signing_id FOR SHARE;
  is_late := is_signed(held);
  IF TG_OP = 'DELETE' AND (is_late OR OLD.is_addendum) THEN
    RAISE EXCEPTION 'signing % is signed and keeps what is attached to it', OLD.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_kept_check';
  END IF;
  IF TG_OP = 'DELETE' AND held = 'APPROVED' THEN
    RAISE EXCEPTION 'signing % is approved and keeps what is attached to it', OLD.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_approved_check';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.is_addendum <> is_late THEN
    RAISE EXCEPTION 'what is attached to signing % is an addendum if it is signed, and only then', NEW.signing_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'attachment_addendum_check';
  END IF;
  RETURN touched;
END $$;
