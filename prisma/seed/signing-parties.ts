import { headOfficesOf } from './head-offices.ts';
import type { Row } from './insert-rows.ts';

/** The parties to a unit's signing: its head offices, with whoever held them on the day it was signed. */
export function partyRows(
  signingId: string,
  unitId: string,
  holderOf: (officeId: string) => string | null,
): readonly Row[] {
  return headOfficesOf(unitId).map((office, index) => ({
    signing_id: signingId,
    organisation_kind: office.organisationKind,
    position: index + 1,
    office_id: office.id,
    // A committee's chairperson signs on its behalf; a chief of police signs himself.
    capacity: office.organisationKind === 'FRONT' ? 'TM' : 'DIRECT',
    holder_name: holderOf(office.id),
  }));
}
