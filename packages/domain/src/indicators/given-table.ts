import type { GivenCell } from './cell-text.ts';

/** A cell and its column, from 1. */
export interface PlacedCell extends GivenCell {
  readonly column: number;
}

export interface GivenRow {
  /** From 1, as the spreadsheet counts. */
  readonly number: number;
  /** Those that hold anything, from the left. */
  readonly cells: readonly PlacedCell[];
}

/** Cells that were made one. */
export interface MergedCells {
  /** `B3:C4`. */
  readonly range: string;
  readonly lastRow: number;
}

/** A sheet of the same workbook that is not read. */
export interface UnreadSheet {
  readonly name: string;
  /** Whether numbers stand in it, or formulas: somebody may have meant them. */
  readonly hasFigures: boolean;
}

/** A table as a file or a paste holds it: what was read, nothing made of it. */
export interface GivenTable {
  /** The name of its sheet. */
  readonly sheet: string;
  /** The other sheets of its workbook that hold anything, hidden ones too; none where it is text. */
  readonly unread: readonly UnreadSheet[];
  readonly rows: readonly GivenRow[];
  readonly merged: readonly MergedCells[];
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnLetters(before) + letter;
}

/** Where a cell stands, as people who work in spreadsheets say it: `Số liệu!C7`. */
export function placeOf(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
