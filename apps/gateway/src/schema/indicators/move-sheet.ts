/** One move of a sheet: decided by the domain, written and put on record in one transaction. */
import type { Transaction } from '@phoihop/database';
import {
  decideFigureSheet,
  figureSheetMoves,
  sheetNameFor,
  type FigureSheetMove,
  type SheetState,
} from '@phoihop/domain/indicators';
import type { SideActor, Standing } from '@phoihop/domain/access';
import { tidyText } from '@phoihop/domain/text';
import { recordAudits, type Deed } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { RefusedError } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { changeSheets, requireSheetVersion, tooLate } from './change-sheet.ts';
import { derive } from './derive.ts';
import { factsOf, namingRules } from './sheet-facts.ts';
import type { SheetRow } from './sheet-row.ts';

interface Move {
  readonly move: FigureSheetMove;
  /** The version it was decided on. */
  readonly version: number;
  readonly reason?: string | null | undefined;
  /** Who makes the same move on the report that the sheet belongs to, where it is made along with it. */
  readonly withReport?: SideActor & Standing;
}

/** A move that the rules allow, with all that is written of it. */
export interface DecidedSheetMove {
  readonly sheet: SheetRow;
  readonly move: FigureSheetMove;
  readonly state: SheetState;
  readonly reason: string | null;
  readonly inNameOfId: string | null;
  readonly isOnBehalf: boolean;
}

/** Makes the move, or refuses it and changes nothing. */
export async function moveSheet(
  context: Context,
  sheet: SheetRow,
  { version, ...move }: Move,
): Promise<void> {
  // Of two moves made at once, the later is told that it came too late, not that it is impossible.
  await requireSheetVersion(context, sheet, version);
  const decided = await decideSheetMove(context, sheet, move);
  await changeSheets(
    context,
    (tx) => writeSheetMoves(tx, context, [decided]),
    () => tooLate(context, sheet.id),
  );
}

/** Whether the move may be made on the sheet as it was read, by whoever acts on it; refuses it otherwise. */
export async function decideSheetMove(
  context: Context,
  sheet: SheetRow,
  { move, reason: told, withReport }: Omit<Move, 'version'>,
): Promise<DecidedSheetMove> {
  const [actor, facts] = await Promise.all([
    withReport ?? actorTowards(context, sheet.unitId, 'REPORTS'),
    factsOf(context, sheet),
  ]);
  const reason = tidyText(told);
  const { today } = context;
  const isWithReport = withReport !== undefined;
  const verdict = decideFigureSheet(facts, { move, actor, reason, isWithReport, today });
  if (!verdict.ok) throw new RefusedError(namingRules(verdict, facts.findings, context));
  return {
    sheet,
    move,
    state: verdict.value,
    reason,
    inNameOfId: sheetNameFor(facts, { move, actor }) ?? null,
    isOnBehalf: actor.isOnBehalf && figureSheetMoves[move].by === 'UNIT',
  };
}

/** Writes moves and puts them on record, in a transaction that may hold more; a sheet that changed meanwhile ends it. */
export async function writeSheetMoves(
  tx: Transaction,
  context: Context,
  moves: readonly DecidedSheetMove[],
): Promise<void> {
  if (moves.length === 0) return;
  // oxlint-disable-next-line no-await-in-loop -- one transaction runs one statement after the other
  for (const decided of moves) await writeMove(tx, context, decided);
  await derive(
    tx,
    moves.map(({ sheet }) => sheet.id),
  );
  // In the same transaction: a move that is not on record did not happen.
  await recordAudits(
    tx,
    context,
    moves.map(({ sheet, move, state, reason, inNameOfId, isOnBehalf }): Deed => ({
      action: `figureSheet.${move}`,
      subjectType: 'FigureSheet',
      subjectId: sheet.id,
      unitId: sheet.unitId,
      isOnBehalf,
      inNameOfId,
      reason,
      before: { state: sheet.state, number: sheet.number, version: sheet.version },
      after: {
        state,
        number: sheet.number + (move === 'CORRECT' ? 1 : 0),
        version: sheet.version + 1,
        period: sheet.periodKey,
        ...(move === 'SUBMIT' ? { submittedForId: inNameOfId } : {}),
      },
    })),
  );
}

async function writeMove(
  tx: Transaction,
  context: Context,
  { sheet: { id, number, version }, move, state, reason, inNameOfId }: DecidedSheetMove,
): Promise<void> {
  const [by, at] = [context.account.id, context.now()];
  const next = number + (move === 'CORRECT' ? 1 : 0);
  // Matching on `version`: of two moves made at once, the second is refused as CONFLICT.
  await tx.figureSheet.update({
    where: { id, version },
    data: {
      state,
      number: next,
      version: { increment: 1 },
      updatedAt: at,
      ...(move === 'ACCEPT' ? { acceptedNumber: number } : {}),
    },
  });
  if (move === 'CORRECT') {
    await tx.figureSheetVersion.create({
      data: { sheetId: id, number: next, startedById: by, startedAt: at, reason },
    });
    await tx.$executeRaw`
      insert into figure_entry (sheet_id, number, indicator_id, state, value, note)
      select sheet_id, ${next}, indicator_id, state, value, note from figure_entry
       where sheet_id = ${id}::uuid and number = ${number}`;
    return;
  }
  const answer = {
    SUBMIT: { submittedById: by, submittedForId: inNameOfId, submittedAt: at },
    RETURN: { returnReason: reason },
    ACCEPT: { acceptedById: by, acceptedForId: inNameOfId, acceptedAt: at },
  }[move];
  await tx.figureSheetVersion.update({
    where: { sheetId_number: { sheetId: id, number } },
    data: answer,
  });
}
