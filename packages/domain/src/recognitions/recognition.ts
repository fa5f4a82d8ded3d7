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
}

/**
 * Where a recognition stands on a day; null before it begins.
 *
 * @remarks What ends it first says how it stands for good. Of ends on the same day the decision (a withdrawal) goes
 * before the calendar, and that before the merger: what has lapsed leaves nothing to judge anew.
 */
export function recognitionStateOn(
  { validFrom, validTo, withdrawnOn }: RecognitionTerm,
  { endedOn, hasSuccessor }: UnitLife,
  day: IsoDate,
): RecognitionState | null {
  if (day < validFrom) return null;
  const end = earliest(validTo, withdrawnOn, endedOn);
  if (end === null || day < end) return 'RECOGNISED';
  if (end === withdrawnOn) return 'WITHDRAWN';
  return end === validTo || !hasSuccessor ? 'LAPSED' : 'AWAITING_REASSESSMENT';
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
