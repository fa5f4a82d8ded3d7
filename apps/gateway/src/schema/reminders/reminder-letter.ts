/** The letter (công văn đôn đốc) to those who are late in a review: a draft, to be numbered, signed and sent by who writes it. */
import { reportsUnder } from '@phoihop/domain/reviews';
import { inline, reminderLetter, reviewName, type ReminderLine } from '@phoihop/papers';
import { dayOnMap, isVisible } from '../access/visible.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { loadProgramme } from '../programmes/programme-row.ts';
import { findIssuers } from '../publications/issuers.ts';
import { refused } from '../refused-error.ts';
import { getCycle, type CycleRow } from '../reviews/cycle-row.ts';
import { loadRoute } from '../reviews/report-route.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { getUnit } from '../units/find-unit.ts';
import { requireCovered, type UnitRow } from '../units/unit-row.ts';
import { drawReminders } from './reminder-facts.ts';

/** The letter of a unit to all under it that are late with their report on the business date; that it was taken is put on record. */
export async function writeReminderLetter(
  context: Context,
  cycleText: string,
  unitText: string | null,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const cycle = await getCycle(context, cycleText);
  const { today, db, profile } = context;
  const found =
    unitText === null
      ? await loadUnitAround(context, cycle.unitId, today)
      : await getUnit(context, unitText, today);
  if (!found) throw new Error('a review is of a unit that is on no map');
  const unit = requireCovered(found);
  const late = await lateUnder(context, cycle, unit);
  if (late.length === 0) {
    throw refused('NOT_FOUND', { what: 'lateReport', text: unit.fullName });
  }
  const programme = await loadProgramme(context, cycle.programmeId);
  if (!programme) throw new Error('a review is of a programme that is not there');
  const of = { programmeId: programme.id, unitId: unit.id, level: unit.level };
  const bytes = await reminderLetter({
    issuers: await findIssuers(context, of, today),
    number: null,
    place: unit.name,
    issuedOn: null,
    programme: { code: programme.code, nameVi: programme.nameVi },
    about: `nộp báo cáo ${reviewName({ cycle: { name: cycle.title, kind: cycle.kind } })}`,
    asOf: today,
    countsWorkingDays: late.every(({ workingDays }) => workingDays !== null),
    lines: late.map(({ line }) => line),
    answerBy: null,
    recipients: [],
    isSynthetic: profile !== 'reference',
  });
  await db.prisma.$transaction((tx) =>
    recordAudit(tx, context, {
      action: 'reviewCycle.EXPORT',
      subjectType: 'ReviewCycle',
      subjectId: cycle.id,
      unitId: unit.id,
      after: { paper: 'reminder.docx', asOf: today, units: late.length },
    }),
  );
  return {
    name: `Đôn đốc ${inline(cycle.title)} ${unit.code} ${today}.docx`.replaceAll('/', '-'),
    bytes,
  };
}

interface Late {
  readonly line: ReminderLine;
  readonly workingDays: number | null;
}

/** Those whose reports go up to a unit, wholly or by another's, and who are late; in the order of the map. */
async function lateUnder(
  context: Context,
  { id: cycleId, title }: CycleRow,
  unit: UnitRow,
): Promise<readonly Late[]> {
  const { actor, db, today } = context;
  const [route, { units, things }] = await Promise.all([
    loadRoute(context, cycleId),
    drawReminders(db, today, { condition: isVisible(actor, dayOnMap(today)), withSent: true }),
  ]);
  const items = new Map(
    units.flatMap(({ unitId, items }) =>
      items
        .filter(({ kind, id }) => kind === 'REPORT_LATE' && things.get(id)?.cycleId === cycleId)
        .map((item) => [unitId, item] as const),
    ),
  );
  const stops = reportsUnder(route ?? [], unit.id).filter(({ unitId }) => items.has(unitId));
  const named = await Promise.all(
    stops.map(async ({ unitId, parentId }) => ({
      item: items.get(unitId),
      own: await loadUnitAround(context, unitId, today),
      parent:
        parentId === null || parentId === unit.id
          ? null
          : await loadUnitAround(context, parentId, today),
    })),
  );
  // Either all are counted in working days or none is: a letter has one column for them.
  const inWorkingDays = named.every(({ item }) => item?.workingDays !== null);
  return named.flatMap(({ item, own, parent }): Late[] => {
    if (!item || !own) return [];
    const { dueOn, days, workingDays } = item;
    const line = {
      unitCode: own.code,
      unitName: own.fullName,
      parentName: parent?.fullName ?? null,
      what: title,
      dueOn,
      daysLate: inWorkingDays ? (workingDays ?? days) : days,
    };
    return [{ line, workingDays: inWorkingDays ? workingDays : null }];
  });
}
