import { addDays, type IsoDate } from '@phoihop/domain/dates';

/** Where the map of the day before an act is held against that of its day. */
export function comparePath(effectiveOn: IsoDate): string {
  const days = new URLSearchParams({ from: addDays(effectiveOn, -1), to: effectiveOn });
  return `/units/compare?${days.toString()}`;
}
