import type ExcelJS from 'exceljs';
import { inline } from '../signings/naming.ts';
import { figureText, fraction } from './figure-text.ts';
import { levelWords } from './level-words.ts';
import { cellsByUnit, partialOf, reviewLines } from './review-lines.ts';
import type { ReviewCell, ReviewIndicator, ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';
import { belongsTo, reviewSubject, syntheticWords, windowInFigures } from './review-words.ts';
import {
  addTable,
  asDay,
  asNumber,
  bytesOf,
  countRows,
  formatOf,
  newBook,
  writeRow,
  type SheetColumn,
  type SheetValue,
} from './sheet.ts';

const stateWords: Readonly<Record<ReviewUnit['state'], string>> = {
  ACCEPTED: 'Đã báo cáo',
  EXEMPT: 'Được miễn',
  MISSING: 'Chưa báo cáo',
};

const unitColumns: readonly SheetColumn[] = [
  { heading: 'Mã', width: 10, format: '@' },
  { heading: 'Đơn vị', width: 30 },
  { heading: 'Cấp', width: 12 },
  { heading: 'Trực thuộc', width: 26 },
];

/** Writes the annex of a review as .xlsx: figures by unit, who has reported, tasks; same facts, same bytes. */
export async function reviewAnnex(snapshot: ReviewSnapshot): Promise<Uint8Array> {
  const book = newBook();
  addFigures(book, snapshot);
  addCompleteness(book, snapshot);
  addTasks(book, snapshot);
  return bytesOf(book);
}

function linesAbove(snapshot: ReviewSnapshot, title: string): readonly string[] {
  return [
    title,
    belongsTo(snapshot),
    windowInFigures(snapshot),
    ...(snapshot.isSynthetic ? [syntheticWords] : []),
  ];
}

function addFigures(book: ExcelJS.Workbook, snapshot: ReviewSnapshot): void {
  const { indicators, unit: root } = snapshot;
  const lines = reviewLines(snapshot);
  const [totalOf, cellOf] = [cellsByUnit(snapshot.totals), cellsByUnit(snapshot.cells)];
  const columns: readonly SheetColumn[] = [
    ...unitColumns,
    ...indicators.map(({ nameVi, measureVi, decimals }) => ({
      heading: `${nameVi}\n(${measureVi})`,
      width: 17,
      format: formatOf(decimals),
    })),
  ];
  const page = addTable(book, {
    name: 'Số liệu',
    lines: [
      ...linesAbove(snapshot, `Số liệu theo đơn vị: ${inline(reviewSubject(snapshot))}`),
      'Chữ nghiêng: tổng của các đơn vị đã báo cáo, chưa đủ',
    ],
    columns,
    rows: lines.map(({ unit, parent }) => [
      unit.code,
      unit.fullName,
      levelWords[unit.level],
      parent?.fullName ?? root.fullName,
      ...indicators.map((each) =>
        valueOf(cellOf(unit.code, each), each, unit.state === 'EXEMPT'),
      ),
    ]),
    frozenColumns: 2,
  });
  const first = page.rowCount - lines.length + 1;
  const totals = page.addRow([
    '',
    'Tổng số',
    '',
    '',
    ...indicators.map((each) => valueOf(totalOf(root.code, each), each, false)),
  ]);
  writeRow(totals, columns, { isBold: true });
  const reported = indicators.map((each) => reportedText(totalOf(root.code, each)));
  writeRow(page.addRow(['', 'Số đơn vị đã báo cáo', '', '', ...reported]), columns);
  for (const [column, each] of indicators.entries()) {
    for (const [row, { unit, hasChildren }] of lines.entries()) {
      const cell = page.getRow(first + row).getCell(unitColumns.length + column + 1);
      const isPartial = partialOf(cellOf(unit.code, each)) !== null;
      if (isPartial || hasChildren) {
        cell.font = { ...cell.font, italic: isPartial, bold: hasChildren };
      }
    }
    const cell = totals.getCell(unitColumns.length + column + 1);
    cell.font = { ...cell.font, italic: partialOf(totalOf(root.code, each)) !== null };
  }
  countRows(page, lines.length);
}

function valueOf(
  cell: ReviewCell | undefined,
  { decimals }: ReviewIndicator,
  isExempt: boolean,
): SheetValue {
  return cell?.state === 'REPORTED' && cell.value !== null
    ? asNumber(cell.value, decimals)
    : figureText(cell, { decimals, isExempt });
}

function reportedText(total: ReviewCell | undefined): string {
  return total?.state === 'REPORTED' ? fraction(total.reportedUnits, total.expectedUnits) : '–';
}

function addCompleteness(book: ExcelJS.Workbook, snapshot: ReviewSnapshot): void {
  const { completeness, unit: root } = snapshot;
  const lines = reviewLines(snapshot);
  const page = addTable(book, {
    name: 'Tình hình báo cáo',
    lines: [
      ...linesAbove(snapshot, `Tình hình báo cáo: ${inline(reviewSubject(snapshot))}`),
      `Đã báo cáo ${fraction(completeness.accepted, completeness.expected)} đơn vị; chưa báo cáo ${completeness.missing.length}; được miễn ${completeness.exempt}`,
    ],
    columns: [
      ...unitColumns,
      { heading: 'Tình trạng', width: 18 },
      { heading: 'Lý do miễn', width: 60, isWrapped: true },
    ],
    rows: lines.map(({ unit, parent }) => [
      unit.code,
      unit.fullName,
      levelWords[unit.level],
      parent?.fullName ?? root.fullName,
      stateWords[unit.state],
      unit.state === 'EXEMPT' ? (unit.exemptReason ?? 'chưa ghi lý do') : '',
    ]),
    frozenColumns: 2,
  });
  countRows(page, lines.length);
}

function addTasks(book: ExcelJS.Workbook, snapshot: ReviewSnapshot): void {
  const { tasks } = snapshot;
  const page = addTable(book, {
    name: 'Nhiệm vụ',
    lines: linesAbove(snapshot, `Nhiệm vụ: ${inline(reviewSubject(snapshot))}`),
    columns: [
      { heading: 'TT', width: 6, format: '#,##0' },
      { heading: 'Đơn vị', width: 30 },
      { heading: 'Nội dung', width: 80, isWrapped: true },
      { heading: 'Thời hạn', width: 14, format: 'dd/mm/yyyy' },
    ],
    rows: tasks.map(({ unitName, what, dueOn }, index) => [
      index + 1,
      unitName,
      what,
      asDay(dueOn),
    ]),
  });
  countRows(page, tasks.length);
}
