import { Prisma, type Transaction } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';

const tables = [Prisma.raw('signing_party'), Prisma.raw('signing_witness')];

/** Fixes who held each office on the day it was signed; a name that was entered with a past signing stays. */
export async function nameHolders(tx: Transaction, signingId: string, day: IsoDate): Promise<void> {
  for (const table of tables) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one statement after the other
    await tx.$executeRaw`
      update ${table} named set holder_name = office_holder.name
        from office_holder
       where named.signing_id = ${signingId}::uuid and named.holder_name is null
         and office_holder.office_id = named.office_id
         and office_holder.valid_from <= ${day}::date
         and (office_holder.valid_to is null or ${day}::date < office_holder.valid_to)`;
  }
}
