import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { listUnits, type UnitRow } from './unit-row.ts';

/** Units by what an argument names them; keys are `day@text`. */
const loadNamed = batched<UnitRow>(async (context, keys) => {
  const found = new Map<string, UnitRow>();
  for (const [day, group] of groupBy(keys, (key) => key.slice(0, dayLength))) {
    const texts = group.map((key) => key.slice(dayLength + 1));
    const names = texts.map((text) => rowId('Unit', text) ?? text.trim());
    const named = sql<boolean>`(place.unit_id = any(${rowIds(names)}::uuid[])
      or unit_version.code = any(${names}))`;
    const rows = await listUnits(context, day as IsoDate, named).rows(0, 2 * names.length);
    for (const [index, name] of names.entries()) {
      const row = rows.find(({ id, code }) => name === id || name === code);
      if (row) found.set(group[index] ?? '', row);
    }
  }
  return found;
});

const dayLength = '2023-12-15'.length;

/** The unit that an argument names by its Relay id or its code on the day; refuses when none is visible. */
export async function getUnit(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const unit = await loadNamed(context, `${day}@${text}`);
  if (!unit) throw refused('NOT_FOUND', { what: 'unit', text });
  return unit;
}
