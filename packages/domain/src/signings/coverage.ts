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

/** A signing as it was on the day looked at. */
export interface SigningThen extends SigningLife {
  /** The state it was in at the end of that day; null while it was not on record. */
  readonly stateThen: SigningState | null;
  /** Whether it is a past signing that was entered from its paper. */
  readonly isRecorded: boolean;
}

const signedStates: readonly SigningState[] = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

/** The first day on which it no longer holds: the earliest of its term's end, what ended it, and its unit's end. */
export function endOfSigning(signing: SigningLife): IsoDate | null {
  return earliest(signing.to, signing.supersededOn, signing.terminatedOn, signing.unitEndedOn);
}

/** Whether it was signed and had begun to hold by the day, whether or not it still holds. */
export function hasBegun(signing: SigningLife, day: IsoDate): boolean {
  const end = endOfSigning(signing);
  const everHeld = end === null || signing.from < end;
  return signedStates.includes(signing.state) && signing.from <= day && everHeld;
}

/** In force on D: signed, and `from ≤ D < least(to, superseded on, terminated on, end of the unit)`. */
export function isInForce(signing: SigningLife, day: IsoDate): boolean {
  const isSigned = signedStates.includes(signing.state);
  return isSigned && holdsOn({ from: signing.from, to: endOfSigning(signing) }, day);
}

/** Where an expected unit stands on a day; every expected unit stands in exactly one. */
export const signingStandings = ['MISSING', 'PLANNED', 'IN_PROGRESS', 'IN_FORCE', 'ENDED'] as const;
export type SigningStanding = (typeof signingStandings)[number];

/** The stages of a signing on its way, the furthest first. */
const inProgress = [
  'SIGNED',
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
  'SIGNED',
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

/** A unit's stage, and the signing that decides it; none where nothing is under way and nothing ever was. */
export interface StageOfUnit<Signing> {
  readonly stage: SigningStage;
  readonly signing: Signing | null;
}

/**
 * What is under way for a unit on a day: the furthest on its way, then a plan, then a record that awaits confirmation.
 *
 * Of several alike the one that begins last decides. What is signed and has not begun is `SIGNED`: on its way. A past
 * signing that was entered is work on the past: it counts only where its term covers the day, and hides no work of the
 * unit's own.
 */
export function underWayOn<Signing extends SigningThen>(
  signings: readonly Signing[],
  day: IsoDate,
): StageOfUnit<Signing> | null {
  const latest = latestFirst(signings);
  const own = latest.filter((signing) => !isOpenRecord(signing));
  const isOnItsWay = (state: SigningState) => (signing: Signing) =>
    signing.stateThen === state && (state !== 'SIGNED' || isYetToBegin(signing, day));
  const furthest = inProgress
    .map((state) => at(state, own.find(isOnItsWay(state))))
    .find((found) => found !== null);
  return (
    furthest ??
    at('PLANNED', own.find(isOnItsWay('PLANNED'))) ??
    at(
      'SUBMITTED',
      latest.find((signing) => isOpenRecord(signing) && holdsOn(signing, day)),
    )
  );
}

/**
 * The stage of a unit on a day, from all its signings under one programme.
 *
 * What is in force comes first, then what is under way, then what has ended.
 */
export function stageOn<Signing extends SigningThen>(
  signings: readonly Signing[],
  day: IsoDate,
): StageOfUnit<Signing> {
  const latest = latestFirst(signings);
  const hasEnded = (signing: Signing) =>
    signedStates.includes(signing.state) && signing.from <= day;
  return (
    at(
      'IN_FORCE',
      latest.find((signing) => isInForce(signing, day)),
    ) ??
    underWayOn(signings, day) ??
    at('ENDED', latest.find(hasEnded)) ?? { stage: 'MISSING', signing: null }
  );
}

function latestFirst<Signing extends SigningThen>(signings: readonly Signing[]) {
  return signings.toSorted((one, other) => other.from.localeCompare(one.from));
}

function at<Signing>(
  stage: SigningStage,
  signing: Signing | undefined,
): StageOfUnit<Signing> | null {
  return signing ? { stage, signing } : null;
}

/** Entered from its paper, and not confirmed by then. */
function isOpenRecord({ isRecorded, stateThen }: SigningThen): boolean {
  return isRecorded && stateThen === 'SUBMITTED';
}

/** Signed, and neither begun by the day nor ended before it could begin. */
function isYetToBegin(signing: SigningLife, day: IsoDate): boolean {
  const end = endOfSigning(signing);
  return day < signing.from && (end === null || signing.from < end);
}
