import type { Table } from 'docx';
import { textWidth } from '../document/columns.ts';
import { ruledTable, type RuledColumn } from '../document/ruled-table.ts';
import { figureText, fraction } from './figure-text.ts';
import { cellsByUnit, partialOf } from './review-lines.ts';
import type { ReviewCell, ReviewIndicator, ReviewSnapshot } from './review-snapshot.ts';

const reportedColumn: RuledColumn = {
  heading: 'Số đơn vị đã báo cáo',
  share: 0.15,
  align: 'center',
};

/** What came of the review, an indicator a row; of how many units where not all of them have reported. */
export function resultsTable({ unit, totals, indicators }: ReviewSnapshot): Table {
  const cellOf = cellsByUnit(totals);
  const rows = indicators.map((indicator) => ({
    indicator,
    total: cellOf(unit.code, indicator),
  }));
  const hasPartial = rows.some(({ total }) => partialOf(total) !== null);
  const columns: readonly RuledColumn[] = [
    { heading: 'TT', share: 0.07, align: 'center' },
    { heading: 'Chỉ tiêu', share: 0.45 },
    { heading: 'Đơn vị tính', share: 0.14, align: 'center' },
    { heading: 'Kết quả', share: 0.19, align: 'right' },
    ...(hasPartial ? [reportedColumn] : []),
  ];
  return ruledTable(
    columns,
    rows.map(({ indicator, total }, index) => ({
      cells: [
        String(index + 1),
        indicator.nameVi,
        indicator.measureVi,
        resultText(total, indicator),
        reportedText(total),
      ],
    })),
    { width: textWidth },
  );
}

/** A rate bears its sign: it is read as in a sentence. */
function resultText(total: ReviewCell | undefined, indicator: ReviewIndicator): string {
  const text = figureText(total, indicator);
  return total?.state === 'REPORTED' && indicator.measureVi === '%' ? `${text}%` : text;
}

function reportedText(total: ReviewCell | undefined): string {
  const partial = partialOf(total);
  if (partial) return fraction(partial.reportedUnits, partial.expectedUnits);
  return total?.state === 'REPORTED' ? 'đủ' : '–';
}
