/**
 * The one way in which figures are written: all rows or none, in as many statements for one as for all.
 *
 * Used by whoever enters them by hand and by whoever takes a table over.
 */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@phoihop/database';
import { decideFigureEntry, emptyCell, isSameCell, type Cell } from '@phoihop/domain/indicators';
import { recordAudits, type Deed } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { settle, type RefusedError } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { changeSheets, requireSheetVersion, tooLate } from './change-sheet.ts';
import type { PeriodRow } from './period-row.ts';
import type { EnteredRow } from './read-entered.ts';
import { figuresOf } from './sheet-figures.ts';
import { loadSheetOf, type SheetRow } from './sheet-row.ts';

/** What is to change in one sheet. */
interface SheetChange {
  readonly id: string;
  readonly unitId: string;
  readonly sheet: SheetRow | null;
  readonly number: number;
  readonly isOnBehalf: boolean;
  readonly inNameOfId: string | null;
  readonly cells: readonly {
    readonly indicatorId: string;
    readonly key: string;
    readonly before: Cell;
    readonly after: Cell;
  }[];
}

export interface Written {
  /** The sheets that were changed, by their ids. */
  readonly sheetIds: readonly string[];
  readonly changed: number;
}

/** Writes the rows; those that say what is there already are left alone. `also` is done in the same transaction. */
export async function writeFigures(
  context: Context,
  period: PeriodRow,
  rows: readonly EnteredRow[],
  also?: (tx: Transaction) => Promise<void>,
): Promise<Written> {
  const decided = await Promise.all(rows.map((row) => changeOf(context, period, row)));
  const changes = decided.filter(({ cells }) => cells.length > 0);
  if (changes.length > 0) {
    await changeSheets(
      context,
      async (tx) => {
        await writeChanges(tx, context, period, changes);
        await also?.(tx);
      },
      () => begunMeanwhile(context, period, changes),
    );
  }
  return {
    sheetIds: changes.map(({ id }) => id),
    changed: changes.reduce((sum, { cells }) => sum + cells.length, 0),
  };
}

/** The no to whoever begins a sheet that somebody else has just begun. */
async function begunMeanwhile(
  context: Context,
  period: PeriodRow,
  changes: readonly SheetChange[],
): Promise<RefusedError> {
  const begun = changes.filter(({ sheet }) => sheet === null);
  const sheets = await Promise.all(
    begun.map(({ unitId }) => loadSheetOf(context, { unitId, periodId: period.id })),
  );
  return tooLate(context, sheets.find((sheet) => sheet !== null)?.id ?? '');
}

async function changeOf(
  context: Context,
  period: PeriodRow,
  { unit, version, cells }: EnteredRow,
): Promise<SheetChange> {
  const [actor, sheet, figures] = await Promise.all([
    actorTowards(context, unit.id, 'REPORTS'),
    loadSheetOf(context, { unitId: unit.id, periodId: period.id }),
    figuresOf(context, unit.id, period.id),
  ]);
  // Of two who write at once, the later is told that he came too late, not that he may not.
  await requireSheetVersion(context, sheet, version);
  settle(decideFigureEntry(sheet?.state ?? null, period, { actor, today: context.today }));
  return {
    id: sheet?.id ?? randomUUID(),
    unitId: unit.id,
    sheet,
    number: sheet?.number ?? 1,
    isOnBehalf: actor.isOnBehalf,
    inNameOfId: actor.names.UNIT[0] ?? null,
    cells: cells
      .map(({ indicator: { id, key }, cell }) => {
        return { indicatorId: id, key, before: figures.CURRENT.get(id) ?? emptyCell, after: cell };
      })
      .filter(({ before, after }) => !isSameCell(before, after)),
  };
}

async function writeChanges(
  tx: Transaction,
  context: Context,
  period: PeriodRow,
  changes: readonly SheetChange[],
): Promise<void> {
  const [by, at] = [context.account.id, context.now()];
  await beginSheets(tx, changes, { by, at, periodId: period.id });
  await touchSheets(tx, context, changes, at);
  await writeCells(tx, changes);
  await recordAudits(
    tx,
    context,
    changes.map((change): Deed => ({
      action: 'figureSheet.ENTER',
      subjectType: 'FigureSheet',
      subjectId: change.id,
      unitId: change.unitId,
      isOnBehalf: change.isOnBehalf,
      inNameOfId: change.inNameOfId,
      before: { cells: toldOf(change, 'before'), state: change.sheet?.state ?? null },
      after: {
        cells: toldOf(change, 'after'),
        state: change.sheet?.state ?? 'DRAFT',
        period: period.key,
      },
    })),
  );
}

async function beginSheets(
  tx: Transaction,
  changes: readonly SheetChange[],
  { by, at, periodId }: { readonly by: string; readonly at: Date; readonly periodId: number },
): Promise<void> {
  const begun = changes.filter(({ sheet }) => sheet === null);
  if (begun.length === 0) return;
  await tx.figureSheet.createMany({
    data: begun.map(({ id, unitId }) => ({ id, unitId, periodId, updatedAt: at })),
  });
  await tx.figureSheetVersion.createMany({
    data: begun.map(({ id }) => ({ sheetId: id, number: 1, startedById: by, startedAt: at })),
  });
}

/** Raises the versions of the sheets that were there, where they still are the ones that were read. */
async function touchSheets(
  tx: Transaction,
  context: Context,
  changes: readonly SheetChange[],
  at: Date,
): Promise<void> {
  const there = changes.flatMap(({ sheet }) => sheet ?? []);
  if (there.length === 0) return;
  const raised = await tx.$queryRaw<{ id: string }[]>`
    update figure_sheet set version = figure_sheet.version + 1, updated_at = ${at}
      from unnest(${there.map(({ id }) => id)}::uuid[], ${there.map(({ version }) => version)}::int[])
        as read(id, version)
     where figure_sheet.id = read.id and figure_sheet.version = read.version
    returning figure_sheet.id::text`;
  const ids = new Set(raised.map(({ id }) => id));
  const missed = there.find(({ id }) => !ids.has(id));
  if (missed) throw await tooLate(context, missed.id);
}

async function writeCells(tx: Transaction, changes: readonly SheetChange[]): Promise<void> {
  const cells = changes.flatMap(({ id, number, cells }) =>
    cells.map(({ indicatorId, after }) => ({
      sheet_id: id,
      number,
      indicator_id: indicatorId,
      ...after,
    })),
  );
  const told = JSON.stringify(cells.filter(({ state }) => state !== 'NOT_REPORTED'));
  const gone = JSON.stringify(cells.filter(({ state }) => state === 'NOT_REPORTED'));
  if (told !== '[]') {
    await tx.$executeRaw`
      insert into figure_entry (sheet_id, number, indicator_id, state, value, note)
      select sheet_id, number, indicator_id, state, value, note
        from json_populate_recordset(null::figure_entry, ${told}::json)
      on conflict (sheet_id, number, indicator_id)
      do update set state = excluded.state, value = excluded.value, note = excluded.note`;
  }
  if (gone !== '[]') {
    await tx.$executeRaw`
      delete from figure_entry using json_to_recordset(${gone}::json)
        as gone(sheet_id uuid, number int, indicator_id uuid)
       where figure_entry.sheet_id = gone.sheet_id and figure_entry.number = gone.number
         and figure_entry.indicator_id = gone.indicator_id`;
  }
}

/** The changed cells, by their indicators' keys. */
function toldOf({ cells }: SheetChange, side: 'before' | 'after') {
  return Object.fromEntries(cells.map((cell) => [cell.key, { ...cell[side] }]));
}
