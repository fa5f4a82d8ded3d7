import type { ViewerData } from '@phoihop/client/access';
import { holdsOn, type IsoDate } from '@phoihop/domain/dates';

type Grant = ViewerData['viewer']['grants'][number];

/**
 * The unit at which somebody is at home: that of the first grant whose unit lives on the day. Who was granted at a unit
 * is granted at what comes of it too, long before that begins.
 */
export function homeOf(grants: readonly Grant[], day: IsoDate): Grant['unit'] {
  const units = grants.flatMap(({ unit }) => unit ?? []);
  const living = units.find((unit) => livesOn(unit, day));
  return living ?? units[0] ?? null;
}

/** Whether any unit that somebody was granted at stands on the map of the day; one of the whole country always does. */
export function livesAnywhere(grants: readonly Grant[], day: IsoDate): boolean {
  return grants.some(({ unit }) => unit === null || livesOn(unit, day));
}

/** Whether a unit stands on the map of the day. */
export function livesOn(
  { validFrom, validTo }: Pick<NonNullable<Grant['unit']>, 'validFrom' | 'validTo'>,
  day: IsoDate,
): boolean {
  return holdsOn({ from: validFrom, to: validTo }, day);
}
