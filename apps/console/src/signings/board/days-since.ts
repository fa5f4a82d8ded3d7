import type { IsoDate } from '@phoihop/domain/dates';
import { dayInVietnam } from '../../format/format.ts';

const dayLength = 86_400_000;

/** How many days lie between a moment and the business date, by the clock of Viet Nam; none where it lies after it. */
export function daysSince(moment: string, today: IsoDate): number {
  const days = (Date.parse(today) - Date.parse(dayInVietnam(moment))) / dayLength;
  return Math.max(0, Math.round(days));
}
