/** What the rules of reports look at. */
import { lastCountedDay, type ReportFacts } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import type { SheetFinding } from '../indicators/sheet-findings.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf, windowOfCycle, type CycleRow } from './cycle-row.ts';
import { takenInBy } from './report-route.ts';
import { submittedVersions, type ReportRow } from './report-row.ts';
import { textsOf } from './report-sections.ts';
import { isMissing, keyedCells, sheetsOf, type ReportSheet } from './report-sheets.ts';

/** Everybody who submitted a report in any round, and in whose name that was done. */
const loadSubmitters = batched<{ ids: readonly string[] }>(async ({ db }, ids) => {
  const { rows } = await sql<{ reportId: string; ids: string[] }>`
    select report_id, array_agg(distinct person) as ids
      from report_version cross join lateral (values (submitted_by_id), (submitted_for_id)) behind(person)
     where report_id = any(${[...ids]}::uuid[]) and person is not null
     group by report_id`.execute(db.kysely);
  return mapBy(rows, ({ reportId }) => reportId);
});

/** The reports that a report takes in, with what their units are called. */
async function namedChildren(context: Context, report: ReportRow) {
  const stops = await takenInBy(context, report);
  return Promise.all(
    stops.map(async ({ unitId, state }) => {
      const unit = await loadUnitAround(context, unitId, context.today);
      return { unitId, state, name: unit?.fullName ?? '', code: unit?.code ?? '' };
    }),
  );
}

export interface Facts extends ReportFacts {
  readonly cycle: CycleRow;
  readonly sheets: readonly ReportSheet[];
  readonly findings: readonly SheetFinding[];
  readonly children: Awaited<ReturnType<typeof namedChildren>>;
}

export async function factsOf(context: Context, report: ReportRow): Promise<Facts> {
  const cycle = await cycleOf(context, report.cycleId);
  const [template, texts, sheets, children, submitters] = await Promise.all([
    templateOfCycle(context, cycle),
    textsOf(context, report, report.number),
    sheetsOf(context, report),
    namedChildren(context, report),
    loadSubmitters(context, report.id),
  ]);
  const cells = keyedCells(sheets);
  // What has been accepted already, or waits to be, is not submitted again with the report.
  const findings = sheets.filter(isOpenSheet).flatMap((sheet) => sheet.findings);
  const unanswered = template.sections.filter(
    ({ key, isRequired }) => isRequired && !texts.has(key),
  );
  return {
    cycle,
    sheets,
    findings,
    children,
    state: report.state,
    version: submittedVersions(report),
    cycleState: cycle.state,
    submittedById: null,
    submitterIds: submitters?.ids ?? [],
    content: {
      isEmpty:
        texts.size === 0 &&
        cells.every(isMissing) &&
        !children.some(({ state }) => state === 'ACCEPTED'),
      review: cycle.title,
      lastDay: lastCountedDay({ window: windowOfCycle(cycle), cutOffOn: cycle.cutOffOn }),
      findings,
      unansweredSections: unanswered.map(({ titleVi, titleEn }) =>
        context.language === 'vi' ? titleVi : titleEn,
      ),
      missingFigures: cells.filter(isMissing).map(({ key }) => key),
    },
  };
}

/** Whether a sheet is one that is submitted along with its report. */
export function isOpenSheet({ sheet, isTold }: ReportSheet): boolean {
  return isTold && (sheet?.state === 'DRAFT' || sheet?.state === 'RETURNED');
}
