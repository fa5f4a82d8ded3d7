import { earliest, holdsOn, type Interval, type IsoDate } from '../dates.ts';
import type { SigningState } from './signing.ts';

/** What decides whether a signing is in force on a day; that is derived, never stored. */
export interface SigningLife extends Interval {
  readonly state: SigningState;
  readonly supersededOn: IsoDate | null;
  readonly terminatedOn: IsoDate | null;
  /** The day its unit ended; null while the unit lives. */
  readonly unitEndedOn: IsoDate | null;
}

const signedStates: readonly SigningState[] = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

/** In force on D: signed, and `from ≤ D < least(to, superseded on, terminated on, end of the unit)`. */
export function isInForce(signing: SigningLife, day: IsoDate): boolean {
  const to = earliest(signing.to, signing.supersededOn, signing.terminatedOn, signing.unitEndedOn);
  return signedStates.includes(signing.state) && holdsOn({ from: signing.from, to }, day);
}

/** Where an expected unit stands on a day; every expected unit stands in exactly one. */
export const signingStandings = ['MISSING', 'PLANNED', 'IN_PROGRESS', 'IN_FORCE', 'ENDED'] as const;
export type SigningStanding = (typeof signingStandings)[number];

const inProgress: readonly SigningState[] = ['DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'];

/** The standing of a unit on a day, from all its signings under one programme. */
export function standingOn(signings: readonly SigningLife[], day: IsoDate): SigningStanding {
  if (signings.some((signing) => isInForce(signing, day))) return 'IN_FORCE';
  if (signings.some((signing) => inProgress.includes(signing.state))) return 'IN_PROGRESS';
  if (signings.some((signing) => signing.state === 'PLANNED')) return 'PLANNED';
  const hasEnded = signings.some(
    (signing) => signedStates.includes(signing.state) && signing.from <= day,
  );
  return hasEnded ? 'ENDED' : 'MISSING';
}
