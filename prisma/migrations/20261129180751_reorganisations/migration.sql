-- CreateEnum
CREATE TYPE "reorganisation_state" AS ENUM ('DRAFT', 'APPLIED', 'CANCELLED', 'RECORDED');

-- DropForeignKey
ALTER TABLE "place" DROP CONSTRAINT "place_parent_id_fkey";

-- DropForeignKey
ALTER TABLE "unit_version" DROP CONSTRAINT "unit_version_parent_id_fkey";

-- AlterTable
ALTER TABLE "access_grant" ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "office_holder" ADD COLUMN     "ended_by_id" UUID;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "reorganisation" ADD COLUMN     "access" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "applied_at" TIMESTAMPTZ(3),
ADD COLUMN     "applied_by_id" TEXT,
ADD COLUMN     "basis" TEXT,
ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "state" "reorganisation_state" NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- AlterTable
ALTER TABLE "unit_version" ADD COLUMN     "communes_total" INTEGER,
ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "made_by_id" UUID;

-- CreateIndex
CREATE INDEX "access_grant_made_by_id_idx" ON "access_grant"("made_by_id");

-- CreateIndex
CREATE INDEX "office_made_by_id_idx" ON "office"("made_by_id");

-- CreateIndex
CREATE INDEX "office_holder_ended_by_id_idx" ON "office_holder"("ended_by_id");

-- CreateIndex
CREATE INDEX "organisation_made_by_id_idx" ON "organisation"("made_by_id");

-- CreateIndex
CREATE INDEX "organisation_ended_by_id_idx" ON "organisation"("ended_by_id");

-- CreateIndex
CREATE INDEX "place_made_by_id_idx" ON "place"("made_by_id");

-- CreateIndex
CREATE INDEX "place_ended_by_id_idx" ON "place"("ended_by_id");

-- CreateIndex
CREATE INDEX "reorganisation_effective_on_idx" ON "reorganisation"("effective_on");

-- CreateIndex
CREATE INDEX "unit_made_by_id_idx" ON "unit"("made_by_id");

-- CreateIndex
CREATE INDEX "unit_ended_by_id_idx" ON "unit"("ended_by_id");

-- CreateIndex
CREATE INDEX "unit_version_made_by_id_idx" ON "unit_version"("made_by_id");

-- CreateIndex
CREATE INDEX "unit_version_ended_by_id_idx" ON "unit_version"("ended_by_id");

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_holder" ADD CONSTRAINT "office_holder_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
