/** On which day's map targets are looked at. */
import { nearestIn, type IsoDate } from '@phoihop/domain/dates';
import type { RollUpTarget } from './roll-up.ts';

/**
 * The targets by the day on whose map each is looked at: the day asked for, or the nearest on which it stands.
 *
 * @remarks What came of a unit may hold much that never lay in it: asked on the borders of a day on which it is not there, it
 * is the land that was its own.
 */
export function byStandingDay(
  targets: readonly RollUpTarget[],
  day: IsoDate,
): ReadonlyMap<IsoDate, readonly RollUpTarget[]> {
  const found = new Map<IsoDate, RollUpTarget[]>();
  for (const target of targets) {
    const stands = nearestIn(target.life, day);
    const group = found.get(stands);
    if (group) group.push(target);
    else found.set(stands, [target]);
  }
  return found;
}
