/** What the papers of a signing say, read from the record. */
import { isSigned } from '@phoihop/domain/signings';
import { bodyAbove, inline, readTitle } from '@phoihop/papers';
import type { Agreement, PaperBody, SigningMinutes } from '@phoihop/papers';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { loadProgramme } from '../programmes/programme-row.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { loadUnit } from '../units/unit-row.ts';
import { loadParties } from './signing-party.ts';
import { loadWitnesses } from './signing-witness.ts';
import type { SigningRow } from './signing-row.ts';

/** The title of the head of each office's body: in whose place, or by whose order, another signs. */
async function headsOf({ db }: Context, officeIds: readonly string[]) {
  const { rows } = await sql<{ officeId: string; title: string }>`
    select asked.id as office_id, head.title_vi as title
      from office asked join office head on head.organisation_id = asked.organisation_id and head.is_head
     where asked.id = any(${[...officeIds]}::uuid[])`.execute(db.kysely);
  return new Map(rows.map(({ officeId, title }) => [officeId, title]));
}

/** The agreement as it stands: a draft until it is signed, then with the names and the map of the day it was sealed for. */
export async function agreementOf(context: Context, signing: SigningRow): Promise<Agreement> {
  const { today } = context;
  const day = isSigned(signing) ? (signing.signedOn ?? today) : today;
  const [programme, unit, parties] = await Promise.all([
    loadProgramme(context, signing.programmeId),
    loadUnitAround(context, signing.unitId, day),
    loadParties(context, signing.id),
  ]);
  if (!programme || !unit) throw new Error('a signing names something that is not there');
  const parent = unit.parentId && (await loadUnit(context, unit.parentId, unit.asOf));
  const named = parties ?? [];
  const heads = await headsOf(
    context,
    named.map(({ officeId }) => officeId),
  );
  const bodies = named.map((party): PaperBody => ({
    kind: party.organisationKind,
    nameVi: party.organisationNameVi,
    superiorVi: null,
    officeVi: party.officeTitleVi,
    headVi: heads.get(party.officeId) ?? party.officeTitleVi,
    holderName: party.holderName,
    capacity: party.capacity,
  }));
  const { kindVi, subject } = readTitle(signing.title, {
    unitName: unit.fullName,
    programmeCode: programme.code,
  });
  const above = parent
    ? bodies.map(({ nameVi }) => bodyAbove(nameVi, unit.fullName, parent.fullName))
    : [];
  return {
    bodies,
    number: signing.number,
    place: unit.name,
    signedOn: signing.signedOn,
    kindVi,
    subject,
    grounds: signing.grounds,
    programme: { code: programme.code, nameVi: programme.nameVi },
    unitName: inline(unit.fullName),
    term: { from: signing.validFrom, to: signing.validTo },
    recipients: [...new Set([...above, ...bodies.map(({ nameVi }) => nameVi)])],
    isSigned: isSigned(signing),
    isSynthetic: signing.isSynthetic,
  };
}

/** The minutes of its signing. */
export async function minutesOf(context: Context, signing: SigningRow): Promise<SigningMinutes> {
  const [agreement, witnesses] = await Promise.all([
    agreementOf(context, signing),
    loadWitnesses(context, signing.id),
  ]);
  return {
    ...agreement,
    witnesses: (witnesses ?? []).map((witness) => ({
      officeVi: witness.officeTitleVi,
      organisationVi: witness.organisationNameVi,
      holderName: witness.holderName,
    })),
  };
}
