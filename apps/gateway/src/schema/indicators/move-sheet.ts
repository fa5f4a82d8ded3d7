/** One move of a sheet: decided by the domain, written and put on record in one transaction. */
import type { Transaction } from '@phoihop/database';
import {
  decideFigureSheet,
  figureSheetMoves,
  sheetNameFor,
  type FigureSheetMove,
  type SheetState,
} from '@phoihop/domain/indicators';
import { decideLength, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
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
}

const reasonLengthMax = 2000;

/** Makes the move, or refuses it and changes nothing. */
export async function moveSheet(
  context: Context,
  sheet: SheetRow,
  { move, version, reason: told }: Move,
): Promise<void> {
  const [actor, facts] = await Promise.all([
    actorTowards(context, sheet.unitId, 'REPORTS'),
    factsOf(context, sheet),
  ]);
  // Of two moves made at once, the later is told that it came too late, not that it is impossible.
  await requireSheetVersion(context, sheet, version);
  const reason = tidyText(told);
  if (reason !== null) settle(decideLength('reason', reason, reasonLengthMax));
  const verdict = decideFigureSheet(facts, { move, actor, reason, today: context.today });
  if (!verdict.ok) throw new RefusedError(namingRules(verdict, facts.findings, context));
  const inNameOfId = sheetNameFor(facts, { move, actor }) ?? null;
  const state = verdict.value;

  await changeSheets(
    context,
    async (tx) => {
      await writeMove(tx, context, sheet, { move, state, version, reason, inNameOfId });
      await derive(tx, [sheet.id]);
      // In the same transaction: a move that is not on record did not happen.
      await recordAudit(tx, context, {
        action: `figureSheet.${move}`,
        subjectType: 'FigureSheet',
        subjectId: sheet.id,
        unitId: sheet.unitId,
        isOnBehalf: actor.isOnBehalf && figureSheetMoves[move].by === 'UNIT',
        inNameOfId,
        reason,
        before: { state: sheet.state, number: sheet.number, version },
        after: {
          state,
          number: sheet.number + (move === 'CORRECT' ? 1 : 0),
          version: version + 1,
          period: sheet.periodKey,
          ...(move === 'SUBMIT' ? { submittedForId: inNameOfId } : {}),
        },
      });
    },
    () => tooLate(context, sheet.id),
  );
}

interface Decided extends Omit<Move, 'reason'> {
  readonly state: SheetState;
  readonly reason: string | null;
  readonly inNameOfId: string | null;
}

async function writeMove(
  tx: Transaction,
  context: Context,
  { id, number }: SheetRow,
  { move, state, version, reason, inNameOfId }: Decided,
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
