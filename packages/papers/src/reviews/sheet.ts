import type { IsoDate } from '@phoihop/domain/dates';
import { isDecimal } from '@phoihop/domain/decimal';
import ExcelJS from 'exceljs';
import { printable } from '../printable.ts';
import { sameBytes } from '../same-bytes.ts';
import { numberInVietnamese, placesOf } from './figure-text.ts';

/** What a cell of a workbook holds: text, a number, a day. */
export type SheetValue = string | number | Date | null;

/** A column of a sheet. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** How its numbers and days are shown; codes are text (`@`). */
  readonly format?: string;
  readonly isWrapped?: boolean;
}

/** A table on a sheet of its own: lines above it, its rows, and how many they are. */
export interface SheetTable {
  readonly name: string;
  /** The first is the title. */
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** How many columns at the left stay in sight. */
  readonly frozenColumns?: number;
}

const face = 'Times New Roman';
/** As many digits as a spreadsheet keeps of a number, and as many characters as its cells hold. */
const [digitsMax, textMax] = [15, 32_767];

/** A workbook that tells nothing of when it was made. */
export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'phối hợp';
  book.lastModifiedBy = 'phối hợp';
  book.created = new Date(0);
  book.modified = new Date(0);
  return book;
}

/** The bytes of a workbook, the same whenever it is written. */
export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return sameBytes(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** Adds a sheet with a table; its heading stays in sight and stands on every printed page. */
export function addTable(book: ExcelJS.Workbook, table: SheetTable): ExcelJS.Worksheet {
  const { name, lines, columns, rows, frozenColumns = 0 } = table;
  const page = book.addWorksheet(name, {
    properties: { defaultRowHeight: 17 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      // A sheet of many columns is laid over several pages: on one it could not be read.
      fitToWidth: Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / 170),
      fitToHeight: 0,
    },
  });
  for (const [index, line] of [...lines, ''].entries()) {
    page.addRow([asText(line)]).font = { name: face, size: index === 0 ? 14 : 12, bold: index === 0 };
  }
  const heading = page.addRow(columns.map(({ heading: text }) => asText(text)));
  writeHeading(heading, columns);
  for (const values of rows) writeRow(page.addRow(values.map(asValue)), columns);
  page.columns.forEach((column, index) => {
    column.width = columns[index]?.width ?? 12;
  });
  page.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: heading.number }];
  page.autoFilter = {
    from: { row: heading.number, column: 1 },
    to: { row: heading.number + rows.length, column: columns.length },
  };
  page.pageSetup.printTitlesRow = `${heading.number}:${heading.number}`;
  page.headerFooter.oddFooter = '&C&P/&N';
  return page;
}

/** Ends a sheet with how many rows its table has. */
export function countRows(page: ExcelJS.Worksheet, count: number): void {
  page.addRow([]);
  page.addRow([`Tổng số dòng: ${count}`]).font = { name: face, size: 12 };
}

function writeHeading(row: ExcelJS.Row, columns: readonly SheetColumn[]): void {
  // Room for the longest: left to itself, an office suite may lay the first row of figures under the heading.
  const linesOf = ({ heading, width }: SheetColumn) =>
    heading
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.25) / width)), 0);
  row.height = Math.min(400, 17 * Math.max(2, ...columns.map(linesOf)));
  row.eachCell((cell) => {
    cell.font = { name: face, size: 12, bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFED' } };
    cell.border = { bottom: { style: 'thin' } };
  });
}

/** Gives a row its face, and its cells the formats of their columns; words where numbers stand end where they end. */
export function writeRow(
  row: ExcelJS.Row,
  columns: readonly SheetColumn[],
  { isBold = false }: { readonly isBold?: boolean } = {},
): void {
  for (const [index, { format, isWrapped = false }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.font = { name: face, size: 12, bold: isBold };
    if (format !== undefined) cell.numFmt = format;
    const isNumeric = format !== undefined && format.startsWith('#');
    cell.alignment = {
      vertical: 'top',
      ...(isWrapped ? { wrapText: true } : {}),
      ...(isNumeric ? { horizontal: 'right' } : {}),
    };
  }
}

/** A day as the workbook counts days: midnight in no time zone at all. */
export function asDay(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** An exact decimal as a number; one of more digits than a spreadsheet keeps goes as text. */
export function asNumber(value: string, decimals: number): number | string {
  return isDecimal(value) && value.replace(/[-.]/g, '').length <= digitsMax
    ? Number(value)
    : numberInVietnamese(value, decimals);
}

/** How a number of so many decimals is shown. */
export function formatOf(decimals: number): string {
  const places = placesOf(decimals);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}

function asValue(value: SheetValue): SheetValue {
  return typeof value === 'string' ? asText(value) : value;
}

function asText(text: string): string {
  const plain = printable(text);
  return plain.length <= textMax ? plain : `${plain.slice(0, textMax - 1)}…`;
}
