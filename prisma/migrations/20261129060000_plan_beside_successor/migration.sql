-- A signing with all whose place it took, one after the other.
CREATE FUNCTION stands_for(uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT $1 AS id
    UNION
    SELECT signing.supersedes_id FROM signing JOIN line ON line.id = signing.id
     WHERE signing.supersedes_id IS NOT NULL)
  SELECT id FROM line
$$;

-- No unit is bound twice at once by one programme. Only the plan that makes the unit's own programme concrete stands
-- beside it: 123 of 2021 rests on 456/CTPH of 2014, and both hold. Another that takes the place of 456/CTPH voids
-- nothing: 123 is to be renewed, and holds beside it until it is.
CREATE OR REPLACE FUNCTION check_signed_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two signed at once would not see each other: one at a time for each unit.
  PERFORM pg_advisory_xact_lock(hashtext('signing_term'), hashtext(NEW.unit_id::text));
  PERFORM 1 FROM signing other
    WHERE other.unit_id = NEW.unit_id AND other.programme_id = NEW.programme_id AND other.id <> NEW.id
      AND is_signed(other.state) AND signed_term(other) && signed_term(NEW)
      AND NOT EXISTS (SELECT FROM stands_for(NEW.id) AS line(id) WHERE line.id = other.basis_id)
      AND NOT EXISTS (SELECT FROM stands_for(other.id) AS line(id) WHERE line.id = NEW.basis_id);
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has another signing in these days', NEW.unit_id
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'signing_term_check';
  END IF;
  RETURN NULL;
END $$;
