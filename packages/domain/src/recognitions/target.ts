import { grantsActingOn, grantsForSide, type Grant, type Line } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
import { compare, divide, multiply, subtract } from '../decimal.ts';
import type { DatedPeriod, IndicatorKind } from '../indicators/index.ts';
import { decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { Decider } from './decide-recognition.ts';

/** As long as the words may be that say where a target is laid down. */
export const targetSourceMax = 300;

/** The grants by which somebody sets a unit's targets: a coordinator's at the unit or at one above it. */
export function grantsToSetTargets<Held extends Grant>(
  grants: readonly Held[],
  line: Line,
): readonly Held[] {
  const acting = grantsActingOn(grants, 'STANDARDS');
  return grantsForSide(acting, line, 'UNIT').filter(({ role }) => role === 'COORDINATOR');
}

/** A target as it is asked for: so many units, or such a figure, by such a day. */
export interface AskedTarget {
  /** Whether it is for a standard, for an indicator, or (wrongly) for both or neither. */
  readonly isForStandard: boolean;
  readonly isForIndicator: boolean;
  /** An exact decimal. */
  readonly value: string;
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
  readonly isReached: boolean;
  /** Whether its last day has passed without its being reached. */
  readonly isOverdue: boolean;
}

/** How far a target has got: it may be reached on its last day yet, and is overdue from the next. */
export function targetProgressOn(
  target: { readonly value: string; readonly dueOn: IsoDate },
  { value, units, isRate }: Measured,
  day: IsoDate,
): TargetProgress {
  const isReached = value !== null && compare(value, target.value) >= 0;
  return {
    value,
    difference: value === null ? null : subtract(value, target.value),
    percentage: value === null || isRate ? null : divide(multiply(value, '100'), target.value, 1),
    isComplete: value !== null && units.reported >= units.expected,
    isReached,
    isOverdue: !isReached && target.dueOn < day,
  };
}

/**
 * The year that a target on an indicator is told for: what is summed over time, the year of its last day; what stands on a
 * day, that in which it is looked at. Null where no calendar lays it down.
 */
export function targetYear(
  { dueOn }: { readonly dueOn: IsoDate },
  kind: Extract<IndicatorKind, 'FLOW' | 'STOCK' | 'COUNT'>,
  day: IsoDate,
  periods: readonly DatedPeriod[],
): DatedPeriod | null {
  const within = kind === 'FLOW' ? dueOn : day;
  const year = periods.find(
    ({ frequency, firstDay, lastDay }) =>
      frequency === 'YEAR' && firstDay <= within && within <= lastDay,
  );
  return year ?? null;
}
