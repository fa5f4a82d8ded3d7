import { readableRoots } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { holdsOn, liesAbove } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { listUnits, unitColumns, unitsOn, type UnitRow } from './unit-row.ts';

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
  if (unit) return unit;
  // What he may know to exist is not denied to exist.
  throw (await findAbove(context, text, day))
    ? refused('FORBIDDEN')
    : refused('NOT_FOUND', { what: 'unit', text });
}

/** A unit that the viewer sees, or one above them, of which he may know code, name and kind. */
export async function getKnownUnit(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const unit =
    (await loadNamed(context, `${day}@${text}`)) ?? (await findAbove(context, text, day));
  if (!unit) throw refused('NOT_FOUND', { what: 'unit', text });
  return unit;
}

async function findAbove(
  { db, actor }: Context,
  text: string,
  day: IsoDate,
): Promise<UnitRow | null> {
  const name = rowId('Unit', text) ?? text.trim();
  const { rows } = await sql<UnitRow>`
    select ${unitColumns(sql`false`)}, ${day}::date as as_of from ${unitsOn(day)}
     where ${holdsOn('place', day)}
       and (place.unit_id = any(${rowIds([name])}::uuid[]) or unit_version.code = ${name})
       and ${liesAbove(readableRoots(actor), day)}`.execute(db.kysely);
  return rows[0] ?? null;
}
