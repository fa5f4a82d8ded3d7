import { writeNumber } from '@phoihop/domain/indicators';
import ExcelJS from 'exceljs';
import {
  countedLines,
  type FigureColumn,
  type FigureContent,
  type FigureLine,
  type ShownFigure,
} from './figure-content.ts';
import { figureWords, markOf } from './figure-words.ts';

/** As many digits as a spreadsheet keeps of a number. */
const sheetDigits = 15;
/** Title, period, names, measures, keys. */
const headingRows = 5;
const face = 'Times New Roman';

/** Where bytes may be written to: a stream of the platform. */
type Sink = ExcelJS.stream.xlsx.WorkbookStreamWriterOptions['stream'];

/**
 * Writes figures as .xlsx, row by row, to where they go: numbers as numbers, codes as text, states as marks.
 *
 * The keys of the columns stand in small letters under their names; by them a table is read again in any order.
 */
export async function writeFigureWorkbook(content: FigureContent, stream: Sink): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = 'phối hợp';
  book.lastModifiedBy = 'phối hợp';
  book.created = new Date(0);
  book.modified = new Date(0);
  await writeTable(book, content);
  if (content.isTemplate) writeGuide(book, content);
  await book.commit();
}

async function writeTable(book: ExcelJS.stream.xlsx.WorkbookWriter, content: FigureContent) {
  const { language, columns, rowCount, isTemplate, total } = content;
  const words = figureWords[language];
  const page = book.addWorksheet(words.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headingRows }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  page.columns = [{ width: 10 }, { width: 30 }, ...columns.map(() => ({ width: 16 }))];
  writeHeading(page, content);
  for await (const line of countedLines(content)) writeLine(page, line, content);
  if (total) writeLine(page, { ...total, code: '', name: words.total }, content, true);
  page.addRow([]).commit();
  for (const text of [`${words.rows}: ${rowCount}`, content.incomplete]) {
    if (text === null) continue;
    const foot = page.addRow([text]);
    foot.font = { name: face, size: 12 };
    foot.commit();
  }
  if (isTemplate && rowCount > 0 && columns.length > 0) await lock(page, content);
  page.commit();
}

function writeHeading(
  page: ExcelJS.Worksheet,
  { language, title, period, notes, incomplete, columns }: FigureContent,
) {
  const words = figureWords[language];
  const rows: readonly (readonly [readonly string[], Partial<ExcelJS.Font>])[] = [
    [[[title, ...notes, ...(incomplete ? [incomplete] : [])].join(', ')], { bold: true, size: 14 }],
    [[words.period, period], { size: 12 }],
    [[words.code, words.unit, ...columns.map(({ name }) => name)], { bold: true, size: 12 }],
    [['', '', ...columns.map(({ measure }) => measure)], { italic: true, size: 11 }],
    [['code', 'unit', ...columns.map(({ key }) => key)], { size: 7, color: { argb: 'FF8A9A96' } }],
  ];
  for (const [cells, font] of rows) {
    const row = page.addRow([...cells]);
    row.font = { name: face, ...font };
    if (cells.length > 2) row.alignment = { wrapText: font.bold === true, vertical: 'middle' };
    row.commit();
  }
}

function writeLine(
  page: ExcelJS.Worksheet,
  { code, name, figures }: FigureLine,
  content: FigureContent,
  bold = false,
): void {
  const row = page.addRow([code, name, ...figures.map((figure) => valueOf(figure, content))]);
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const indicator = content.columns[column - 3];
    cell.font = { name: face, size: 12, bold };
    // Codes are names made of digits: a leading zero is part of them.
    cell.numFmt = indicator ? formatOf(indicator) : '@';
    if (!indicator) return;
    cell.alignment = { horizontal: 'right' };
    if (content.isTemplate && !bold) cell.protection = { locked: false };
  });
  row.commit();
}

function valueOf(figure: ShownFigure, content: FigureContent): number | string | null {
  if (figure.state !== 'REPORTED') return markOf(figure, content) || null;
  // More digits than a spreadsheet keeps would come back as others: they go as text.
  return figure.value.replace('.', '').length <= sheetDigits
    ? Number(figure.value)
    : writeNumber(figure.value, ',');
}

function formatOf({ decimals }: FigureColumn): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** What is not to be filled in is locked, without a password: against slips, not against anybody. */
async function lock(page: ExcelJS.Worksheet, { columns, rowCount, language }: FigureContent) {
  const words = figureWords[language];
  const first = headingRows + 1;
  const corner = page.getColumn(columns.length + 2).letter;
  const range = `C${first}:${corner}${headingRows + rowCount}`;
  validationsOf(page).add(range, {
    type: 'custom',
    allowBlank: true,
    formulae: [`OR(AND(ISNUMBER(C${first}),C${first}>=0),ISTEXT(C${first}))`],
    showInputMessage: true,
    promptTitle: words.cellTitle,
    prompt: words.cellHint,
    showErrorMessage: true,
    errorTitle: words.cellTitle,
    error: words.cellWrong,
  });
  await page.protect('', {
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    insertRows: false,
    deleteRows: true,
  });
}

interface Validations {
  readonly add: (range: string, validation: ExcelJS.DataValidation) => void;
}

/** Rules for a whole range: the library has them, its types do not. */
function validationsOf(page: ExcelJS.Worksheet): Validations {
  return (page as unknown as { readonly dataValidations: Validations }).dataValidations;
}

function writeGuide(book: ExcelJS.stream.xlsx.WorkbookWriter, { language }: FigureContent): void {
  const words = figureWords[language];
  const page = book.addWorksheet(words.guide);
  page.columns = [{ width: 100 }];
  for (const [index, text] of words.guideLines.entries()) {
    const row = page.addRow([`${index + 1}. ${text}`]);
    row.font = { name: face, size: 12 };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.commit();
  }
  page.commit();
}
