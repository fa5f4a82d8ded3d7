import type { IsoDate } from '../dates.ts';
import { unitLevels, type UnitLevel } from '../units/index.ts';
import { allow, refuse, type Refusal, type Verdict } from '../verdict.ts';
import { lastCountedDay, type CountedDays } from './window.ts';
import { addWorkingDays, workingDaysMax, type SpecialDay } from './working-days.ts';

/** By how many working days after the last day that counts each level is to have submitted. */
export type Deadlines = Readonly<Partial<Record<UnitLevel, number>>>;

/** Whether every level has its deadline, and none has less time than the level below, whose reports it waits for. */
export function decideDeadlines(
  deadlines: Deadlines,
  levels: readonly UnitLevel[],
): Verdict<Deadlines> {
  const missing = levels.find((level) => deadlines[level] === undefined);
  if (missing !== undefined) return no(missing, '', 'deadlineEachLevel');
  const given = unitLevels.flatMap((level) => {
    const days = deadlines[level];
    return days === undefined ? [] : [{ level, days }];
  });
  for (const [index, { level, days }] of given.entries()) {
    const isCounted = Number.isInteger(days) && days >= 1 && days <= workingDaysMax;
    if (!isCounted) return no(level, days, 'workingDaysForm');
    // Levels go from the country down: the one before stands above.
    const above = given[index - 1];
    if (above && above.days < days) return no(above.level, above.days, 'deadlineOrder');
  }
  return allow(deadlines);
}

/** The day by which a level is due: so many working days after the last day of the review that counts. */
export function deadlineOf(
  level: UnitLevel,
  deadlines: Deadlines,
  counted: CountedDays,
  holidays: readonly SpecialDay[],
): Verdict<IsoDate> {
  const days = deadlines[level];
  return days === undefined
    ? no(level, '', 'deadlineEachLevel')
    : addWorkingDays(lastCountedDay(counted), days, holidays);
}

function no(level: UnitLevel, text: string | number, hint: string): Refusal {
  return refuse('INVALID_INPUT', { what: 'deadlines', level, text, hint });
}
