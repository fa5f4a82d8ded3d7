/** Which offices sign and which are there, as an input names them. */
import type { Transaction } from '@phoihop/database';
import { decideCapacity, usualPosition } from '@phoihop/domain/signings';
import type { Capacity as Held, OrganisationKind as Body } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { rowIds } from '../global-id.ts';
import { refused, settle } from '../refused-error.ts';
import { Capacity, OrganisationKind } from '../units/unit-words.ts';

export const SigningPartyInput = builder.inputType('SigningPartyInput', {
  description: 'The office that signs for one body.',
  fields: (t) => ({
    organisationKind: t.field({
      type: OrganisationKind,
      required: true,
      description: 'The body it stands for.',
    }),
    office: t.id({ required: true, description: 'The office (its id).' }),
    capacity: t.field({
      type: Capacity,
      required: true,
      description: 'In what capacity it signs.',
    }),
  }),
});

/** A party as it is kept; a holder only where the name was entered with a past signing. */
export interface NamedParty {
  readonly organisationKind: Body;
  readonly officeId: string;
  readonly capacity: Held;
  readonly position: number;
  readonly holderName?: string | null;
}

interface OfficeAt {
  readonly id: string;
  readonly title: string;
  readonly isHead: boolean;
  readonly kind: Body;
}

/** Whether the organisation stands at the unit. */
const standsAt = (unitId: string) => sql<boolean>`organisation.unit_id = ${unitId}::uuid`;

/** Whether the organisation stands at the unit, or at one above it that the viewer sees. */
function standsOnLine({ actor, today }: Context, unitId: string): Condition {
  return sql`exists (
    select from place
      join place own on own.unit_id = ${unitId}::uuid and ${holdsOn('own', today)}
       and place.path <= own.path and own.path < place.path_end
     where place.unit_id = organisation.unit_id and ${holdsOn('place', today)}
       and ${isVisible(actor, today)})`;
}

/** The offices that the input names, of organisations that stand there; refuses what is not one of them. */
async function officesAt(
  { db, today }: Context,
  stands: Condition,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfficeAt>> {
  const { rows } = await sql<OfficeAt>`
    select office.id, office.title_vi as title, office.is_head, organisation.kind
      from office join organisation on organisation.id = office.organisation_id
     where office.id = any(${rowIds(ids)}::uuid[]) and ${stands}
       and ${holdsOn('organisation', today)}`.execute(db.kysely);
  const found = new Map(rows.map((office) => [office.id, office]));
  const unknown = ids.find((id) => !found.has(id));
  if (unknown !== undefined) throw refused('NOT_FOUND', { what: 'office', text: unknown });
  return found;
}

/** The parties as they will be kept: those the programme requires first, in its order. */
export async function resolveParties(
  context: Context,
  unitId: string,
  required: readonly Body[],
  input: readonly (typeof SigningPartyInput.$inferInput)[],
): Promise<readonly NamedParty[]> {
  const offices = await officesAt(
    context,
    standsAt(unitId),
    input.map(({ office }) => office),
  );
  const kinds = input.map(({ organisationKind }) => organisationKind);
  if (new Set(kinds).size < kinds.length) {
    throw refused('INVALID_INPUT', { what: 'parties', text: kinds, hint: 'onceEach' });
  }
  const ordered = input.toSorted(
    (one, other) =>
      usualPosition(required, one.organisationKind) -
      usualPosition(required, other.organisationKind),
  );
  return ordered.map(({ organisationKind, office: officeId, capacity }, index) => {
    const office = offices.get(officeId);
    if (office?.kind !== organisationKind) {
      throw refused('NOT_FOUND', { what: 'office', text: office?.title ?? officeId });
    }
    settle(decideCapacity(office, capacity));
    return { organisationKind, officeId, capacity, position: index + 1 };
  });
}

/** How many may be there: there is room for no more on the paper. */
const witnessesMax = 10;

/** The offices that are there, each once; whoever was named before stays, by whomever he was named. */
export async function resolveWitnesses(
  context: Context,
  unitId: string,
  ids: readonly string[],
  before: readonly string[],
): Promise<readonly string[]> {
  const unique = [...new Set(ids)];
  if (unique.length > witnessesMax) {
    throw refused('INVALID_INPUT', { what: 'witnesses', text: unique.length, hint: 'tooMany' });
  }
  const added = unique.filter((id) => !before.includes(id));
  await officesAt(context, standsOnLine(context, unitId), added);
  return unique;
}

/** Names the offices anew. */
export async function writeOffices(
  tx: Transaction,
  signingId: string,
  parties: readonly NamedParty[],
  witnesses: readonly string[],
): Promise<void> {
  await tx.signingParty.deleteMany({ where: { signingId } });
  await tx.signingWitness.deleteMany({ where: { signingId } });
  await tx.signingParty.createMany({ data: parties.map((party) => ({ signingId, ...party })) });
  await tx.signingWitness.createMany({
    data: witnesses.map((officeId, index) => ({ signingId, officeId, position: index + 1 })),
  });
}
