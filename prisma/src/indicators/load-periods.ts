import type { DatedPeriod } from '@phoihop/domain/indicators';
import type { Database } from '../database.ts';

/** All periods of each calendar; they are few, and read once. */
export async function loadPeriods({
  kysely,
}: Pick<Database, 'kysely'>): Promise<ReadonlyMap<string, readonly DatedPeriod[]>> {
  const rows = await kysely
    .selectFrom('period')
    .select(['id', 'calendarKey', 'key', 'frequency', 'ordinal', 'firstDay', 'lastDay'])
    .execute();
  const calendars = new Map<string, DatedPeriod[]>();
  for (const { calendarKey, ...period } of rows) {
    const known = calendars.get(calendarKey);
    if (known) known.push(period);
    else calendars.set(calendarKey, [period]);
  }
  return calendars;
}
