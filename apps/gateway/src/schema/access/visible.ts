/**
 * Who may see what, as conditions on places of the map.
 *
 * This is the only place that says so: rows, counts, sums and look-ups all stand on it. Each condition
 * speaks of the row named `place`, or of the one it names.
 */
import { keptRoots, ownUnits, readableRoots, type Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { reviewRoots } from '@phoihop/domain/reviews';
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
 * The day on which the row named `unit` is looked at where its things are looked at on a day: that day, or the nearest on
 * which it stood on the map. What an ended unit left is read on its last day, with the line and the grants of that day.
 */
export function dayOnMap(day: Day): RawBuilder<IsoDate> {
  return sql<IsoDate>`greatest(unit.valid_from, ${dayUntilEnd(day)})`;
}

/**
 * The day on which the row named `unit` is read of that stands to the day: that day, or the unit's last where it has ended by then.
 * Before it begins there is none, and so nothing to read.
 */
export function dayUntilEnd(day: Day): RawBuilder<IsoDate> {
  return sql<IsoDate>`least(${day}::date, unit.valid_to - 1)`;
}

type UnitColumn = 'review_cycle.unit_id' | 'report.unit_id' | 'own.unit_id';

/** Whether the viewer sees the unit that the column names, on the business date or on the unit's last day. */
export function seesUnit(
  { actor, today }: Pick<Context, 'actor' | 'today'>,
  unitId: UnitColumn,
): Condition {
  const day = dayOnMap(today);
  return sql`exists (
    select from unit join place on place.unit_id = unit.id and ${holdsOn('place', day)}
     where unit.id = ${sql.ref(unitId)} and ${isVisible(actor, day)})`;
}

/** Whether the unit that the column names is one at which the viewer himself acts, or acted before it ended. */
export function isOwn(
  { actor }: Pick<Context, 'actor'>,
  unitId: 'unit.id' | 'task.unit_id' | 'report.unit_id' | 'place.unit_id',
): Condition {
  return sql`${sql.ref(unitId)} = any(${[...ownUnits(actor)]}::uuid[])`;
}

/**
 * Whether it is for the viewer himself to do what belongs to the unit that the column names: one that stands on the day and at
 * which he acts. Whoever acted where a unit has ended reads what it left and does nothing of it.
 */
export function isOwnOn(
  context: Pick<Context, 'actor'>,
  unitId: 'task.unit_id' | 'report.unit_id',
  day: Day,
): Condition {
  return sql`(${isOwn(context, unitId)} and exists (
    select from place own where own.unit_id = ${sql.ref(unitId)} and ${holdsOn('own', day)}))`;
}

/** The units that have ended and of which, whole or in part, those came whose places on the day meet the condition. */
export function cameInto(isAsked: Condition, day: Day): RawBuilder<string> {
  return sql`(
    with recursive ended as (
      select edge.predecessor_id as unit_id
        from unit_lineage edge join place on place.unit_id = edge.successor_id and ${holdsOn('place', day)}
       where ${isAsked}
      union
      select edge.predecessor_id from ended join unit_lineage edge on edge.successor_id = ended.unit_id)
    select unit_id from ended)`;
}

/**
 * Whether the viewer sees the report named `report`, of the review named `review_cycle`: that of a unit that he sees, and
 * while the review is open also those that go up to such a unit by its frozen way, and those left by what it came of.
 *
 * @remarks The map may have changed since the review was opened; who writes and who decides must see what he answers for.
 */
export function seesReport(context: Pick<Context, 'actor' | 'today'>): Condition {
  const { actor, today } = context;
  return sql`(${seesUnit(context, 'report.unit_id')} or review_cycle.state = 'OPEN' and report.id in (
    with recursive way as (
      select own.id from report own join review_cycle asked on asked.id = own.cycle_id and asked.state = 'OPEN'
       where ${seesUnit(context, 'own.unit_id')} or own.unit_id in ${cameInto(isVisible(actor, today), today)}
      union
      select below.id from way join report below on below.parent_id = way.id)
    select id from way))`;
}

/** Whether the viewer sees the review named `review_cycle`: its unit, or a report in it. */
export function seesCycle(context: Pick<Context, 'actor' | 'today'>): Condition {
  return sql`(${seesUnit(context, 'review_cycle.unit_id')} or exists (
    select from report where report.cycle_id = review_cycle.id and ${seesReport(context)}))`;
}

/**
 * Whether the viewer sees the task named `task`, of the unit named `unit` and the review named `review_cycle`: that of a unit
 * that he sees; what an ended unit had still to do, where he sees what came of it; and where he coordinates what came of the
 * unit whose review it is, or above that, and so keeps the review, all of them.
 */
export function seesTask(context: Pick<Context, 'actor'>, day: Day): Condition {
  const { actor } = context;
  const kept = cameInto(liesUnder(reviewRoots(actor.grants), day), day);
  return sql`(${isVisible(actor, dayOnMap(day))} or review_cycle.unit_id in ${kept}
    or ((task.state = 'OPEN' or task.done_on >= unit.valid_to) and task.unit_id in ${cameInto(isVisible(actor, day), day)}))`;
}

/** Whether the task named `task` is for the viewer himself to do: of a unit at which he acts, or left by what that came of. */
export function isOwnTask(context: Pick<Context, 'actor'>, day: Day): Condition {
  const left = cameInto(isOwn(context, 'place.unit_id'), day);
  return sql`(${isOwnOn(context, 'task.unit_id', day)} or task.state = 'OPEN' and task.unit_id in ${left})`;
}

/**
 * Whether the row named `account` is one that the actor keeps: at every unit where it holds anything, or nowhere. What it holds
 * where nothing stands today, because an act ended the unit or is still to make it, is looked at on the nearest day.
 */
export function isKept({ actor, today, now }: Pick<Context, 'actor' | 'today' | 'now'>): Condition {
  const roots = keptRoots(actor);
  if (roots.length === 0) return sql`false`;
  // A unit that has ended, or is to begin, is judged on the day nearest to today on which it stands on the map.
  const day = dayOnMap(today);
  // What is lent to it counts too: whoever kept the borrower would act by what he does not keep.
  return sql`not exists (
    select from (
      select unit_id, valid_to from access_grant where account_id = account.id
      union all
      select lent.unit_id, delegation.valid_to
        from delegation join access_grant lent on lent.id = delegation.grant_id
       where delegation.account_id = account.id
    ) held
      left join unit on unit.id = held.unit_id
      left join place on place.unit_id = unit.id and ${holdsOn('place', day)}
     where (held.valid_to is null or ${now()} < held.valid_to)
       and not coalesce(${liesUnder(roots, day)}, false))`;
}

/** Whether every unit that lies under no other is the viewer’s to keep. */
export function keepsAll({ actor, today }: Pick<Context, 'actor' | 'today'>): Condition {
  const roots = keptRoots(actor);
  if (roots.length === 0) return sql`false`;
  return sql`not exists (
    select from place
     where place.parent_id is null and ${holdsOn('place', today)} and not ${liesUnder(roots, today)})`;
}

/** All of the conditions; those not asked for are left out. */
export function all(...conditions: readonly (Condition | null)[]): Condition {
  const asked = conditions.filter((condition) => condition !== null);
  return asked.length === 0 ? sql`true` : sql`(${sql.join(asked, sql` and `)})`;
}
