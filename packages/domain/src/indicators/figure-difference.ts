/** What a table of figures would change: cell by cell, against what stands now. */
import { refuse, type Refusal } from '../verdict.ts';
import { emptyCell, type Cell } from './figure-cell.ts';
import type { TableFigure } from './figure-table.ts';
import type { TableError } from './table-header.ts';

/** The figures of one unit as they stand: those of the open version, or of the one that was accepted. */
export interface StandingSheet {
  /** Null where there is no sheet yet. */
  readonly version: number | null;
  /** Why the viewer enters nothing here; null where he may. */
  readonly refusal: Refusal | null;
  readonly cells: ReadonlyMap<string, Cell>;
  /** What is official of it: what an export tells, whatever has been entered since. */
  readonly official: ReadonlyMap<string, Cell>;
}

export interface FigureChange extends TableFigure {
  readonly before: Cell;
}

export interface FigureDifference {
  readonly changes: readonly FigureChange[];
  readonly unchanged: number;
  /** Figures that say what is official where something else has been entered since: that stays. */
  readonly kept: number;
  readonly errors: readonly TableError[];
}

/**
 * Compares what was read with what stands. A figure that stays as it is asks for no right to change it, so that a table
 * may be sent back whole; the first that would change where nothing may be entered is told, once for each unit.
 *
 * @remarks An export tells what is official. Sent back while a correction is open, it takes nothing away that was entered:
 * who wants the official figure back enters it in the sheet.
 */
export function differenceOf(
  figures: readonly TableFigure[],
  standing: ReadonlyMap<string, StandingSheet>,
): FigureDifference {
  const changes: FigureChange[] = [];
  const errors: TableError[] = [];
  const refusedUnits = new Set<string>();
  let unchanged = 0;
  let kept = 0;
  for (const figure of figures) {
    const sheet = standing.get(figure.unitId);
    const before = sheet?.cells.get(figure.indicatorId) ?? emptyCell;
    const refusal = sheet ? sheet.refusal : refuse('NOT_FOUND', { what: 'unit', text: '' });
    if (figure.isMark || isSame(before, figure.figure)) unchanged += 1;
    else if (isSame(sheet?.official.get(figure.indicatorId), figure.figure)) kept += 1;
    else if (!refusal) changes.push({ ...figure, before });
    else if (!refusedUnits.has(figure.unitId)) {
      refusedUnits.add(figure.unitId);
      errors.push({ place: figure.place, refusal });
    }
  }
  return { changes, unchanged, kept, errors };
}

function isSame(before: Cell | undefined, after: TableFigure['figure']): boolean {
  return (
    before?.state === after.state && (after.state !== 'REPORTED' || before.value === after.value)
  );
}
