import type { ContentParty } from '../src/signings/content-digest.ts';
import { headOfficesOf } from './head-offices.ts';
import type { Row } from './insert-rows.ts';

/** The parties to a unit's signing: its head offices, with whoever held them on the day it was signed. */
export function partyRows(
  signingId: string,
  unitId: string,
  holderOf: (officeId: string) => string | null,
): readonly Row[] {
  return partiesOf(unitId).map(({ organisationKind, officeId, capacity }, index) => ({
    signing_id: signingId,
    organisation_kind: organisationKind,
    position: index + 1,
    office_id: officeId,
    capacity,
    holder_name: holderOf(officeId),
  }));
}

/** Who signs for a unit, in the order of the heading. */
export function partiesOf(unitId: string): readonly ContentParty[] {
  return headOfficesOf(unitId).map(({ organisationKind, id }) => ({
    organisationKind,
    officeId: id,
    // A committee's chairperson signs on its behalf; a chief of police signs himself.
    capacity: organisationKind === 'FRONT' ? 'TM' : 'DIRECT',
  }));
}
