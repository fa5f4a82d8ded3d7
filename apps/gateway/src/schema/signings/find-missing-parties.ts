import type { IsoDate } from '@phoihop/domain/dates';
import { requiredParties, type ProgrammeRule } from '@phoihop/domain/programmes';
import { missingParties } from '@phoihop/domain/signings';
import type { OrganisationKind, UnitKind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { dayOnMap, holdsOn } from '../access/visible.ts';
import { batched } from '../batch.ts';
import type { Context } from '../context.ts';
import { joinNamedHolder } from './named-holder.ts';

interface PartyFacts {
  readonly signingId: string;
  readonly unitKind: UnitKind;
  readonly parties: ProgrammeRule['parties'];
  readonly named: readonly OrganisationKind[];
}

/**
 * The bodies the programme requires at the unit's level that no office with a holder stands for: on the day it was signed,
 * or the day given until then; of a unit that has ended, on its last.
 *
 * @remarks Of what is signed, a body that is named is there, whether or not it is on record who held its office.
 */
export async function findMissingParties(
  { db, today }: Context,
  signingIds: readonly string[],
  day: IsoDate = today,
): Promise<ReadonlyMap<string, readonly OrganisationKind[]>> {
  const { rows } = await sql<PartyFacts>`
    select signing.id as signing_id, unit_version.kind as unit_kind,
           array(
             select signing_party.organisation_kind::text from signing_party
               join office on office.id = signing_party.office_id
               ${joinNamedHolder(day)}
              where signing_party.signing_id = signing.id
                and (is_signed(signing.state)
                  or coalesce(signing_party.holder_name, office_holder.name) is not null)) as named,
           (select coalesce(json_agg(json_build_object('level', level, 'kind', kind)
                     order by position), '[]')
              from programme_party
             where programme_party.programme_id = signing.programme_id) as parties
      from signing
      join unit on unit.id = signing.unit_id
      join unit_version on unit_version.unit_id = signing.unit_id
       and ${holdsOn('unit_version', dayOnMap(sql<IsoDate>`coalesce(signing.signed_on, ${day}::date)`))}
     where signing.id = any(${[...signingIds]}::uuid[])`.execute(db.kysely);
  return new Map(
    rows.map(({ signingId, unitKind, parties, named }) => {
      const required = requiredParties({ parties }, unitKind);
      return [signingId, missingParties(required, named)];
    }),
  );
}

export const loadMissingParties = batched<readonly OrganisationKind[]>((context, signingIds) =>
  findMissingParties(context, signingIds),
);
