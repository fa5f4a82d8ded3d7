-- Who stands beside whom is told along the line of successors.

-- A signing and all whose place it took, one after the other.
CREATE FUNCTION succession_of(signing_id uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT id, supersedes_id FROM signing WHERE id = signing_id
    UNION
    SELECT earlier.id, earlier.supersedes_id FROM line JOIN signing earlier ON earlier.id = line.supersedes_id)
  SELECT id FROM line
$$;

-- No unit is bound twice at once by one programme. Only the plan that makes the unit's own programme concrete stands
-- beside it, and beside what took the programme's place: 123 of 2021 rests on 456/CTPH of 2014, and holds beside its
-- successor until it is itself renewed.
CREATE OR REPLACE FUNCTION check_signed_term() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_temp AS $$
BEGIN
  -- Two signed at once would not see each other: one at a time for each unit.
  PERFORM pg_advisory_xact_lock(hashtext('signing_term'), hashtext(NEW.unit_id::text));
  PERFORM 1 FROM signing other
    WHERE other.unit_id = NEW.unit_id AND other.programme_id = NEW.programme_id AND other.id <> NEW.id
      AND is_signed(other.state) AND signed_term(other) && signed_term(NEW)
      AND NOT EXISTS (SELECT FROM succession_of(other.id) AS line (id) WHERE line.id = NEW.basis_id)
      AND NOT EXISTS (SELECT FROM succession_of(NEW.id) AS line (id) WHERE line.id = other.basis_id);
  IF FOUND THEN
    RAISE EXCEPTION 'unit % has another signing in these days', NEW.unit_id
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'signing_term_check';
  END IF;
  RETURN NULL;
END $$;
