import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { joinNamedHolder } from './named-holder.ts';

export interface SigningWitnessRow {
  readonly signingId: string;
  readonly officeId: string;
  readonly officeTitleVi: string;
  readonly officeTitleEn: string;
  readonly organisationNameVi: string;
  readonly organisationNameEn: string;
  readonly holderName: string | null;
  readonly position: number;
}

/** The offices that are there when it is signed, in their order. */
export const loadWitnesses = batched<SigningWitnessRow[]>(async ({ db, today }, signingIds) => {
  const { rows } = await sql<SigningWitnessRow>`
    select signing_witness.signing_id, signing_witness.office_id, signing_witness.position,
           office.title_vi as office_title_vi, office.title_en as office_title_en,
           organisation.name_vi as organisation_name_vi,
           organisation.name_en as organisation_name_en,
           coalesce(signing_witness.holder_name, office_holder.name) as holder_name
      from signing_witness
      join signing on signing.id = signing_witness.signing_id
      join unit on unit.id = signing.unit_id
      join office on office.id = signing_witness.office_id
      join organisation on organisation.id = office.organisation_id
      ${joinNamedHolder(today)}
     where signing_witness.signing_id = any(${[...signingIds]}::uuid[])
     order by signing_witness.position`.execute(db.kysely);
  return groupBy(rows, (row) => row.signingId);
});

export const SigningWitness = builder.objectRef<SigningWitnessRow>('SigningWitness').implement({
  description: 'An office that is there when it is signed.',
  fields: (t) => ({
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
    position: t.exposeInt('position', { description: 'Its place in the list, from 1.' }),
  }),
});
