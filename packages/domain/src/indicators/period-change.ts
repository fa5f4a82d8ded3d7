import { compare, divide, multiply, subtract } from '../decimal.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { parsePeriod } from './period.ts';
import type { DatedPeriod } from './window.ts';

/** A figure as far as it can be held against the same one of another period. */
export interface ToldFigure {
  /** An exact decimal; null where nothing is told, or nothing that compares. */
  readonly value: string | null;
  readonly units: { readonly reported: number; readonly expected: number };
  /** Whether its period was over on the day it is told on. */
  readonly hasEnded: boolean;
}

/** What changed from one period to a later one. */
export interface PeriodChange {
  /** The later less the earlier, exactly; null where either has no value. */
  readonly difference: string | null;
  /**
   * The difference in a hundred of the earlier, to two decimals; null where there is no difference, where the earlier is
   * nothing, and of rates, which would be a percentage of a percentage.
   */
  readonly percentage: string | null;
  /** Whether both tell a value, of a period that is over, and of every unit that was to report: else the change is partly that. */
  readonly isAlike: boolean;
}

/** Holds a figure against that of an earlier period. */
export function changeBetween(
  before: ToldFigure,
  now: ToldFigure,
  { isRate }: { readonly isRate: boolean },
): PeriodChange {
  const difference =
    before.value === null || now.value === null ? null : subtract(now.value, before.value);
  const hasShare =
    difference !== null && before.value !== null && !isRate && compare(before.value, '0') > 0;
  return {
    difference,
    percentage: hasShare ? divide(multiply(difference, '100'), before.value, 2) : null,
    isAlike: isWhole(before) && isWhole(now),
  };
}

function isWhole({ value, units, hasEnded }: ToldFigure): boolean {
  return hasEnded && value !== null && units.reported >= units.expected;
}

/** The period of the same length right before one; null where the calendar begins with it. */
export function periodBefore(
  { frequency, ordinal }: Pick<DatedPeriod, 'frequency' | 'ordinal'>,
  periods: readonly DatedPeriod[],
): DatedPeriod | null {
  return (
    periods.find((each) => each.frequency === frequency && each.ordinal === ordinal - 1) ?? null
  );
}

/** Decides whether a figure may be held against the period named: an earlier one of the same length, or run to an earlier day. */
export function decideSince(period: string, since: string): Verdict<string> {
  const key = since.trim();
  const [now, before] = [parsePeriod(period), parsePeriod(key)];
  if (!before) return refuse('INVALID_INPUT', { what: 'period', text: key, hint: 'periodForm' });
  const isSameRun =
    now?.kind === 'TO_DATE' && before.kind === 'TO_DATE'
      ? now.programme === before.programme
      : now?.kind === before.kind;
  // Keys of one kind are written so that their order is that of their days.
  return isSameRun && key < period
    ? allow(key)
    : refuse('INVALID_INPUT', { what: 'period', text: key, hint: 'periodSince' });
}
