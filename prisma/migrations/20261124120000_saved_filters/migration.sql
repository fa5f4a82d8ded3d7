-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "resource" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_account_id_resource_name_key" ON "saved_filter"("account_id", "resource", "name");

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A personal setting and no record: it is not among the audited tables.
ALTER TABLE "saved_filter"
  ADD CONSTRAINT "saved_filter_resource_check" CHECK ("resource" IN ('signings')),
  ADD CONSTRAINT "saved_filter_name_check" CHECK (btrim("name") <> '' AND length("name") <= 80),
  ADD CONSTRAINT "saved_filter_query_check" CHECK (length("query") BETWEEN 1 AND 2000);
