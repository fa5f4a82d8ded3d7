/**
 * Who may see what, as conditions on places of the map.
 *
 * This is the only place that says so: rows, counts, sums and look-ups all stand on it. Each condition
 * speaks of the row named `place`, or of the one it names.
 */
import { keptRoots, maySeeCatalogues, readableRoots, type Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Context } from '../context.ts';

export type Condition = RawBuilder<SqlBool>;

type Dated =
  | 'place'
  | 'own'
  | 'above'
  | 'above_version'
  | 'root'
  | 'ancestor'
  | 'unit_version'
  | 'organisation'
  | 'office_holder'
  | 'standard_kind';

/** A day, or the column that holds one. */
export type Day = IsoDate | RawBuilder<IsoDate>;

/** Whether a dated row holds on the day. */
export function holdsOn(table: Dated, day: Day): Condition {
  const [from, to] = [sql.raw(`${table}.valid_from`), sql.raw(`${table}.valid_to`)];
  return sql`(${from} <= ${day}::date and (${to} is null or ${day}::date < ${to}))`;
}

/** The day of the life of the row named `unit` that is nearest to the day: that one, its last or its first. */
export function nearestDay(day: IsoDate): RawBuilder<IsoDate> {
  return sql`greatest(unit.valid_from, least(${day}::date, unit.valid_to - 1))`;
}

/** Whether the place lies at or under one of the units, on the map of the day. */
export function liesUnder(
  unitIds: readonly string[],
  day: Day,
  at: 'place' | 'above' = 'place',
): Condition {
  if (unitIds.length === 0) return sql`false`;
  const path = sql.ref(`${at}.path`);
  return sql`exists (
    select from place root
     where root.unit_id = any(${[...unitIds]}::uuid[]) and ${holdsOn('root', day)}
       and root.path <= ${path} and ${path} < root.path_end)`;
}

/** Whether the place lies above one of the units, on the map of the day. */
export function liesAbove(unitIds: readonly string[], day: Day): Condition {
  return sql`exists (
    select from place root
     where root.unit_id = any(${[...unitIds]}::uuid[]) and ${holdsOn('root', day)}
       and place.path <= root.path and root.path < place.path_end)`;
}

/** Whether the actor may see what belongs to the unit at this place, on the map of the day. */
export function isVisible(actor: Actor, day: Day, at: 'place' | 'above' = 'place'): Condition {
  return liesUnder(readableRoots(actor), day, at);
}

/**
 * Whether the row named `account` is one that the actor keeps: at every unit where it holds anything, or nowhere. What it holds
 * where nothing stands today, because an act ended the unit or is still to make it, is looked at on the nearest day.
 */
export function isKept({ actor, today, now }: Pick<Context, 'actor' | 'today' | 'now'>): Condition {
  const roots = keptRoots(actor);
  if (roots.length === 0) return sql`false`;
  // What is lent to it counts too: whoever kept the borrower would act by what he does not keep.
  return sql`not exists (
    select from (
      select unit_id, valid_to from access_grant where account_id = account.id
      union all
      select lent.unit_id, delegation.valid_to
        from delegation join access_grant lent on lent.id = delegation.grant_id
       where delegation.account_id = account.id
    ) held
      join unit on unit.id = held.unit_id
      left join place on place.unit_id = held.unit_id
       and ${holdsOn('place', nearestDay(today))}
     where (held.valid_to is null or ${now()} < held.valid_to)
       and not coalesce(${liesUnder(roots, nearestDay(today))}, false))`;
}

/** All of the conditions; those not asked for are left out. */
export function all(...conditions: readonly (Condition | null)[]): Condition {
  const asked = conditions.filter((condition) => condition !== null);
  return asked.length === 0 ? sql`true` : sql`(${sql.join(asked, sql` and `)})`;
}

/** The catalogues, for whoever may see them; for anybody else there is nothing in them. */
export function ofCatalogues<Row>(actor: Actor, find: () => Promise<Row[]>): Promise<Row[]> {
  return maySeeCatalogues(actor) ? find() : Promise.resolve([]);
}
