import { holdsOn, type Interval, type IsoDate } from '../dates.ts';
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

/** Whether a unit of this kind must sign on a day: nothing is expected before the programme begins, nor once it has ended. */
export function isExpectedOn(
  programme: ProgrammeRule,
  run: Interval,
  kind: UnitKind,
  day: IsoDate,
): boolean {
  return holdsOn(run, day) && isExpected(programme, kind);
}

/** The day that is looked at when signings are planned for many: today, or the first day of a programme yet to begin. */
export function planningDay({ from }: Interval, today: IsoDate): IsoDate {
  return today < from ? from : today;
}

/** The bodies that must sign at a unit of this kind, in the programme's order. */
export function requiredParties(
  programme: Pick<ProgrammeRule, 'parties'>,
  kind: UnitKind,
): OrganisationKind[] {
  const level = levelOf(kind);
  return programme.parties.filter((party) => party.level === level).map((party) => party.kind);
}
