/** On which day's map a target is looked at. */
import type { IsoDate } from '@phoihop/domain/dates';
import { addDays } from '@phoihop/domain/dates';
import type { RollUpTarget } from './roll-up.ts';

/**
 * The day asked for, or the nearest on which the target stands on the map.
 *
 * @remarks What came of a unit may hold much that never lay in it: asked on the borders of a day on which it is not there, it
 * is the land that was its own.
 */
export function standingDay({ life: { from, to } }: RollUpTarget, day: IsoDate): IsoDate {
  if (day < from) return from;
  return to !== null && to <= day ? addDays(to, -1) : day;
}

/** The targets by the day on which they are looked at. */
export function byStandingDay(
  targets: readonly RollUpTarget[],
  day: IsoDate,
): ReadonlyMap<IsoDate, readonly RollUpTarget[]> {
  const found = new Map<IsoDate, RollUpTarget[]>();
  for (const target of targets) {
    const stands = standingDay(target, day);
    const group = found.get(stands);
    if (group) group.push(target);
    else found.set(stands, [target]);
  }
  return found;
}
