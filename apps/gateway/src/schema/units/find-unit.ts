import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { listUnits, type UnitRow } from './unit-row.ts';

/** The unit that an argument names by its Relay id or its code on the day; refuses when none is visible. */
export async function getUnit(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const id = rowId('Unit', text);
  const named = id
    ? sql<boolean>`place.unit_id = ${id}::uuid`
    : sql<boolean>`unit_version.code = ${text.trim()}`;
  const [unit] = await listUnits(context, day, named).rows(0, 1);
  if (!unit) throw refused('NOT_FOUND', { what: 'unit', text });
  return unit;
}
