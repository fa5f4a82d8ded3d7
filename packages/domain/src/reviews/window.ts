import { addDays, type Interval, type IsoDate } from '../dates.ts';
import {
  isCollectedIn,
  planReading,
  type Collected,
  type DatedPeriod,
} from '../indicators/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** The days a review is about, `[from, to)`. */
export interface ReviewWindow extends Interval {
  readonly to: IsoDate;
}

/** A period with the calendar that lays it down. */
export interface CalendarPeriod extends DatedPeriod {
  readonly calendarKey: string;
}

/** What of an indicator says in which periods it is asked for. */
export type Periodic = Pick<
  Collected,
  'key' | 'frequency' | 'calendarKey' | 'collectedFrom' | 'collectedTo'
>;

/** The last day of a window. */
export function lastDayOf({ to }: Pick<ReviewWindow, 'to'>): IsoDate {
  return addDays(to, -1);
}

/** The days of a review that count. */
export interface CountedDays {
  readonly window: ReviewWindow;
  /** The last day of which anything counts. */
  readonly cutOffOn: IsoDate;
}

/** The last day of a review that counts: of its window, or its cut-off where that is earlier. */
export function lastCountedDay({ window, cutOffOn }: CountedDays): IsoDate {
  const lastDay = lastDayOf(window);
  return cutOffOn < lastDay ? cutOffOn : lastDay;
}

/**
 * The periods in which an indicator is asked for in a review, oldest first: those that end by its cut-off; none where it is
 * not collected in those days.
 *
 * @remarks A window that holds a part of a period would ask for a figure that nobody has; one that holds all of its days
 * for which there is anything to tell, as the window of a programme that began within a quarter, holds it whole. Nor is one asked for in days for
 * which the calendar lays down no periods: it would be found out only when the report is due.
 */
export function periodsAsked<Laid extends CalendarPeriod>(
  indicator: Periodic,
  counted: CountedDays,
  periods: readonly Laid[],
): Verdict<readonly Laid[]> {
  const { window } = counted;
  const { key, frequency, calendarKey, collectedFrom: from, collectedTo: to } = indicator;
  const days = { firstDay: window.from, lastDay: lastDayOf(window) };
  if (frequency === null) return refuse('NOT_COLLECTED', { indicator: key, period: '' });
  const own = periods.filter(
    (period) => period.calendarKey === calendarKey && period.frequency === frequency,
  );
  const cut = own.find(
    (period) =>
      isCollectedIn({ from, to }, period) && isCutBy(askedDays(period, { from, to: null }), days),
  );
  const tellable = { kind: 'FLOW', frequency, from, to } as const;
  const { due } = planReading(tellable, days, lastCountedDay(counted), own);
  if (cut || !isLaidDown(own, askedDays(days, { from, to }))) {
    return refuse('NOT_WHOLE_PERIODS', {
      indicator: key,
      frequency,
      period: cut?.key ?? '',
      ...window,
    });
  }
  return allow(own.filter((period) => due.includes(period)).toSorted(byOrdinal));
}

interface Days {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** Whether some of the days for which a period is told lie in the window and some do not. */
function isCutBy(period: Days, { firstDay, lastDay }: Days): boolean {
  const isTouched = period.firstDay <= lastDay && firstDay <= period.lastDay;
  return isTouched && (period.firstDay < firstDay || lastDay < period.lastDay);
}

/** Those of some days for which an indicator is collected: of a quarter in which it begins, the rest. */
function askedDays(
  { firstDay, lastDay }: Days,
  { from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null },
): Days {
  return {
    firstDay: from !== null && firstDay < from ? from : firstDay,
    lastDay: to !== null && to <= lastDay ? addDays(to, -1) : lastDay,
  };
}

/** Whether periods follow each other through all those days. */
function isLaidDown(periods: readonly DatedPeriod[], { firstDay, lastDay }: Days): boolean {
  let next = firstDay;
  for (const period of periods.toSorted(byOrdinal)) {
    if (period.firstDay <= next && next <= period.lastDay) next = addDays(period.lastDay, 1);
  }
  return lastDay < next;
}

function byOrdinal(one: DatedPeriod, other: DatedPeriod): number {
  return one.ordinal - other.ordinal;
}
