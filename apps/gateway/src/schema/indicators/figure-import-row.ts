import type { Cell, EnteredFigure, UnreadSheet } from '@phoihop/domain/indicators';
import type { Refusal } from '@phoihop/domain/verdict';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import type { PeriodRow } from './period-row.ts';

/** A cell that would change. */
export interface ChangeRow {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly before: Cell;
  readonly figure: EnteredFigure;
  readonly place: string;
}

/** A cell that is not right. */
export interface ErrorRow {
  readonly place: string;
  readonly refusal: Pick<Refusal, 'code' | 'facts'>;
}

export interface FigureImportRow {
  readonly id: string;
  readonly name: string;
  /** The sheet that was read. */
  readonly sheet: string;
  readonly unread: readonly UnreadSheet[];
  readonly period: PeriodRow;
  readonly cells: readonly ChangeRow[];
  /** The version of each sheet it was compared with, by unit. */
  readonly sheets: Readonly<Record<string, number | null>>;
  readonly errors: readonly ErrorRow[];
  readonly unchanged: number;
  readonly kept: number;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

/** Imports by their ids: the viewer's own alone, for whoever else it says nothing. */
export const loadFigureImport = batched<FigureImportRow>(async ({ db, account }, ids) => {
  const { rows } = await sql<Omit<FigureImportRow, 'period'> & PeriodRow & { importId: string }>`
    select period.*, figure_import.id as import_id, name, sheet, unread, cells, sheets, errors, unchanged, kept, created_at, applied_at
      from figure_import join period on period.id = figure_import.period_id
     where account_id = ${account.id} and figure_import.id = any(${rowIds(ids)}::uuid[])`.execute(
    db.kysely,
  );
  const own = rows.map(({ importId, ...row }): FigureImportRow => ({
    ...row,
    id: importId,
    period: { ...row, id: Number(row.id) },
  }));
  return mapBy(own, ({ id }) => id);
});

/** The viewer's own import that an argument names by its Relay id. */
export async function getFigureImport(context: Context, text: string): Promise<FigureImportRow> {
  const id = rowId('FigureImport', text);
  const found = id && (await loadFigureImport(context, id));
  if (!found) throw refused('NOT_FOUND', { what: 'figureImport', text });
  return found;
}
