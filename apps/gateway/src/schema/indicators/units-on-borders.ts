/** The units that figures are of: those of the borders' day where a day's map is asked for, else those of the day it is told on. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { coversHeirs } from '../access/covers-heirs.ts';
import { all, liesUnder } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { findKnownUnit, getKnownUnit } from '../units/find-unit.ts';
import { loadUnit, type UnitRow } from '../units/unit-row.ts';
import { readUnits } from '../units/visible-map.ts';
import type { FigureView } from './figure-row.ts';

type Ground = Pick<FigureView, 'borders' | 'asOf'>;

/** The unit that a figure is of: as the map of the borders has it, where they are given and it stands there. */
export async function getOwner(context: Context, text: string, ground: Ground): Promise<UnitRow> {
  const { borders, asOf } = ground;
  const then = borders === null ? null : await findKnownUnit(context, text, borders);
  if (!then) return getKnownUnit(context, text, asOf);
  const [owner = then] = await coveredNow(context, [then], asOf);
  return owner;
}

/** The same by ids, of units that something visible names. */
export async function loadOwners(
  context: Context,
  ids: readonly string[],
  { borders, asOf }: Ground,
): Promise<readonly UnitRow[]> {
  const on = async (day: IsoDate, some: readonly string[]) => {
    const found = await Promise.all(some.map((id) => loadUnit(context, id, day)));
    return found.filter((unit) => unit !== null);
  };
  const then = borders === null ? [] : await on(borders, ids);
  const known = new Set(then.map(({ id }) => id));
  const [told, others] = await Promise.all([
    coveredNow(context, then, asOf),
    on(
      asOf,
      ids.filter((id) => !known.has(id)),
    ),
  ]);
  return [...told, ...others];
}

/** The units of a level at or under one that the viewer sees on the day it is told for. */
export async function listOwners(
  context: Context,
  root: UnitRow,
  level: UnitLevel,
  { asOf }: Ground,
): Promise<readonly UnitRow[]> {
  const condition = all(
    liesUnder([root.id], root.asOf),
    sql<boolean>`unit_version.level = ${level}::unit_level`,
  );
  return coveredNow(context, await readUnits(context, root.asOf, condition), asOf);
}

/**
 * The units with what the viewer may be told of them on a day.
 *
 * @remarks What is reported by then must be his to see too: a district that has ended lends nobody its successors.
 */
async function coveredNow(
  context: Context,
  units: readonly UnitRow[],
  day: IsoDate,
): Promise<readonly UnitRow[]> {
  const moved = units.filter(({ isCovered, asOf }) => isCovered && asOf !== day);
  if (moved.length === 0) return units;
  const seen = await coversHeirs(context, moved, day);
  return units.map((unit) =>
    unit.asOf === day ? unit : { ...unit, isCovered: unit.isCovered && seen.has(unit.id) },
  );
}
