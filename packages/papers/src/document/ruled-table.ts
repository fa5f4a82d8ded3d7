import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { words } from './text.ts';

/** A column of a table with lines. */
export interface RuledColumn {
  readonly heading: string;
  /** Its share of the width. */
  readonly share: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A row: a text for each column; each line of it is a paragraph. */
export interface RuledRow {
  readonly cells: readonly string[];
  readonly isBold?: boolean;
  /** Whether it never ends a page: what it is the heading of follows. */
  readonly isKeptWithNext?: boolean;
}

/** A row of longer texts may be higher than a page: it is torn rather than cut off. */
const wholeMax = 600;

const margins = { left: 57, right: 57, top: 20, bottom: 20 };

/** A table with lines, as wide as said, whose heading stands on each of its pages; no row of a few lines is torn. */
export function ruledTable(
  columns: readonly RuledColumn[],
  rows: readonly RuledRow[],
  { width, size = 12 }: { readonly width: number; readonly size?: number },
): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * width));
  const rowOf = ({ cells, isBold = false, isKeptWithNext = false }: RuledRow, isHeading: boolean) =>
    new TableRow({
      cantSplit: cells.every((text) => text.length <= wholeMax),
      tableHeader: isHeading,
      children: columns.map(
        ({ align = 'left' }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins,
            children: (cells[index] ?? '').split('\n').map(
              (line) =>
                new Paragraph({
                  alignment: AlignmentType[isHeading ? 'CENTER' : alignments[align]],
                  keepNext: isKeptWithNext || isHeading,
                  children: [words(line, { size, bold: isBold })],
                }),
            ),
          }),
      ),
    });
  const heading = { cells: columns.map(({ heading }) => heading), isBold: true };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [rowOf(heading, true), ...rows.map((row) => rowOf(row, false))],
  });
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
