-- Tokens by which a district's own programs sign in: never wider than the account they belong to.

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('READ', 'SIGNINGS_WRITE', 'REPORTS_WRITE');

-- CreateTable
CREATE TABLE "machine_token" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "scopes" "token_scope"[],
    "addresses" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "last_used_address" TEXT,

    CONSTRAINT "machine_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "machine_token_account_id_idx" ON "machine_token"("account_id");

-- AddForeignKey
ALTER TABLE "machine_token" ADD CONSTRAINT "machine_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "machine_token"
  ADD CONSTRAINT "machine_token_term_check" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "machine_token_hash_check" CHECK (octet_length("secret_hash") = 32),
  ADD CONSTRAINT "machine_token_scopes_check" CHECK (cardinality("scopes") > 0);

CREATE TRIGGER machine_token_audit AFTER INSERT OR UPDATE OR DELETE ON "machine_token"
  FOR EACH ROW EXECUTE FUNCTION record_access_change();
