import type { IsoDate } from '@phoihop/domain/dates';
import { deriveFigures } from '../indicators/index.ts';
import type { Writing } from './writing.ts';

/**
 * Derives anew the figures of units whose place or life changes on a day: from their sheets, and from those of what they
 * came of, as far as these reach periods that end on that day or later. What ended before counts where it counted.
 */
export async function deriveConcerned(
  { read, send }: Writing,
  unitIds: readonly string[],
  effectiveOn: IsoDate,
): Promise<void> {
  const rows = await read<{ id: string }>(
    `WITH RECURSIVE line(id) AS (
       SELECT unnest($1::uuid[])
       UNION
       SELECT lineage.predecessor_id FROM line JOIN unit_lineage lineage ON lineage.successor_id = line.id)
     SELECT sheet.id::text FROM line JOIN figure_sheet sheet ON sheet.unit_id = line.id
      WHERE sheet.period_id IN (
        SELECT base.id FROM period base JOIN period reached ON reached.calendar_key = base.calendar_key
           AND reached.frequency = base.frequency AND reached.ordinal
             BETWEEN base.ordinal AND base.ordinal + (SELECT coalesce(max(max_age), 1) FROM indicator) - 1
         WHERE reached.last_day >= $2::date)
      ORDER BY sheet.id`,
    [[...unitIds], effectiveOn],
  );
  await deriveFigures(send, { sheetIds: rows.map(({ id }) => id) });
}
