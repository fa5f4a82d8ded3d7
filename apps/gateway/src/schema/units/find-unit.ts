import { readableRoots } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { holdsOn, liesAbove, type Condition } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { listUnits, unitColumns, unitsOn, type UnitRow } from './unit-row.ts';

const dayLength = '2023-12-15'.length;

/** Looks for units day by day, and finds again which key named which; keys are `day@text`. */
async function findNamed(
  keys: readonly string[],
  find: (names: readonly string[], day: IsoDate) => Promise<readonly UnitRow[]>,
): Promise<ReadonlyMap<string, UnitRow>> {
  const found = new Map<string, UnitRow>();
  for (const [day, group] of groupBy(keys, (key) => key.slice(0, dayLength))) {
    const texts = group.map((key) => key.slice(dayLength + 1));
    const names = texts.map((text) => rowId('Unit', text) ?? text.trim());
    const rows = await find(names, day as IsoDate);
    for (const [index, name] of names.entries()) {
      const row = rows.find(({ id, code }) => name === id || name === code);
      if (row) found.set(group[index] ?? '', row);
    }
  }
  return found;
}

/** Whether the unit bears one of the codes or ids. */
function bears(names: readonly string[]): Condition {
  return sql`(place.unit_id = any(${rowIds(names)}::uuid[]) or unit_version.code = any(${[...names]}))`;
}

/** Units by what an argument names them; keys are `day@text`. */
const loadNamed = batched<UnitRow>((context, keys) =>
  findNamed(keys, (names, day) => listUnits(context, day, bears(names)).rows(0, 2 * names.length)),
);

/** The unit that an argument names by its Relay id or its code on the day; refuses when none is visible. */
export async function getUnit(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const unit = await loadNamed(context, `${day}@${text}`);
  if (unit) return unit;
  // What he may know to exist is not denied to exist.
  throw (await loadAbove(context, `${day}@${text}`))
    ? refused('FORBIDDEN')
    : refused('NOT_FOUND', { what: 'unit', text });
}

/**
 * The unit that an argument names on a day that has passed, as it was then.
 *
 * @remarks A map whose beginning is not known stands for the days before it: a unit is then as it was on its first day.
 */
export async function getUnitThen(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const id = rowId('Unit', text);
  const { rows } = await sql<{ day: IsoDate | null }>`
    select min(greatest(unit_version.valid_from, ${day}::date)) as day
      from unit_version join unit on unit.id = unit_version.unit_id
     where ${id === null ? sql`unit_version.code = ${text.trim()}` : sql`unit.id = ${id}::uuid`}
       and (${holdsOn('unit_version', day)} or (unit.start_unknown
         and unit_version.valid_from = unit.valid_from and ${day}::date < unit.valid_from))`.execute(
    context.db.kysely,
  );
  return getUnit(context, text, rows[0]?.day ?? day);
}

/** A unit that the viewer sees, or one above them, of which he may know code, name and kind; null when there is none. */
export async function findKnownUnit(
  context: Context,
  text: string,
  day: IsoDate,
): Promise<UnitRow | null> {
  const key = `${day}@${text}`;
  return (await loadNamed(context, key)) ?? loadAbove(context, key);
}

/** The same, for an argument that must name one. */
export async function getKnownUnit(context: Context, text: string, day: IsoDate): Promise<UnitRow> {
  const unit = await findKnownUnit(context, text, day);
  if (!unit) throw refused('NOT_FOUND', { what: 'unit', text });
  return unit;
}

/** Units above those that the viewer sees, by what an argument names them; keys are `day@text`. */
const loadAbove = batched<UnitRow>(({ db, actor }, keys) =>
  findNamed(keys, async (names, day) => {
    const { rows } = await sql<UnitRow>`
      select ${unitColumns(sql`false`)}, ${day}::date as as_of from ${unitsOn(day)}
       where ${holdsOn('place', day)} and ${bears(names)}
         and ${liesAbove(readableRoots(actor), day)}`.execute(db.kysely);
    return rows;
  }),
);
