import type { Capacity as DomainCapacity, OrganisationKind as Body } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { Capacity, OrganisationKind } from '../units/unit-words.ts';
import { joinNamedHolder } from './named-holder.ts';

export interface SigningPartyRow {
  readonly signingId: string;
  readonly organisationKind: Body;
  readonly officeId: string;
  readonly officeTitleVi: string;
  readonly officeTitleEn: string;
  readonly organisationNameVi: string;
  readonly organisationNameEn: string;
  readonly holderName: string | null;
  readonly capacity: DomainCapacity;
  readonly position: number;
}

export const loadParties = batched<SigningPartyRow[]>(async ({ db, today }, signingIds) => {
  const { rows } = await sql<SigningPartyRow>`
    select signing_party.signing_id, signing_party.organisation_kind, signing_party.office_id,
           signing_party.capacity, signing_party.position,
           office.title_vi as office_title_vi, office.title_en as office_title_en,
           organisation.name_vi as organisation_name_vi,
           organisation.name_en as organisation_name_en,
           coalesce(signing_party.holder_name, office_holder.name) as holder_name
      from signing_party
      join signing on signing.id = signing_party.signing_id
      join unit on unit.id = signing.unit_id
      join office on office.id = signing_party.office_id
      join organisation on organisation.id = office.organisation_id
      ${joinNamedHolder(today)}
     where signing_party.signing_id = any(${[...signingIds]}::uuid[])
     order by signing_party.position`.execute(db.kysely);
  return groupBy(rows, (row) => row.signingId);
});

export const SigningParty = builder.objectRef<SigningPartyRow>('SigningParty').implement({
  description: 'One party to a signing: the office that signs, and in what capacity.',
  fields: (t) => ({
    organisationKind: t.expose('organisationKind', {
      type: OrganisationKind,
      description: 'The body it stands for.',
    }),
    officeId: t.exposeID('officeId', { description: 'Names the post.' }),
    officeTitleVi: t.exposeString('officeTitleVi', { description: 'The post, in Vietnamese.' }),
    officeTitleEn: t.exposeString('officeTitleEn', { description: 'The post, in English.' }),
    organisationNameVi: t.exposeString('organisationNameVi', {
      description: 'The organisation, in Vietnamese.',
    }),
    organisationNameEn: t.exposeString('organisationNameEn', {
      description: 'The organisation, in English.',
    }),
    holderName: t.exposeString('holderName', {
      nullable: true,
      description:
        'Who held the post when it was signed, null where that is not on record; until then, who holds it now, or held it on the last day of its unit.',
    }),
    capacity: t.expose('capacity', { type: Capacity, description: 'In what capacity it signs.' }),
    position: t.exposeInt('position', { description: 'Its place in the heading, from 1.' }),
  }),
});
