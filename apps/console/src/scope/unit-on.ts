import type { UnitName } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Line } from './viewer.ts';

/**
 * Who stands for a unit on another day: itself, or what came of it, or, before it began, the one it came of. Of
 * several the first in the order of codes; a unit of which nothing came stands for itself still.
 *
 * @param line - all that ties the unit to what it came of and to what came of it
 */
export function unitOn(unit: UnitName, line: Readonly<Line>, day: IsoDate): UnitName {
  const byCode = line.toSorted((one, other) =>
    one.successor.code === other.successor.code
      ? Number(one.predecessor.code > other.predecessor.code) || -1
      : Number(one.successor.code > other.successor.code) || -1,
  );
  const forward = byCode.find(
    ({ predecessor, act }) => predecessor.id === unit.id && act.effectiveOn <= day,
  );
  if (forward) return unitOn(forward.successor, line, day);
  const back = byCode.find(
    ({ successor, act }) => successor.id === unit.id && day < act.effectiveOn,
  );
  return back ? unitOn(back.predecessor, line, day) : unit;
}
