import { earliest, holdsOn, type IsoDate } from '../dates.ts';

/** Where a recognition stands on a day. It is never stored: it follows from dates. */
export const recognitionStates = [
  'RECOGNISED',
  'WITHDRAWN',
  'LAPSED',
  'AWAITING_REASSESSMENT',
] as const;
export type RecognitionState = (typeof recognitionStates)[number];

/** The dates of a recognition: it holds from the first day given, until it lapses or is withdrawn. */
export interface RecognitionTerm {
  readonly validFrom: IsoDate;
  /** The first day on which it lapses; null where it holds until it is withdrawn. */
  readonly validTo: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

/** How long its unit lives, and whether another took its place. */
export interface UnitLife {
  /** The first day on which the unit no longer lives; null where it does. */
  readonly endedOn: IsoDate | null;
  /** Whether it ended by a merger or a split: then what it had met is to be judged anew. */
  readonly hasSuccessor: boolean;
  /** Whether that has been done by the day looked at ({@link areReassessed}); not unless it is said. */
  readonly isReassessed?: boolean;
}

/** A unit that came of one that ended, and how it stands to the standard that that one had met. */
export interface Heir {
  /** Whether the standard applies to it. */
  readonly applies: boolean;
  /** Whether it was recognised in its own right by the day, in the standard or in a tier above that includes it. */
  readonly isJudged: boolean;
}

/**
 * The heirs that are still to be judged: those to which the standard applies and that were never recognised in it since.
 *
 * @remarks What happens to an heir's own recognition later changes nothing of that: it was judged. Where the standard applies
 * to no heir all of them wait, until it is said that it is met no more.
 */
export function heirsToJudge<Found extends Heir>(heirs: readonly Found[]): readonly Found[] {
  const concerned = heirs.filter(({ applies, isJudged }) => applies || isJudged);
  return concerned.length === 0 ? heirs : concerned.filter(({ isJudged }) => !isJudged);
}

/**
 * Whether what a unit had met has been judged anew: every heir that it concerns was recognised in its own right. That one
 * was found not to meet it is said by withdrawing what the ended unit held.
 */
export function areReassessed(heirs: readonly Heir[]): boolean {
  return heirs.length > 0 && heirsToJudge(heirs).length === 0;
}

/**
 * Where a recognition stands on a day; null before it begins.
 *
 * @remarks What ends it first says how it stands for good. Of ends on the same day the decision (a withdrawal) goes
 * before the calendar, and that before the merger: what has lapsed leaves nothing to judge anew. What a merger ended waits
 * until it is judged anew: it has lapsed where the heirs were recognised, and is withdrawn where they were not.
 */
export function recognitionStateOn(
  { validFrom, validTo, withdrawnOn }: RecognitionTerm,
  { endedOn, hasSuccessor, isReassessed = false }: UnitLife,
  day: IsoDate,
): RecognitionState | null {
  if (day < validFrom) return null;
  const end = earliest(validTo, withdrawnOn, endedOn);
  if (end === null || day < end) return 'RECOGNISED';
  if (end === withdrawnOn) return 'WITHDRAWN';
  if (end === validTo || !hasSuccessor) return 'LAPSED';
  if (withdrawnOn !== null && withdrawnOn <= day) return 'WITHDRAWN';
  return isReassessed ? 'LAPSED' : 'AWAITING_REASSESSMENT';
}

/** A standard and the tier below that it includes. */
export interface Tier {
  readonly id: string;
  readonly impliesId: string | null;
}

/** The tiers that a standard includes, the nearest below first; a ring of them is walked once. */
export function tiersBelow(standardId: string, tiers: readonly Tier[]): readonly string[] {
  const below: string[] = [];
  const under = (id: string) => tiers.find((tier) => tier.id === id)?.impliesId ?? null;
  for (let id = under(standardId); id !== null; id = under(id)) {
    if (id === standardId || below.includes(id)) break;
    below.push(id);
  }
  return below;
}

/** Whether a unit that was recognised so meets a standard on the day: in itself, or in a tier above that includes it. */
export function achievedOn(
  standardId: string,
  recognitions: readonly (RecognitionTerm & { readonly standardId: string })[],
  tiers: readonly Tier[],
  life: UnitLife,
  day: IsoDate,
): boolean {
  return recognitions.some(
    (recognition) =>
      recognitionStateOn(recognition, life, day) === 'RECOGNISED' &&
      (recognition.standardId === standardId ||
        tiersBelow(recognition.standardId, tiers).includes(standardId)),
  );
}

/** Whether two recognitions hold in some of the same days. */
export function recognitionsOverlap(one: RecognitionTerm, other: RecognitionTerm): boolean {
  const [mine, theirs] = [one, other].map(({ validFrom, validTo, withdrawnOn }) => ({
    from: validFrom,
    to: earliest(validTo, withdrawnOn),
  }));
  if (!mine || !theirs) return false;
  // What was withdrawn on its first day never held.
  if ([mine, theirs].some(({ from, to }) => to !== null && to <= from)) return false;
  return holdsOn(mine, theirs.from) || holdsOn(theirs, mine.from);
}
