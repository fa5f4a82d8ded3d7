import type { SigningPageFields } from '@phoihop/client/signings';
import { capacities, organisationKinds } from '@phoihop/domain/units';
import type { Capacity, OrganisationKind } from '@phoihop/domain/units';

/** An office that signs for one body, as the service takes it. */
export interface WrittenParty {
  readonly organisationKind: OrganisationKind;
  readonly office: string;
  readonly capacity: Capacity;
}

/**
 * Who signs, on one line: a draft is kept as text.
 *
 * Body by body in one order, so that to choose and to choose back leaves nothing changed; in which order the paper
 * names them is the programme's to say.
 */
export function writeParties(parties: readonly WrittenParty[]): string {
  const place = ({ organisationKind }: WrittenParty) => organisationKinds.indexOf(organisationKind);
  return parties
    .toSorted((one, other) => place(one) - place(other))
    .map(({ organisationKind, office, capacity }) => `${organisationKind}:${office}:${capacity}`)
    .join(' ');
}

/** Reads what {@link writeParties} wrote; what it cannot read is nobody. */
export function readParties(line: string): readonly WrittenParty[] {
  return line.split(' ').flatMap((words) => {
    const [kind, office, held] = words.split(':');
    const organisationKind = organisationKinds.find((one) => one === kind);
    const capacity = capacities.find((one) => one === held);
    return organisationKind && office && capacity ? [{ organisationKind, office, capacity }] : [];
  });
}

/** Who is there, on one line. */
export function writeWitnesses(offices: readonly string[]): string {
  return offices.join(' ');
}

export function readWitnesses(line: string): readonly string[] {
  return line.split(' ').filter((id) => id !== '');
}

/** The offices of a signing as its form begins with them. */
export function officesOf({
  parties,
  witnesses,
}: Pick<SigningPageFields, 'parties' | 'witnesses'>) {
  return {
    parties: writeParties(
      parties.map(({ organisationKind, officeId, capacity }) => ({
        organisationKind,
        office: officeId,
        capacity,
      })),
    ),
    witnesses: writeWitnesses(witnesses.map(({ officeId }) => officeId)),
  };
}
