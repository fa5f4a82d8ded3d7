import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { stableNumber } from '../../src/stable-id.ts';
import { workdayUpTo } from './calendar.ts';
import type { VersionMoments } from './told-sheet.ts';

/** Days between a version and the one that corrects it. */
const betweenVersions = 40;

/** When a version was begun, submitted and accepted: within three weeks after its period, or weeks later for a correction. */
export function sheetMoments(name: string, lastDay: IsoDate, index: number): VersionMoments {
  const begins = addDays(lastDay, 3 + index * betweenVersions);
  const startedOn = workdayUpTo(addDays(begins, stableNumber(`${name}:${index}:start`, 4)));
  const submittedOn = workdayUpTo(addDays(begins, 5 + stableNumber(`${name}:${index}:submit`, 6)));
  const acceptedOn = workdayUpTo(addDays(begins, 12 + stableNumber(`${name}:${index}:accept`, 7)));
  return {
    startedAt: `${startedOn}T01:${minuteOf(name)}:00.000Z`,
    submittedAt: `${submittedOn}T03:${minuteOf(name)}:00.000Z`,
    acceptedAt: `${acceptedOn}T07:${minuteOf(name)}:00.000Z`,
  };
}

function minuteOf(name: string): string {
  return String(stableNumber(`${name}:minute`, 60)).padStart(2, '0');
}
