import { inline } from '../signings/naming.ts';
import { fraction } from './figure-text.ts';
import { cellsByUnit, partialOf, reviewLines } from './review-lines.ts';
import type { ReviewCell, ReviewSnapshot } from './review-snapshot.ts';
import { linesAbove, reviewSubject } from './review-words.ts';
import { asFigure, formatOf } from './sheet-value.ts';
import type { SheetRow, SheetTable } from './sheet.ts';
import { unitColumns, unitValues } from './unit-columns.ts';

/** The figures of a review by unit; a sum of fewer units than it should be is set in italics. */
export function figuresSheet(snapshot: ReviewSnapshot): SheetTable {
  const { indicators, unit: root } = snapshot;
  const lines = reviewLines(snapshot);
  const cellOf = cellsByUnit(snapshot.cells);
  return {
    name: 'Số liệu',
    lines: [
      ...linesAbove(snapshot, `Số liệu theo đơn vị: ${inline(reviewSubject(snapshot))}`),
      'Chữ nghiêng: mới cộng từ các đơn vị đã báo cáo, chưa đủ',
    ],
    columns: [
      ...unitColumns,
      ...indicators.map(({ nameVi, measureVi, decimals }) => ({
        heading: `${nameVi}\n(${measureVi})`,
        width: 17,
        format: formatOf(decimals),
      })),
    ],
    rows: lines.map((line): SheetRow => {
      const cells = indicators.map((each) => cellOf(line.unit.code, each));
      const isExempt = line.unit.state === 'EXEMPT';
      return {
        values: [
          ...unitValues(line, snapshot),
          ...indicators.map(({ decimals }, index) =>
            asFigure(cells[index], { decimals, isExempt }),
          ),
        ],
        isBold: line.hasChildren,
        italics: partialColumns(cells),
      };
    }),
    totals: totals(snapshot, cellsByUnit(snapshot.totals), root.code),
    frozenColumns: 2,
  };
}

function totals(
  { indicators }: ReviewSnapshot,
  totalOf: ReturnType<typeof cellsByUnit>,
  code: string,
): readonly SheetRow[] {
  const cells = indicators.map((each) => totalOf(code, each));
  return [
    {
      values: [
        '',
        'Tổng số',
        '',
        '',
        ...indicators.map((each, index) => asFigure(cells[index], each)),
      ],
      isBold: true,
      italics: partialColumns(cells),
    },
    { values: ['', 'Số đơn vị đã báo cáo', '', '', ...cells.map(reportedText)] },
  ];
}

function partialColumns(cells: readonly (ReviewCell | undefined)[]): readonly number[] {
  return cells.flatMap((cell, index) => (partialOf(cell) ? [unitColumns.length + index] : []));
}

function reportedText(total: ReviewCell | undefined): string {
  return total?.state === 'REPORTED' ? fraction(total.reportedUnits, total.expectedUnits) : '–';
}
