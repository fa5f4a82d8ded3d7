/** One move of a report and of its sheets: decided by the domain, written and put on record in one transaction. */
import type { Transaction } from '@phoihop/database';
import type { SideActor, Standing } from '@phoihop/domain/access';
import { decideReport, reportMoves, reportNameFor, type ReportMove } from '@phoihop/domain/reviews';
import type { FigureSheetMove } from '@phoihop/domain/indicators';
import { tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import {
  decideSheetMove,
  writeSheetMoves,
  type DecidedSheetMove,
} from '../indicators/move-sheet.ts';
import { namingRules } from '../indicators/sheet-facts.ts';
import { refused, RefusedError } from '../refused-error.ts';
import { changeReview } from './change-review.ts';
import { holdBelow, holdReport } from './hold-report.ts';
import { actorTowardsReport } from './report-actor.ts';
import type { SaidOf } from './report-comments.ts';
import { factsOf, isOpenSheet, type Facts } from './report-facts.ts';
import { getReport, type ReportRow } from './report-row.ts';
import { currentCells } from './version-cells.ts';
import { writeReportMove } from './write-report-move.ts';

export interface AskedMove {
  readonly move: ReportMove;
  /** The version it was decided on. */
  readonly version: number;
  readonly reason: string | null;
  readonly comments: readonly SaidOf[];
  readonly acknowledged: readonly string[];
  /** Units by code or Relay id. */
  readonly namedGaps: readonly string[];
}

/** Makes the move, or refuses it and changes nothing: decided and written on what stands while both are held. */
export async function makeReportMove(
  context: Context,
  { id, cycleId }: Pick<ReportRow, 'id' | 'cycleId'>,
  asked: AskedMove,
): Promise<void> {
  await changeReview(context, { type: 'Report', id }, async (tx, within) => {
    await holdReport(tx, { id, cycleId });
    if (takesIn.includes(asked.move)) await holdBelow(tx, { id });
    await moveHeld(tx, within, await getReport(within, id), asked);
  });
}

/** The moves that look at the reports below. */
const takesIn: readonly ReportMove[] = ['SUBMIT', 'EXEMPT'];

async function moveHeld(
  tx: Transaction,
  context: Context,
  report: ReportRow,
  asked: AskedMove,
): Promise<void> {
  const { move, comments, acknowledged } = asked;
  const { id, unitId, version } = report;
  const [actor, facts] = await Promise.all([
    actorTowardsReport(context, report),
    factsOf(context, report),
  ]);
  await requireVersion(context, { type: 'Report', ...report }, asked.version);
  const reason = tidyText(asked.reason);
  const namedGaps = unitsNamed(facts, asked.namedGaps);
  const { today } = context;
  const verdict = decideReport(facts, {
    move,
    actor,
    reason,
    comments,
    acknowledged,
    namedGaps,
    today,
  });
  if (!verdict.ok) throw new RefusedError(namingRules(verdict, facts.findings, context));
  const inNameOfId = reportNameFor(facts, { move, actor }) ?? null;
  const sheets = await decideSheets(context, facts, actor, asked);
  const cells = move === 'SUBMIT' ? await currentCells(context, report) : [];
  const { state } = verdict.value;
  const number = await writeReportMove(tx, context, report, {
    move,
    state,
    reason,
    inNameOfId,
    gaps: namedGaps,
    cells,
    comments,
  });
  await writeSheetMoves(tx, context, sheets);
  // In the same transaction: a move that is not on record did not happen.
  await recordAudit(tx, context, {
    action: `report.${move}`,
    subjectType: 'Report',
    subjectId: id,
    unitId,
    isOnBehalf: actor.isOnBehalf && reportMoves[move].by === 'UNIT',
    inNameOfId,
    reason,
    before: { state: report.state, number: report.number, version },
    after: {
      state,
      number,
      version: version + 1,
      sheets: sheets.map(({ sheet }) => sheet.periodKey),
      ...(move === 'SUBMIT' ? { gaps: [...namedGaps], acknowledged: [...acknowledged] } : {}),
      ...(move === 'RETURN' ? { comments: comments.map(toldComment) } : {}),
    },
  });
}

function toldComment({ section, cell, text }: SaidOf) {
  return { section, cell, text };
}

/** The units that are named as gaps, among those whose reports are taken in. */
function unitsNamed({ children }: Facts, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const id = rowId('Unit', name);
    const child = children.find(({ unitId, code }) => unitId === id || code === name.trim());
    if (!child) throw refused('NOT_FOUND', { what: 'unit', text: name });
    return child.unitId;
  });
}

const sheetMoves: Partial<Record<ReportMove, Exclude<FigureSheetMove, 'CORRECT'>>> = {
  SUBMIT: 'SUBMIT',
  RETURN: 'RETURN',
  ACCEPT: 'ACCEPT',
};

/** What becomes of the sheets along with the report; refuses the move where one of them refuses it. */
async function decideSheets(
  context: Context,
  { sheets }: Facts,
  actor: SideActor & Standing,
  { move, comments }: AskedMove,
): Promise<readonly DecidedSheetMove[]> {
  const sheetMove = sheetMoves[move];
  if (!sheetMove) return [];
  const reason = move === 'RETURN' ? comments.map(({ text }) => text).join('\n') : null;
  const moved = sheets.filter((each) =>
    move === 'SUBMIT' ? isOpenSheet(each) : each.sheet?.state === 'SUBMITTED',
  );
  return Promise.all(
    moved.flatMap(({ sheet }) =>
      sheet
        ? [decideSheetMove(context, sheet, { move: sheetMove, reason, withReport: actor })]
        : [],
    ),
  );
}
