import type { IsoDate } from '@phoihop/domain/dates';
import type { MapUnit } from '@phoihop/domain/units';
import type { Condition } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { wholeOf } from '../page.ts';
import { listUnits, type UnitRow } from './unit-row.ts';

/** A unit as the map of a day tells it, with the row it is told by. */
export interface Mapped extends MapUnit {
  readonly row: UnitRow;
}

/** More units than are on any map of the country. */
const unitsMax = 20_000;

/** The units of a day that the viewer sees and that meet the condition, all of them, in the order of the map. */
export function readUnits(
  context: Context,
  day: IsoDate,
  condition: Condition | null = null,
): Promise<readonly UnitRow[]> {
  return wholeOf(listUnits(context, day, condition), unitsMax);
}

/** The map of a day as far as the viewer sees it, in its order; how many communes a unit has by law is left out. */
export async function readVisibleMap(context: Context, day: IsoDate): Promise<readonly Mapped[]> {
  const rows = await readUnits(context, day);
  return rows.map((row) => {
    const { id, code, kind, name, fullName, otherName, parentId } = row;
    return { id, code, kind, name, fullName, otherName, parentId, communesTotal: null, row };
  });
}
