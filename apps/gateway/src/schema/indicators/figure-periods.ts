import { loadPeriods } from '@phoihop/database/figures';
import type { Database } from '@phoihop/database';
import {
  parsePeriod,
  parseSpan,
  type DatedPeriod,
  type Frequency,
  type Window,
} from '@phoihop/domain/indicators';
import type { Context } from '../context.ts';
import { getProgramme, runOf } from '../programmes/programme-row.ts';
import { refused } from '../refused-error.ts';

type Calendars = ReadonlyMap<string, readonly DatedPeriod[]>;

// What a calendar lays down is not changed while the service runs.
const known = new WeakMap<Database, Promise<Calendars>>();

/** The periods of every calendar, read once for a database. */
export function calendarsOf(db: Database): Promise<Calendars> {
  const found = known.get(db) ?? loadPeriods(db);
  known.set(db, found);
  found.catch(() => known.delete(db));
  return found;
}

export async function periodsOf(
  { db }: Context,
  calendar: string,
): Promise<readonly DatedPeriod[]> {
  const periods = (await calendarsOf(db)).get(calendar);
  if (!periods) throw refused('NOT_FOUND', { what: 'calendar', text: calendar });
  return periods;
}

/** One period of a calendar by its key; refuses a key that names none. */
export async function getPeriod(
  context: Context,
  key: string,
  calendar = 'CALENDAR',
): Promise<DatedPeriod> {
  const period = (await periodsOf(context, calendar)).find((each) => each.key === key.trim());
  if (!period) throw refused('INVALID_INPUT', { what: 'period', text: key, hint: 'periodForm' });
  return period;
}

/** Which days a key asks for: what a calendar says of it, from the day a programme began, or those it names. */
export async function windowOf(
  context: Context,
  key: string,
): Promise<(calendar: string) => Promise<Window>> {
  const span = parseSpan(key.trim());
  if (span) return () => Promise.resolve(span);
  const period = parsePeriod(key.trim());
  if (period?.kind !== 'TO_DATE') return (calendar) => getPeriod(context, key, calendar);
  const { from } = runOf(await getProgramme(context, period.programme));
  if (period.end < from)
    throw refused('INVALID_INPUT', { what: 'period', text: key, hint: 'periodForm' });
  return () => Promise.resolve({ firstDay: from, lastDay: period.end });
}

/** The periods of one frequency from one key to another, both included. */
export async function periodsBetween(
  context: Context,
  [from, to]: readonly [string, string],
  calendar: string,
): Promise<readonly DatedPeriod[]> {
  const [first, last] = [
    await getPeriod(context, from, calendar),
    await getPeriod(context, to, calendar),
  ];
  if (first.frequency !== last.frequency || last.ordinal < first.ordinal) {
    throw refused('INVALID_INPUT', { what: 'period', text: to, hint: 'periodRange' });
  }
  if (last.ordinal - first.ordinal >= seriesMax) {
    throw refused('INVALID_INPUT', { what: 'period', text: to, hint: 'periodsTooMany' });
  }
  return (await periodsOf(context, calendar)).filter(
    ({ frequency, ordinal }) =>
      frequency === first.frequency && first.ordinal <= ordinal && ordinal <= last.ordinal,
  );
}

/** As many periods as a series may have: ten years of months. */
const seriesMax = 120;

export const frequenciesFromShort: readonly Frequency[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
