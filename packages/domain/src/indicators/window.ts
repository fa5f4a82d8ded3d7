import { earliest, type IsoDate } from '../dates.ts';
import type { Frequency, IndicatorKind } from './indicator.ts';

/** A period as a calendar lays it down. */
export interface DatedPeriod {
  readonly id: number;
  readonly key: string;
  readonly frequency: Frequency;
  /** Counts the periods of one frequency, without a gap. */
  readonly ordinal: number;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** The days a figure is asked for, both included. */
export interface Window {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** What of an indicator decides which periods count. */
export interface Tellable {
  /** How it goes over time; a ratio goes as its parts do. */
  readonly kind: Extract<IndicatorKind, 'FLOW' | 'STOCK'>;
  readonly frequency: Frequency;
  /** The days it is collected for. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Which periods a figure is read from. */
export interface Reading {
  /**
   * The fewest periods that cover the window, oldest first; those kept for a unit are read for each. A stock's value
   * stands in the last alone.
   */
  readonly pieces: readonly DatedPeriod[];
  /** The periods it is collected for in the window: a cell of each is due. */
  readonly due: readonly DatedPeriod[];
  /** The day on which a stock is told. */
  readonly end: IsoDate;
}

/**
 * Plans how a figure of a window is read on a day: from periods that ended in the window and by the day.
 *
 * @remarks A stock whose window is shorter than its own period is told by the last of its periods that had ended: groups
 * counted for the year 2021 are what there is on 30 September 2022.
 */
export function planReading(
  collected: Tellable,
  window: Window,
  asOf: IsoDate,
  periods: readonly DatedPeriod[],
): Reading {
  const end = earliest(window.lastDay, asOf) ?? asOf;
  // Of days to come nothing is told yet, of what there was before either.
  if (window.firstDay > asOf) return { pieces: [], due: [], end };
  const own = periods
    .filter(
      (period) => period.frequency === collected.frequency && isCollectedIn(collected, period),
    )
    .filter((period) => period.lastDay <= end)
    .toSorted((one, other) => one.ordinal - other.ordinal);
  const inside = own.filter((period) => period.lastDay >= window.firstDay);
  const last = own.at(-1);
  const due = inside.length > 0 || collected.kind === 'FLOW' || !last ? inside : [last];
  return { pieces: cover(due, periods), due, end };
}

/** The day of a window on which it is told who meets a standard: its last, or the one it is looked at; null before it begins. */
export function countedOn({ firstDay, lastDay }: Window, asOf: IsoDate): IsoDate | null {
  return asOf < firstDay ? null : earliest(lastDay, asOf);
}

/** Whether an indicator is collected for a period at all. */
export function isCollectedIn(
  { from, to }: Pick<Tellable, 'from' | 'to'>,
  { firstDay, lastDay }: Window,
): boolean {
  return (from === null || from <= lastDay) && (to === null || firstDay < to);
}

/** The fewest periods that hold exactly the given ones, which follow each other. */
function cover(
  due: readonly DatedPeriod[],
  periods: readonly DatedPeriod[],
): readonly DatedPeriod[] {
  const pieces: DatedPeriod[] = [];
  const lastDay = due.at(-1)?.lastDay;
  if (lastDay === undefined) return pieces;
  const largestFirst = periods.toSorted((one, other) => (one.lastDay < other.lastDay ? 1 : -1));
  for (const start of due) {
    const before = pieces.at(-1);
    if (before && start.firstDay <= before.lastDay) continue;
    pieces.push(
      largestFirst.find(
        (period) => period.firstDay === start.firstDay && period.lastDay <= lastDay,
      ) ?? start,
    );
  }
  return pieces;
}
