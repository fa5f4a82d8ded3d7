/** What reminders are drawn from: the reports that nobody has submitted yet, and the tasks that are still to be done. */
import { fromDate, type Database } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { remindersOn, type ReminderKind, type UnitReminder } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { dayOnMap, holdsOn, type Condition } from '../access/visible.ts';

/** A report or a task that is due. */
export interface DueThing {
  readonly id: string;
  readonly unitId: string;
  readonly cycleId: string;
  readonly dueOn: IsoDate;
  /** The review's title, or what is to be done. */
  readonly what: string;
}

/** Who is to be reminded of what on a day, and what the things are, by their ids. */
export interface Reminders {
  readonly units: readonly UnitReminder[];
  readonly things: ReadonlyMap<string, DueThing>;
}

type Reader = Pick<Database, 'kysely' | 'prisma'>;

/** Draws up the reminders of a day for the units that meet a condition on `place`; what went out that day only when asked. */
export async function drawReminders(
  db: Reader,
  day: IsoDate,
  { condition, withSent }: { readonly condition: Condition; readonly withSent: boolean },
): Promise<Reminders> {
  const ofUnits = (unitId: 'report.unit_id' | 'task.unit_id') => sql`exists (
    select from unit join place on place.unit_id = unit.id and ${holdsOn('place', dayOnMap(day))}
     where unit.id = ${sql.ref(unitId)} and ${condition})`;
  const { rows: reports } = await sql<DueThing>`
    select report.id, report.unit_id, report.cycle_id, report.due_on, review_cycle.title as what
      from report join review_cycle on review_cycle.id = report.cycle_id
     where review_cycle.state = 'OPEN' and report.first_submitted_on is null and report.state <> 'EXEMPT'
       and ${ofUnits('report.unit_id')}`.execute(db.kysely);
  const { rows: tasks } = await sql<DueThing>`
    select task.id, task.unit_id, task.cycle_id, task.due_on, task.what
      from task where task.state = 'OPEN' and ${ofUnits('task.unit_id')}`.execute(db.kysely);
  const [holidays, sent] = await Promise.all([readHolidays(db), withSent ? [] : readSent(db, day)]);
  const units = remindersOn(day, {
    // Never submitted and not spared: its clocks have not been stopped.
    reports: reports.map((each) => ({
      ...each,
      submittedOn: [],
      acceptedOn: null,
      exemptOn: null,
    })),
    tasks: tasks.map((each) => ({ ...each, state: 'OPEN' as const })),
    sent,
    holidays,
  });
  return { units, things: new Map([...reports, ...tasks].map((each) => [each.id, each])) };
}

async function readHolidays({ prisma }: Reader) {
  const rows = await prisma.holiday.findMany();
  return rows.map(({ day, nameVi: name, isWorking }) => ({ day: fromDate(day), name, isWorking }));
}

/** What went out on a day. */
export async function readSent(
  { kysely }: Pick<Reader, 'kysely'>,
  day: IsoDate,
): Promise<readonly { kind: ReminderKind; id: string; day: IsoDate; unitId: string }[]> {
  const { rows } = await sql<{ kind: ReminderKind; id: string; day: IsoDate; unitId: string }>`
    select kind, subject_id as id, day, unit_id from reminder where day = ${day}::date`.execute(
    kysely,
  );
  return rows;
}
