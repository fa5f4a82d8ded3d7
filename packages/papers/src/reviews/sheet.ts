import ExcelJS from 'exceljs';
import { sameBytes } from '../same-bytes.ts';
import { asText, type SheetValue } from './sheet-value.ts';

/** A column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** How its numbers and days are shown; codes are text (`@`). */
  readonly format?: string;
  readonly isWrapped?: boolean;
  readonly isCentred?: boolean;
}

/** A row: a value for each column. */
export interface SheetRow {
  readonly values: readonly SheetValue[];
  readonly isBold?: boolean;
  /** The columns whose values are set in italics, from 0. */
  readonly italics?: readonly number[];
  /** How its numbers are shown, where not as those of the column. */
  readonly numberFormat?: string;
}

/** A table on a sheet of its own. */
export interface SheetTable {
  readonly name: string;
  /** What stands above it; the first is the title. */
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** What stands below its rows, not counted and not filtered. */
  readonly totals?: readonly SheetRow[];
  /** How many columns at the left stay in sight. */
  readonly frozenColumns?: number;
}

const face = 'Times New Roman';
/** So wide a table can be read on one page laid across. */
const pageWidth = 185;

/** Writes tables as a workbook, a sheet for each, that tells nothing of when it was made. */
export async function workbookOf(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'phối hợp';
  book.lastModifiedBy = 'phối hợp';
  book.created = new Date(0);
  book.modified = new Date(0);
  for (const table of tables) addTable(book, table);
  return sameBytes(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addTable(book: ExcelJS.Workbook, table: SheetTable): void {
  const { name, lines, columns, rows, totals = [] } = table;
  const page = book.addWorksheet(name, { properties: { defaultRowHeight: 17 } });
  for (const [index, line] of [...lines, ''].entries()) {
    const isTitle = index === 0;
    page.addRow([asText(line)]).font = { name: face, size: isTitle ? 14 : 12, bold: isTitle };
  }
  const heading = page.addRow(columns.map((column) => asText(column.heading)));
  dressHeading(heading, columns);
  for (const row of [...rows, ...totals]) {
    dressRow(page.addRow(row.values.map((value) => asValue(value))), row, columns);
  }
  page.addRow([]);
  page.addRow([`Tổng số dòng: ${rows.length}`]).font = { name: face, size: 12 };
  page.columns.forEach((column, index) => {
    column.width = columns[index]?.width ?? 12;
  });
  page.autoFilter = {
    from: { row: heading.number, column: 1 },
    to: { row: heading.number + rows.length, column: columns.length },
  };
  layOut(page, table, heading.number);
}

/** The heading stays in sight on a screen, and stands on every page of paper. */
function layOut(page: ExcelJS.Worksheet, table: SheetTable, headingRow: number): void {
  const { columns, frozenColumns = 0 } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  page.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: headingRow }];
  page.pageSetup.paperSize = 9;
  page.pageSetup.orientation = 'landscape';
  page.pageSetup.fitToPage = true;
  // Of many columns, on one page none could be read.
  page.pageSetup.fitToWidth = Math.ceil(width / pageWidth);
  page.pageSetup.fitToHeight = 0;
  page.pageSetup.printTitlesRow = `${headingRow}:${headingRow}`;
  if (frozenColumns > 0) {
    page.pageSetup.printTitlesColumn = `A:${page.getColumn(frozenColumns).letter}`;
  }
  page.headerFooter.oddFooter = `&C&"${face}"&12&P/&N`;
}

function dressHeading(row: ExcelJS.Row, columns: readonly SheetColumn[]): void {
  // Room for the longest: left to itself, an office suite may lay the first row of figures under the heading.
  row.height = Math.min(400, 17 * Math.max(2, ...columns.map(linesOf)));
  row.eachCell((cell) => {
    cell.font = { name: face, size: 12, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFED' } };
    cell.border = { bottom: { style: 'thin' } };
  });
}

/** How many lines a heading takes; bold letters are a little wider than the digits a width is counted in. */
function linesOf({ heading, width }: SheetColumn): number {
  const lines = heading.split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}

function dressRow(
  row: ExcelJS.Row,
  { isBold = false, italics = [], numberFormat }: SheetRow,
  columns: readonly SheetColumn[],
): void {
  for (const [index, { format, isWrapped = false, isCentred = false }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const isNumeric = format?.startsWith('#') === true;
    const shown = isNumeric ? (numberFormat ?? format) : format;
    cell.font = { name: face, size: 12, bold: isBold, italic: italics.includes(index) };
    if (shown !== undefined) cell.numFmt = shown;
    // A word in place of a number ends where the numbers end.
    cell.alignment = {
      vertical: 'top',
      wrapText: isWrapped,
      ...(isNumeric ? { horizontal: 'right' } : {}),
      ...(isCentred ? { horizontal: 'center' } : {}),
    };
  }
}

function asValue(value: SheetValue): SheetValue {
  return typeof value === 'string' ? asText(value) : value;
}
