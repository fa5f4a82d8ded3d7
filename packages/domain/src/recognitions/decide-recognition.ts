import { decidingUnit, grantsActingOn, type Grant, type Line } from '../access/index.ts';
import { earliest, type IsoDate } from '../dates.ts';
import { reasonLengthMin } from '../signings/index.ts';
import { decideLength, tidyLine, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { recognitionsOverlap, recognitionStateOn } from './recognition.ts';
import type { RecognitionTerm, UnitLife } from './recognition.ts';

/** As long as the number of a decision may be. */
const decisionNumberMax = 60;
/** As long as the reason of a withdrawal may be. */
const withdrawalReasonMax = 1000;

/**
 * The grants by which somebody recognises a unit, or withdraws it: a coordinator's at the unit that decides on what it
 * submits, or at any unit above; the nearest first, his own before what is lent to him.
 */
export function grantsToRecognise<Held extends Grant>(
  grants: readonly Held[],
  line: Line,
): readonly Held[] {
  const decides = decidingUnit(line);
  const places = [...new Set([...(decides === null ? [] : [decides]), ...line.ancestorIds])];
  return places.flatMap((unitId) => {
    const held = recognising(grants).filter((grant) => grant.unitId === unitId);
    return held.toSorted((one, other) => Number(isLent(one)) - Number(isLent(other)));
  });
}

function recognising<Held extends Grant>(grants: readonly Held[]): readonly Held[] {
  return grantsActingOn(grants, 'STANDARDS').filter(({ role }) => role === 'COORDINATOR');
}

/** Whether somebody recognises units anywhere; which, {@link grantsToRecognise} tells. */
export function recognisesSomewhere(grants: readonly Grant[]): boolean {
  return recognising(grants).length > 0;
}

/** Whether it is somebody's turn to judge a unit: he recognises it at the very unit that decides on it. */
export function judgesFirst(grants: readonly Grant[], line: Line): boolean {
  const [nearest] = grantsToRecognise(grants, line);
  return nearest !== undefined && nearest.unitId === decidingUnit(line);
}

function isLent({ delegatorId }: Grant): boolean {
  return typeof delegatorId === 'string';
}

/** Who decides on a unit's recognitions: whether the viewer is among them, and which unit is named where he is not. */
export interface Decider {
  readonly mayDecide: boolean;
  readonly unitName: string | null;
}

/** Whether somebody may decide on a unit's recognitions at all, before anything is said of the decision. */
export function decideRecognitionOpen({ mayDecide, unitName }: Decider): Verdict<null> {
  return mayDecide
    ? allow(null)
    : refuse('NOT_YOURS', { by: 'PARENT', unit: unitName ?? 'PARENT' });
}

/** A decision to recognise a unit, as it is asked for. */
export interface RecognitionGrant {
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate | null | undefined;
}

/** What the rule looks at besides. */
export interface RecognitionFacts extends Decider {
  /** Whether the standard applies to the unit's kind on the first day, and the unit lives then. */
  readonly applies: boolean;
  /** The unit's recognitions in the same standard. */
  readonly others: readonly RecognitionTerm[];
  /** The business date. */
  readonly today: IsoDate;
}

/** Decides whether a unit is recognised by a decision; yes with its number as it is kept. */
export function decideRecognition(
  asked: RecognitionGrant,
  { applies, others, today, ...decider }: RecognitionFacts,
): Verdict<string> {
  const open = decideRecognitionOpen(decider);
  if (!open.ok) return open;
  const number = decideNumber('decisionNumber', asked.decisionNumber);
  if (!number.ok) return number;
  const { decidedOn, validFrom, validTo = null } = asked;
  if (decidedOn > today) return refuse('DATE_IN_FUTURE', { what: 'decidedOn', today });
  if (validTo !== null && validTo <= validFrom) {
    return refuse('ENDS_BEFORE_IT_BEGINS', { what: 'validTo' });
  }
  if (!applies) return refuse('STANDARD_NOT_APPLICABLE', { what: 'unit', day: validFrom });
  const term = { validFrom, validTo, withdrawnOn: null };
  return others.some((other) => recognitionsOverlap(other, term))
    ? refuse('ALREADY_EXISTS', { exists: 'recognitionThen', what: 'validFrom' })
    : number;
}

/** A decision to withdraw a recognition, as it is asked for. */
export interface RecognitionWithdrawal {
  readonly withdrawnOn: IsoDate;
  readonly number: string;
  readonly reason: string;
}

/** A withdrawal as it is kept. */
export interface Withdrawn {
  readonly withdrawnOn: IsoDate;
  readonly withdrawalNumber: string;
  readonly withdrawalReason: string;
}

interface WithdrawalFacts extends Decider {
  readonly recognition: RecognitionTerm;
  readonly life: UnitLife;
  readonly today: IsoDate;
}

/** Whether somebody may withdraw a recognition at all: only what stands, or waits to be judged anew, and once. */
export function decideWithdrawalOpen({
  recognition,
  life,
  today,
  ...decider
}: WithdrawalFacts): Verdict<null> {
  const open = decideRecognitionOpen(decider);
  if (!open.ok) return open;
  // Also one that is withdrawn from a later day on: there is one withdrawal and no other.
  const state =
    recognition.withdrawnOn === null ? recognitionStateOn(recognition, life, today) : 'WITHDRAWN';
  return state === 'RECOGNISED' || state === 'AWAITING_REASSESSMENT'
    ? allow(null)
    : refuse('NOT_RECOGNISED', { state: state ?? 'NOT_BEGUN' });
}

/** Decides whether a recognition is withdrawn, from which day; yes with what is kept of it. */
export function decideWithdrawal(
  asked: RecognitionWithdrawal,
  facts: WithdrawalFacts,
): Verdict<Withdrawn> {
  const open = decideWithdrawalOpen(facts);
  if (!open.ok) return open;
  const number = decideNumber('number', asked.number);
  if (!number.ok) return number;
  const { withdrawnOn } = asked;
  const { recognition, life, today } = facts;
  if (withdrawnOn > today) return refuse('DATE_IN_FUTURE', { what: 'withdrawnOn', today });
  // What a merger left waiting is judged from that day on; what still stands, up to its end.
  const isAwaiting = recognitionStateOn(recognition, life, today) === 'AWAITING_REASSESSMENT';
  const from = (isAwaiting ? life.endedOn : null) ?? recognition.validFrom;
  const end = isAwaiting ? null : earliest(recognition.validTo, life.endedOn);
  if (withdrawnOn < from || (end !== null && end <= withdrawnOn)) {
    const bounds = { from, to: earliest(end, today) };
    return refuse('DATE_OUT_OF_RANGE', { what: 'withdrawnOn', ...bounds });
  }
  const reason = tidyText(asked.reason);
  if (reason === null || reason.length < reasonLengthMin) {
    return refuse('REASON_REQUIRED', { min: reasonLengthMin });
  }
  const short = decideLength('reason', reason, withdrawalReasonMax);
  if (!short.ok) return short;
  return allow({ withdrawnOn, withdrawalNumber: number.value, withdrawalReason: reason });
}

function decideNumber(what: string, text: string): Verdict<string> {
  const number = tidyLine(text);
  return number === null
    ? refuse('NUMBER_REQUIRED', { what })
    : decideLength(what, number, decisionNumberMax);
}
