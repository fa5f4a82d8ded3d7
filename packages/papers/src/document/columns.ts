import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Paragraph } from 'docx';

/** The width between the margins of A4, in twentieths of a point: 210 less 30 and 20 millimetres. */
export const textWidth = 9071;

/** The width between the margins of A4 laid across: 297 less 30 and 20 millimetres. */
export const acrossWidth = 14003;

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Columns side by side without lines; shares of the width between the margins. */
export function columns(
  contents: readonly (readonly Paragraph[])[],
  shares: readonly number[],
): Table {
  const widths = shares.map((share) => Math.round(share * textWidth));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: contents.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              borders: noBorders,
              verticalAlign: VerticalAlign.TOP,
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
