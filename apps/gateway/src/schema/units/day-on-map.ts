import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { batched, mapBy } from '../batch.ts';
import { loadUnit, type UnitRow } from './unit-row.ts';

/**
 * The day on which the row named `unit` is looked at where its things are looked at on a day: that day, or the nearest on
 * which it stood on the map. What an ended unit left is read on its last day, with the line and the grants of that day.
 */
export function dayOnMap(day: Day): RawBuilder<IsoDate> {
  return sql<IsoDate>`greatest(unit.valid_from, least(${day}::date, unit.valid_to - 1))`;
}

/** The days on which units are looked at; keys are `unit@day`. */
const loadDay = batched<{ key: string; day: IsoDate }>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<{ key: string; day: IsoDate }>`
    select asked.id || '@' || asked.day as key, ${dayOnMap(sql`asked.day`)} as day
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, day]) => day)}::date[]) as asked(id, day)
      join unit on unit.id = asked.id`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});

/** A unit that something visible names, as it was on the day or on the nearest one on which it stood on the map. */
export async function loadUnitAround(
  context: Context,
  id: string,
  day: IsoDate,
): Promise<UnitRow | null> {
  const found = await loadDay(context, `${id}@${day}`);
  return found && loadUnit(context, id, found.day);
}
