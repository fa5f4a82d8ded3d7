import type { IsoDate } from '../dates.ts';
import { isTaskLate, type DueTask } from '../tasks/index.ts';
import {
  isDueSoon,
  spanOf,
  standingOfReport,
  type ReportClocks,
  type StandingOfReport,
} from './clocks.ts';
import type { SpecialDay } from './working-days.ts';

/** What a unit is reminded of; what is late before what will be. */
export const reminderKinds = ['REPORT_LATE', 'TASK_LATE', 'REPORT_DUE', 'TASK_DUE'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What a unit is reminded of, by the id of the report or the task. */
export interface Reminded {
  readonly kind: ReminderKind;
  readonly id: string;
}

/** A reminder that went out. */
export interface SentReminder extends Reminded {
  readonly day: IsoDate;
}

/** One thing in a reminder, with the days it is late by or that are left. */
export interface ReminderItem extends Reminded, Pick<StandingOfReport, 'days' | 'workingDays'> {
  readonly dueOn: IsoDate;
}

/** All that one unit is reminded of on a day. */
export interface UnitReminder {
  readonly unitId: string;
  readonly items: readonly ReminderItem[];
}

/** What reminders are drawn from: the reports of reviews that are open, and tasks. */
export interface ReminderFacts {
  readonly reports: readonly (ReportClocks & { readonly id: string; readonly unitId: string })[];
  readonly tasks: readonly (DueTask & { readonly id: string; readonly unitId: string })[];
  readonly sent: readonly SentReminder[];
  readonly holidays: readonly SpecialDay[];
}

/**
 * Who is to be reminded of what on a day: units and their things in one order, however the facts come.
 *
 * Nothing goes out twice on one day. A report that came back, or is being decided on, is not reminded of: it is not late.
 */
export function remindersOn(
  day: IsoDate,
  { reports, tasks, sent, holidays }: ReminderFacts,
): readonly UnitReminder[] {
  const sentToday = new Set(sent.filter((reminder) => reminder.day === day).map(nameOf));
  const ofReports = reports.flatMap(({ id, unitId, ...clocks }) => {
    const kind = kindOfReport(standingOfReport(clocks, day, holidays));
    return kind === null ? [] : [{ unitId, kind, id, dueOn: clocks.dueOn }];
  });
  const ofTasks = tasks.flatMap(({ id, unitId, ...task }) => {
    const kind = kindOfTask(task, day, holidays);
    return kind === null ? [] : [{ unitId, kind, id, dueOn: task.dueOn }];
  });
  const units = new Map<string, ReminderItem[]>();
  for (const { unitId, kind, id, dueOn } of [...ofReports, ...ofTasks]) {
    if (sentToday.has(nameOf({ kind, id }))) continue;
    const [from, to] = dueOn < day ? [dueOn, day] : [day, dueOn];
    const items = units.get(unitId) ?? [];
    units.set(unitId, [...items, { kind, id, dueOn, ...spanOf(from, to, holidays) }]);
  }
  return [...units.keys()].toSorted().map((unitId) => ({
    unitId,
    items: (units.get(unitId) ?? []).toSorted(mostPressingFirst),
  }));
}

function nameOf({ kind, id }: Reminded): string {
  return `${kind} ${id}`;
}

function kindOfReport({ standing }: StandingOfReport): ReminderKind | null {
  if (standing === 'LATE') return 'REPORT_LATE';
  return standing === 'DUE_SOON' ? 'REPORT_DUE' : null;
}

function kindOfTask(
  task: DueTask,
  day: IsoDate,
  holidays: readonly SpecialDay[],
): ReminderKind | null {
  if (isTaskLate(task, day)) return 'TASK_LATE';
  return task.state === 'OPEN' && isDueSoon(task.dueOn, day, holidays) ? 'TASK_DUE' : null;
}

function mostPressingFirst(one: ReminderItem, other: ReminderItem): number {
  const byKind = reminderKinds.indexOf(one.kind) - reminderKinds.indexOf(other.kind);
  if (byKind !== 0) return byKind;
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
