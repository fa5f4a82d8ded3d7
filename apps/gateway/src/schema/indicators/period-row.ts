import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import type { PeriodRow } from './period.ts';

export type { PeriodRow } from './period.ts';

const usualCalendar = 'CALENDAR';

/** Calendar and key: `2023-Q1` is one of calendar months, `FROM_15:2023-Q1` one of another calendar. */
function partsOf(text: string): readonly [calendar: string, key: string] {
  const [first = '', second] = text.trim().split(':');
  return second === undefined ? [usualCalendar, first] : [first, second];
}

/** Periods by what an argument names them. */
const loadNamed = batched<PeriodRow>(async ({ db }, texts) => {
  const parts = texts.map(partsOf);
  const { rows } = await sql<PeriodRow>`
    select period.* from period
      join unnest(${parts.map(([calendar]) => calendar)}::text[], ${parts.map(([, key]) => key)}::text[])
        as asked(calendar_key, key) using (calendar_key, key)`.execute(db.kysely);
  const found = mapBy(rows, ({ calendarKey, key }) => `${calendarKey}:${key}`);
  return new Map(
    texts.flatMap((text) => {
      const row = found.get(partsOf(text).join(':'));
      return row ? [[text, row] as const] : [];
    }),
  );
});

/** The period that an argument names; refuses a text that names none. */
export async function getPeriod(context: Context, text: string): Promise<PeriodRow> {
  const period = await loadNamed(context, text);
  if (!period) throw refused('INVALID_INPUT', { what: 'period', text, hint: 'periodForm' });
  return period;
}

/** The period before one, of the same calendar and length; keys are ids of periods. */
export const loadPeriodBefore = batched<PeriodRow>(async ({ db }, ids) => {
  const { rows } = await sql<PeriodRow & { after: string }>`
    select earlier.*, period.id::text as after from period
      join period earlier on earlier.calendar_key = period.calendar_key
       and earlier.frequency = period.frequency and earlier.ordinal = period.ordinal - 1
     where period.id = any(${ids.map(Number)}::int[])`.execute(db.kysely);
  return mapBy(rows, ({ after }) => after);
});
