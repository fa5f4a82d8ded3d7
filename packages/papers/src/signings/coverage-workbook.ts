import { addDays, type IsoDate } from '@phoihop/domain/dates';
import ExcelJS from 'exceljs';
import { sameBytes } from '../same-bytes.ts';
import { dayInFigures } from '../vietnamese-date.ts';
import { coverageWords, type PaperLanguage } from './coverage-words.ts';

/** One expected unit. */
export interface CoverageLine {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  readonly state: string;
  readonly isInForce: boolean;
  readonly number: string | null;
  readonly signedOn: IsoDate | null;
  readonly validFrom: IsoDate | null;
  /** The first day on which it no longer holds. */
  readonly endsOn: IsoDate | null;
  readonly isToBeRenewed: boolean;
  readonly dueOn: IsoDate | null;
  readonly daysLate: number;
}

/** The coverage of one unit and all under it, by stage. */
export interface CoveragePart {
  readonly name: string;
  readonly expected: number;
  readonly byStage: readonly number[];
  readonly inForce: number;
  readonly toBeRenewed: number;
  readonly late: number;
}

/** A coverage as a workbook tells it. */
export interface CoverageSheet {
  readonly language: PaperLanguage;
  readonly programme: string;
  readonly unit: string;
  readonly asOf: IsoDate;
  /** The words of the stages, in the order of the counts. */
  readonly stages: readonly string[];
  readonly parts: readonly CoveragePart[];
  readonly total: CoveragePart;
  readonly lines: readonly CoverageLine[];
}

/** Writes coverage as .xlsx: numbers as numbers, days as days, codes as text; same facts, same bytes. */
export async function coverageWorkbook(sheet: CoverageSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'phối hợp';
  book.lastModifiedBy = 'phối hợp';
  book.created = new Date(0);
  book.modified = new Date(0);
  writeSummary(book, sheet);
  const words = coverageWords[sheet.language];
  writeUnits(book, sheet, words.detail, sheet.lines);
  writeUnits(
    book,
    sheet,
    words.lacking,
    sheet.lines.filter(({ isInForce }) => !isInForce),
  );
  for (const page of book.worksheets) page.eachRow(inOneFace);
  return sameBytes(new Uint8Array(await book.xlsx.writeBuffer()));
}

function inOneFace(row: ExcelJS.Row): void {
  const { bold = false, size = 12 } = row.font ?? {};
  row.eachCell((cell) => {
    cell.font = { name: 'Times New Roman', bold, size };
  });
}

function begin(
  book: ExcelJS.Workbook,
  name: string,
  { programme, unit, asOf, language }: CoverageSheet,
) {
  const page = book.addWorksheet(name, {
    properties: { defaultRowHeight: 17 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  });
  const words = coverageWords[language];
  page.addRow([`${words.title} ${programme}`]).font = { bold: true, size: 14 };
  page.addRow([`${unit}, ${words.asOf} ${dayInFigures(asOf)}`]);
  page.addRow([]);
  return page;
}

function header(page: ExcelJS.Worksheet, names: readonly string[]): void {
  const row = page.addRow([...names]);
  // Room for two lines: left to itself, an office suite may lay the first row of figures under the heading.
  row.height = 34;
  row.font = { bold: true };
  row.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFED' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  page.views = [{ state: 'frozen', ySplit: row.number, xSplit: 1 }];
  // On paper every page says what its columns are, and which page of how many it is.
  page.pageSetup.printTitlesRow = `${row.number}:${row.number}`;
  page.headerFooter.oddFooter = '&C&P/&N';
}

function writeSummary(book: ExcelJS.Workbook, sheet: CoverageSheet): void {
  const words = coverageWords[sheet.language];
  const page = begin(book, words.summary, sheet);
  header(page, [
    words.unit,
    words.expected,
    ...sheet.stages,
    words.share,
    words.missing,
    words.toBeRenewed,
    words.late,
  ]);
  const cells = ({ name, expected, byStage, inForce, toBeRenewed, late }: CoveragePart) => [
    name,
    expected,
    ...byStage,
    `${inForce}/${expected}`,
    expected - inForce,
    toBeRenewed,
    late,
  ];
  for (const part of sheet.parts) page.addRow(cells(part));
  page.addRow(cells({ ...sheet.total, name: words.total })).font = { bold: true };
  page.columns.forEach((column, index) => {
    column.width = index === 0 ? 30 : 12;
  });
  // A fraction is read beside numbers: it ends where they end.
  page.getColumn(3 + sheet.stages.length).eachCell((cell, row) => {
    if (row > page.rowCount - sheet.parts.length - 1) cell.alignment = { horizontal: 'right' };
  });
}

function writeUnits(
  book: ExcelJS.Workbook,
  sheet: CoverageSheet,
  name: string,
  lines: readonly CoverageLine[],
): void {
  const words = coverageWords[sheet.language];
  const page = begin(book, name, sheet);
  header(page, words.columns);
  const first = page.rowCount;
  for (const line of lines) {
    page.addRow([
      line.code,
      line.name,
      line.kind,
      line.parent,
      line.state,
      line.number ?? '',
      asDay(line.signedOn),
      asDay(line.validFrom),
      asDay(line.endsOn && addDays(line.endsOn, -1)),
      line.isToBeRenewed ? words.yes : '',
      asDay(line.dueOn),
      line.daysLate > 0 ? line.daysLate : null,
    ]);
  }
  page.addRow([]);
  page.addRow([`${words.rows}: ${lines.length}`]);
  page.autoFilter = {
    from: { row: first, column: 1 },
    to: { row: first + lines.length, column: words.columns.length },
  };
  const widths = [10, 28, 12, 26, 18, 20, 14, 14, 16, 13, 14, 16];
  page.columns.forEach((column, index) => {
    column.width = widths[index] ?? 12;
  });
  // Codes are names made of digits: a leading zero is part of them.
  page.getColumn(1).numFmt = '@';
  for (const index of [7, 8, 9, 11]) page.getColumn(index).numFmt = 'dd/mm/yyyy';
}

/** A day as the workbook counts days: midnight in no time zone at all. */
function asDay(day: IsoDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
