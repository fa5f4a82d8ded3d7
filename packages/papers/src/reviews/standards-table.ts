import type { Table } from 'docx';
import { textWidth } from '../document/columns.ts';
import { ruledTable } from '../document/ruled-table.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import { achievedInWords, achievedShare } from './standard-lines.ts';

/** How many of those asked meet each standard, of how many to whom it applies: the denominators differ. */
export function standardsTable(snapshot: ReviewSnapshot): Table {
  return ruledTable(
    [
      { heading: 'TT', share: 0.07, align: 'center' },
      { heading: 'Tiêu chí, danh hiệu', share: 0.48 },
      { heading: 'Số đơn vị đạt', share: 0.3, align: 'center' },
      { heading: 'Tỷ lệ', share: 0.15, align: 'center' },
    ],
    snapshot.standards.map((standard, index) => ({
      cells: [
        String(index + 1),
        standard.nameVi,
        achievedInWords(standard, snapshot),
        achievedShare(standard),
      ],
    })),
    { width: textWidth },
  );
}
