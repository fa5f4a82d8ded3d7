import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { loadUnit, type UnitRow } from '../units/unit-row.ts';

/** A unit as it is on the day, or as it was last, or is first, where it is not on that day's map. */
export async function loadUnitWhenever(
  context: Context,
  id: string,
  day: IsoDate,
): Promise<UnitRow> {
  const now = await loadUnit(context, id, day);
  if (now) return now;
  const life = await loadLife(context, id);
  const nearest =
    life && (day < life.validFrom ? life.validFrom : addDays(life.validTo ?? day, -1));
  const then = nearest ? await loadUnit(context, id, nearest) : null;
  if (!then) throw new Error(`unit ${id} is on no map`);
  return then;
}

interface Life {
  readonly id: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const loadLife = batched<Life>(async ({ db }, ids) => {
  const { rows } = await sql<Life>`
    select id, valid_from, valid_to from unit where id = any(${[...ids]}::uuid[])`.execute(
    db.kysely,
  );
  return mapBy(rows, (row) => row.id);
});
