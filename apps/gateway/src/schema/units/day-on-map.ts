import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { dayOnMap } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { batched, mapBy } from '../batch.ts';
import { loadUnit, type UnitRow } from './unit-row.ts';

export { dayOnMap };

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
