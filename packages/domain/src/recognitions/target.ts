import { grantsForSide, type Grant, type Line } from '../access/index.ts';
import type { IsoDate } from '../dates.ts';
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
  return grantsForSide(grants, line, 'UNIT').filter(({ role }) => role === 'COORDINATOR');
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

/** How far a target has got on a day. */
export interface TargetProgress {
  /** What it comes to now, an exact decimal; null where nothing is known. */
  readonly value: string | null;
  readonly isReached: boolean;
  /** Whether its last day has passed without its being reached. */
  readonly isOverdue: boolean;
}

/** How far a target has got: it may be reached on its last day yet, and is overdue from the next. */
export function targetProgressOn(
  target: { readonly value: string; readonly dueOn: IsoDate },
  value: string | null,
  day: IsoDate,
): TargetProgress {
  const isReached = value !== null && scaled(value) >= scaled(target.value);
  return { value, isReached, isOverdue: !isReached && target.dueOn < day };
}

// All decimals kept here have at most six places: a whole number of millionths is exact.
const places = 6;

function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
  return text.startsWith('-') ? -size : size;
}
