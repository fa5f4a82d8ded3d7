-- What was counted on the map holds while the map does: its version tells.

-- CreateTable
CREATE TABLE "map_version" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "version" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "map_version_pkey" PRIMARY KEY ("is_only")
);

ALTER TABLE "map_version" ADD CONSTRAINT "map_version_only_check" CHECK ("is_only");

INSERT INTO "map_version" DEFAULT VALUES;

-- A number that counts up would come again after a change that was rolled back; a random one does not.
CREATE FUNCTION renew_map_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE map_version SET version = gen_random_uuid();
  RETURN NULL;
END $$;

CREATE TRIGGER place_renews_map AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "place"
  FOR EACH STATEMENT EXECUTE FUNCTION renew_map_version();
