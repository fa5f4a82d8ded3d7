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

/** The states of a signing on its way, the furthest first. */
const inProgress = [
  'APPROVED',
  'SUBMITTED',
  'RETURNED',
  'DRAFTING',
] as const satisfies SigningState[];

/** A standing, with what is in progress told by how far it has got; in the order of the way. */
export const signingStages = [
  'MISSING',
  'PLANNED',
  'DRAFTING',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'IN_FORCE',
  'ENDED',
] as const;
export type SigningStage = (typeof signingStages)[number];

/** Which standing a stage belongs to. */
export function standingOf(stage: SigningStage): SigningStanding {
  return (inProgress as readonly string[]).includes(stage)
    ? 'IN_PROGRESS'
    : (stage as Exclude<SigningStage, (typeof inProgress)[number]>);
}

/** The standing of a unit on a day, from all its signings under one programme. */
export function standingOn(signings: readonly SigningLife[], day: IsoDate): SigningStanding {
  return standingOf(stageOn(signings, day));
}

/** The stage of a unit on a day; of several signings on their way, the furthest counts. */
export function stageOn(signings: readonly SigningLife[], day: IsoDate): SigningStage {
  if (signings.some((signing) => isInForce(signing, day))) return 'IN_FORCE';
  const furthest = inProgress.find((state) => signings.some((signing) => signing.state === state));
  if (furthest) return furthest;
  if (signings.some((signing) => signing.state === 'PLANNED')) return 'PLANNED';
  const hasEnded = signings.some(
    (signing) => signedStates.includes(signing.state) && signing.from <= day,
  );
  return hasEnded ? 'ENDED' : 'MISSING';
}
