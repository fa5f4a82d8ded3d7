import type { OrganisationKind, UnitKind, UnitLevel } from '../units/index.ts';
import { levelOf } from '../units/index.ts';

/** The part of a programme that says whom it expects to sign, and with whom. */
export interface ProgrammeRule {
  readonly expectedKinds: readonly UnitKind[];
  readonly parties: readonly { readonly level: UnitLevel; readonly kind: OrganisationKind }[];
}

/** Whether a unit of this kind must sign. */
export function isExpected(programme: ProgrammeRule, kind: UnitKind): boolean {
  return programme.expectedKinds.includes(kind);
}

/** The bodies that must sign at a unit of this kind, in the programme's order. */
export function requiredParties(
  programme: Pick<ProgrammeRule, 'parties'>,
  kind: UnitKind,
): OrganisationKind[] {
  const level = levelOf(kind);
  return programme.parties.filter((party) => party.level === level).map((party) => party.kind);
}
