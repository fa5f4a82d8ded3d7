/** The signing posts of a body, and who holds them. */
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { holdsOn, isVisible } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

export interface OfficeRow {
  readonly id: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly isHead: boolean;
  readonly holder: string | null;
}

/** The posts of bodies; keys are `organisation@day`. */
export const loadOffices = batched<(OfficeRow & { key: string })[]>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<OfficeRow & { key: string }>`
    select asked.id || '@' || asked.day as key, office.id, office.title_vi, office.title_en,
           office.is_head, office_holder.name as holder
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, day]) => day)}::date[])
        as asked(id, day)
      join office on office.organisation_id = asked.id
      left join office_holder on office_holder.office_id = office.id
       and office_holder.valid_from <= asked.day
       and (office_holder.valid_to is null or asked.day < office_holder.valid_to)
     order by office.is_head desc, office.title_vi`.execute(db.kysely);
  return groupBy(rows, (row) => row.key);
});

interface TermRow {
  readonly officeId: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Everybody who has held a post or is to hold it, the latest first; keys are offices. */
const loadTerms = batched<TermRow[]>(async ({ db }, ids) => {
  const { rows } = await sql<TermRow>`
    select office_id, name, valid_from, valid_to from office_holder
     where office_id = any(${[...ids]}::uuid[]) order by valid_from desc`.execute(db.kysely);
  return groupBy(rows, (row) => row.officeId);
});

const OfficeTerm = builder.objectRef<TermRow>('OfficeTerm').implement({
  description: 'A holder of an office, and for how long.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who holds it.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'The first day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which he no longer holds it.',
    }),
  }),
});

export const Office = builder.objectRef<OfficeRow>('Office').implement({
  description: 'A signing post at an organisation; a signature belongs to it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the post.' }),
    titleVi: t.exposeString('titleVi', { description: 'Its title, in Vietnamese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Its title, in English.' }),
    isHead: t.exposeBoolean('isHead', {
      description: 'Whether it signs for its organisation when nobody says otherwise.',
    }),
    holder: t.exposeString('holder', {
      nullable: true,
      description: 'Who holds it on the day looked at; null when nobody does.',
    }),
    terms: t.field({
      type: [OfficeTerm],
      description: 'Who has held it and who is to hold it, the latest first.',
      resolve: async ({ id }, _args, context) => (await loadTerms(context, id)) ?? [],
    }),
  }),
});

/** An office with where it stands. */
export interface KeptOffice extends OfficeRow {
  readonly unitId: string;
  /** The first day on which its body is no longer there; null while it has no end. */
  readonly bodyEndsOn: IsoDate | null;
}

/** The office that an argument names by its id, where the viewer may see its unit. */
export async function getOffice(context: Context, id: string): Promise<KeptOffice> {
  const { db, actor, today } = context;
  const { rows } = await sql<KeptOffice>`
    select office.id, office.title_vi, office.title_en, office.is_head, office_holder.name as holder,
           organisation.unit_id, organisation.valid_to as body_ends_on
      from office
      join organisation on organisation.id = office.organisation_id and ${holdsOn('organisation', today)}
      join place on place.unit_id = organisation.unit_id and ${holdsOn('place', today)}
      left join office_holder on office_holder.office_id = office.id and ${holdsOn('office_holder', today)}
     where office.id = any(${rowIds([id])}::uuid[]) and ${isVisible(actor, today)}`.execute(
    db.kysely,
  );
  const [office] = rows;
  if (!office) throw refused('NOT_FOUND', { what: 'office', text: id });
  return office;
}

/** The body that an argument names by its Relay id, where the viewer may see its unit. */
export async function getOrganisationOf(
  { db, actor, today }: Context,
  text: string,
): Promise<{ readonly id: string; readonly unitId: string }> {
  const { rows } = await sql<{ id: string; unitId: string }>`
    select organisation.id, organisation.unit_id from organisation
      join place on place.unit_id = organisation.unit_id and ${holdsOn('place', today)}
     where organisation.id = any(${rowIds([rowId('Organisation', text) ?? ''])}::uuid[])
       and ${holdsOn('organisation', today)} and ${isVisible(actor, today)}`.execute(db.kysely);
  const [organisation] = rows;
  if (!organisation) throw refused('NOT_FOUND', { what: 'organisation', text });
  return organisation;
}
