import { grantsActingOn, grantsForSide, type Grant, type Line } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { compare, divide, multiply, subtract } from '../decimal.ts';
import { writeSpan, type DatedPeriod, type IndicatorKind } from '../indicators/index.ts';
import { decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { Decider } from './decide-recognition.ts';

/** As long as the words may be that say where a target is laid down. */
const targetSourceMax = 300;

/** The grants by which somebody sets a unit's targets: a coordinator's at the unit or at one above it. */
export function grantsToSetTargets<Held extends Grant>(
  grants: readonly Held[],
  line: Line,
): readonly Held[] {
  const acting = grantsActingOn(grants, 'STANDARDS');
  return grantsForSide(acting, line, 'UNIT').filter(({ role }) => role === 'COORDINATOR');
}

/** Which side of the value reaches a target. */
export const targetDirections = ['AT_LEAST', 'AT_MOST'] as const;
export type TargetDirection = (typeof targetDirections)[number];

/** A target as it is asked for: so many units, or such a figure, by such a day. */
export interface AskedTarget {
  /** Whether it is for a standard, for an indicator, or (wrongly) for both or neither. */
  readonly isForStandard: boolean;
  readonly isForIndicator: boolean;
  /** An exact decimal. */
  readonly value: string;
  readonly direction: TargetDirection;
  /** From which day on it is summed; null for the first of the year it is due in, and of what is not summed over time. */
  readonly since: IsoDate | null;
  /** Whether it is for what is summed over time. */
  readonly isSummed: boolean;
  readonly dueOn: IsoDate;
  readonly source: string;
}

const decimal = /^(\d{1,14})(?:\.(\d{1,6}))?$/;

/** Whether somebody may set a unit's targets, before anything is said of one. */
export function decideTargetOpen({ mayDecide, unitName }: Decider): Verdict<null> {
  return mayDecide ? allow(null) : refuse('NOT_YOURS', { by: 'UNIT', unit: unitName ?? 'UNIT' });
}

/** Decides whether a target is set; yes with the words of its source as they are kept. */
export function decideTarget(asked: AskedTarget, decider: Decider): Verdict<string> {
  const open = decideTargetOpen(decider);
  if (!open.ok) return open;
  if (asked.isForStandard === asked.isForIndicator) {
    return refuse('INVALID_INPUT', { what: 'standard', text: '', hint: 'standardOrIndicator' });
  }
  const parts = decimal.exec(asked.value);
  if (!parts)
    return refuse('INVALID_INPUT', { what: 'value', text: asked.value, hint: 'targetForm' });
  // A standard is there to be met: fewer units that meet it are nobody's aim.
  if (asked.isForStandard && asked.direction === 'AT_MOST') {
    return refuse('INVALID_INPUT', { what: 'direction', text: 'AT_MOST', hint: 'standardUpward' });
  }
  const { since, dueOn, isSummed } = asked;
  if (since !== null && !isSummed) {
    return refuse('INVALID_INPUT', { what: 'since', text: since, hint: 'sinceOfFlow' });
  }
  if (since !== null && dueOn < since) return refuse('ENDS_BEFORE_IT_BEGINS');
  // Units are counted whole.
  if (asked.isForStandard && /[1-9]/.test(parts[2] ?? '')) {
    return refuse('INVALID_INPUT', { what: 'value', text: asked.value, hint: 'wholeForm' });
  }
  return decideWritten('source', tidyLine(asked.source), targetSourceMax);
}

/** What a target is held against on a day: a count of units, or a figure. */
export interface Measured {
  /** An exact decimal; null where nothing is known. */
  readonly value: string | null;
  /** Of how many units it should be known, and of how many it is. */
  readonly units: { readonly reported: number; readonly expected: number };
  /** Whether nothing more is to come: what is summed over time is summed to its end. */
  readonly isFinal: boolean;
  /** Whether it is so many to the hundred already, so that a percentage of it says nothing. */
  readonly isRate: boolean;
}

/** How far a target has got on a day. */
export interface TargetProgress {
  /** What it comes to now, an exact decimal; null where nothing is known. */
  readonly value: string | null;
  /** What it comes to less what is aimed at. */
  readonly difference: string | null;
  /** So many of a hundred of what is aimed at, to one decimal; null for rates, and where nothing is aimed at. */
  readonly percentage: string | null;
  /** Whether all units have reported of which it should be known: more may come yet where they have not. */
  readonly isComplete: boolean;
  /**
   * Whether it is reached. What is to come to so much at least stays reached once it is; what is to stay within so much is
   * reached only when all is told and nothing more is to come, for that may still go beyond it.
   */
  readonly isReached: boolean;
  /** Whether it comes to more than it was to stay within. */
  readonly isExceeded: boolean;
  /** Whether its last day has passed without its being reached. */
  readonly isOverdue: boolean;
}

/** How far a target has got: it may be reached on its last day yet, and is overdue from the next. */
export function targetProgressOn(
  target: {
    readonly value: string;
    readonly direction: TargetDirection;
    readonly dueOn: IsoDate;
  },
  { value, units, isFinal, isRate }: Measured,
  day: IsoDate,
): TargetProgress {
  const isComplete = value !== null && units.reported >= units.expected;
  const side = value === null ? null : compare(value, target.value);
  const isUpward = target.direction === 'AT_LEAST';
  const isWithin = side !== null && side <= 0 && isComplete && isFinal;
  const isReached = isUpward ? side !== null && side >= 0 : isWithin;
  return {
    value,
    difference: value === null ? null : subtract(value, target.value),
    percentage: value === null || isRate ? null : divide(multiply(value, '100'), target.value, 1),
    isComplete,
    isReached,
    isExceeded: !isUpward && side !== null && side > 0,
    isOverdue: !isReached && target.dueOn < day,
  };
}

/** The days a target on an indicator is told for, by the key that figures are asked by. */
export interface TargetPeriod {
  readonly key: string;
  readonly lastDay: IsoDate;
}

/**
 * The days that a target on an indicator is told for. What is summed over time: from the day it names, else the first of
 * the year it is due in, to the day it is due, in whole periods that end by then. What stands on a day: the year in which it
 * is looked at. Null where no calendar lays that year down.
 */
export function targetPeriod(
  { since, dueOn }: { readonly since: IsoDate | null; readonly dueOn: IsoDate },
  kind: Extract<IndicatorKind, 'FLOW' | 'STOCK' | 'COUNT'>,
  day: IsoDate,
  periods: readonly DatedPeriod[],
): TargetPeriod | null {
  const within = kind === 'FLOW' ? dueOn : day;
  const year = periods.find(
    ({ frequency, firstDay, lastDay }) =>
      frequency === 'YEAR' && firstDay <= within && within <= lastDay,
  );
  if (kind !== 'FLOW') return year ?? null;
  const from = since ?? year?.firstDay;
  if (from === undefined) return null;
  if (year && from === year.firstDay && dueOn === year.lastDay) return year;
  return { key: writeSpan(from, dueOn), lastDay: dueOn };
}
