import { daysBetween, type IsoDate } from '../dates.ts';
import { hasBegun, isInForce, type SigningLife } from './coverage.ts';

/** A signing with whether what it makes concrete, transitively, had been superseded by the day looked at. */
export interface SigningWithBasis extends SigningLife {
  readonly isBasisSuperseded: boolean;
}

/**
 * Whether what was in force of a unit that it came of waits for a unit to sign anew on a day: until a signing of its own is
 * signed and has begun.
 */
export function isLeftToRenew(signings: readonly SigningLife[], day: IsoDate): boolean {
  return !signings.some((signing) => hasBegun(signing, day));
}

/**
 * Whether a unit's signing is to be renewed on a day; a mark beside where the unit stands, which voids nothing.
 *
 * In force while its basis was superseded by then, or a unit that came of another: until a signing of its own is signed
 * and has begun, while its predecessor's was in force to the end.
 */
export function isToBeRenewed(
  signings: readonly SigningWithBasis[],
  hasPredecessorInForce: boolean,
  day: IsoDate,
): boolean {
  const standing = signings.filter((signing) => isInForce(signing, day));
  if (standing.length === 0) {
    return hasPredecessorInForce && isLeftToRenew(signings, day);
  }
  return standing.every(({ isBasisSuperseded }) => isBasisSuperseded);
}

/**
 * The day by which a unit is due to have signed: the one laid down, and not before the unit's own first day.
 *
 * @remarks A unit whose beginning is not known lived before the map that is, and was due as all others.
 */
export function dueDay(
  deadline: IsoDate | null,
  { validFrom, startUnknown }: { readonly validFrom: IsoDate; readonly startUnknown: boolean },
): IsoDate | null {
  return deadline !== null && !startUnknown && deadline < validFrom ? validFrom : deadline;
}

/** Where a unit stands against the day by which its signing is due. */
export interface Punctuality {
  readonly dueOn: IsoDate | null;
  readonly isInForce: boolean;
}

/** Late: nothing in force although the day by which it was due has passed; the due day itself is not late. */
export function isLate({ dueOn, isInForce: holds }: Punctuality, day: IsoDate): boolean {
  return dueOn !== null && dueOn < day && !holds;
}

/** By how many days a unit is late on a day; 0 where it is not. */
export function lateBy(
  { dueOn, isLate: late }: { readonly dueOn: IsoDate | null; readonly isLate: boolean },
  day: IsoDate,
): number {
  return late && dueOn !== null ? daysBetween(dueOn, day) : 0;
}
