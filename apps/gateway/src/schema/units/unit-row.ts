import type { IsoDate } from '@phoihop/domain/dates';
import { foldName, type UnitKind, type UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, liesUnder, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import { joinedTo, joinWhenAsked } from './unit-joins.ts';

/** A unit as it was on one day. */
export interface UnitRow {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly name: string;
  readonly fullName: string;
  readonly otherName: string | null;
  readonly parentId: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly startUnknown: boolean;
  /** 60-bit numbers, as text. */
  readonly path: string;
  readonly pathEnd: string;
  /** Whether a grant covers it; of an ancestor that none covers only code, name and kind may be told. */
  readonly isCovered: boolean;
  /** What was read along with a list, by field. */
  readonly joined?: Readonly<Record<string, unknown>>;
}

/** What of a unit a list shows and looks through, and whether a grant covers it. */
export const unitColumns = (isCovered: Condition) => sql`
  ${isCovered} as is_covered, unit.id, unit_version.code, unit_version.kind, unit_version.level, unit_version.name,
  unit_version.full_name, unit_version.other_name, unit_version.parent_id,
  unit.valid_from, unit.valid_to, unit.start_unknown, place.path, place.path_end`;

/** Covered, for rows that were found by their being visible. */
export const covered: Condition = sql`true`;

/** Goes on where a grant covers the unit; says that none does of an ancestor, which the viewer may know exists. */
export function requireCovered(unit: UnitRow): UnitRow {
  if (!unit.isCovered) throw refused('FORBIDDEN');
  return unit;
}

/** Units with their name and place on the day. */
export function unitsOn(day: IsoDate) {
  return sql`place
    join unit_version on unit_version.unit_id = place.unit_id and ${holdsOn('unit_version', day)}
    join unit on unit.id = place.unit_id`;
}

export interface UnitFilter {
  readonly level?: readonly UnitLevel[] | null | undefined;
  readonly kind?: readonly UnitKind[] | null | undefined;
  readonly search?: string | null | undefined;
}

/** The part of a filter that speaks of the unit itself. */
export function matches({ level, kind, search }: UnitFilter): Condition {
  const text = search ? foldName(search).replaceAll(/[\\%_]/g, String.raw`\$&`) : '';
  return all(
    level ? sql<boolean>`unit_version.level = any(${[...level]}::unit_level[])` : null,
    kind ? sql<boolean>`unit_version.kind = any(${[...kind]}::unit_kind[])` : null,
    text
      ? sql<boolean>`(unit_version.search like ${`%${text}%`} or unit_version.code like ${`${text}%`})`
      : null,
  );
}

/** The units the viewer may see on the day that meet the condition, in the map's order. */
export function listUnits(
  context: Context,
  day: IsoDate,
  condition: Condition | null,
  joins: readonly string[] = [],
): PagedList<UnitRow> {
  const { db, actor } = context;
  const joined = joinedTo(context, day, joins);
  const where = sql`where ${all(holdsOn('place', day), isVisible(actor, day), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${unitsOn(day)} ${where}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<UnitRow>`
        select ${unitColumns(covered)}, ${day}::date as as_of ${joined.column}
               ${countColumn(isCounted)}
          from ${unitsOn(day)} ${joined.from} ${where}
         order by place.path limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

/** Only what lies under the unit on the day, itself left out. */
export function below(unit: UnitRow): Condition {
  return all(liesUnder([unit.id], unit.asOf), sql`place.unit_id <> ${unit.id}::uuid`);
}

const loadAt = batched<UnitRow>(async ({ db, actor }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<UnitRow>`
    select ${unitColumns(isVisible(actor, sql`asked.day`))}, asked.day as as_of
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, day]) => day)}::date[])
        as asked(id, day)
      join place on place.unit_id = asked.id and place.valid_from <= asked.day
       and (place.valid_to is null or asked.day < place.valid_to)
      join unit_version on unit_version.unit_id = asked.id and unit_version.valid_from <= asked.day
       and (unit_version.valid_to is null or asked.day < unit_version.valid_to)
      join unit on unit.id = asked.id`.execute(db.kysely);
  return mapBy(rows, (row) => `${row.id}@${row.asOf}`);
});

/**
 * A unit that something visible names: its own unit, or an ancestor.
 *
 * @remarks Asks nothing of grants: what hangs on the unit does ({@link requireCovered}).
 */
export function loadUnit(context: Context, id: string, day: IsoDate): Promise<UnitRow | null> {
  return loadAt(context, `${id}@${day}`);
}

joinWhenAsked('parent', ({ actor }, day) => ({
  from: sql`
    left join place above on above.id = place.parent_id
    left join unit_version above_version on above_version.unit_id = above.unit_id
     and ${holdsOn('above_version', day)}
    left join unit owner on owner.id = above.unit_id`,
  value: sql`case when above.id is not null then json_build_object(
    'id', owner.id, 'asOf', ${day}::date, 'code', above_version.code,
    'kind', above_version.kind, 'level', above_version.level, 'name', above_version.name,
    'fullName', above_version.full_name, 'otherName', above_version.other_name,
    'parentId', above_version.parent_id, 'validFrom', owner.valid_from,
    'validTo', owner.valid_to, 'startUnknown', owner.start_unknown,
    'path', above.path::text, 'pathEnd', above.path_end::text,
    'isCovered', ${isVisible(actor, day, 'above')}) end`,
}));
