import type { IsoDate } from '@phoihop/domain/dates';
import type { OrganisationKind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';

interface MissingParty {
  readonly signingId: string;
  readonly kind: OrganisationKind;
}

/** The bodies the programme requires at the unit's level that no office with a holder stands for on the day. */
export async function findMissingParties(
  { db, today }: Context,
  signingIds: readonly string[],
  day: IsoDate = today,
): Promise<ReadonlyMap<string, readonly MissingParty[]>> {
  const { rows } = await sql<MissingParty>`
    select signing.id as signing_id, programme_party.kind
      from signing
      join unit_version on unit_version.unit_id = signing.unit_id
       and ${holdsOn('unit_version', today)}
      join programme_party on programme_party.programme_id = signing.programme_id
       and programme_party.level = unit_version.level
     where signing.id = any(${[...signingIds]}::uuid[])
       and not exists (
         select from signing_party
           left join office_holder on office_holder.office_id = signing_party.office_id
            and ${holdsOn('office_holder', day)}
          where signing_party.signing_id = signing.id
            and signing_party.organisation_kind = programme_party.kind
            and coalesce(signing_party.holder_name, office_holder.name) is not null)
     order by programme_party.position`.execute(db.kysely);
  return groupBy(rows, (row) => row.signingId);
}

export const loadMissingParties = batched<readonly MissingParty[]>((context, signingIds) =>
  findMissingParties(context, signingIds),
);
