import type { Paragraph, Table } from 'docx';
import { acrossWidth } from '../document/columns.ts';
import { ruledTable } from '../document/ruled-table.ts';
import { centred, gap, rule } from '../document/text.ts';
import { countText } from './figure-text.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import { belongsToLines, lastDayInFigures, syntheticWords } from './review-words.ts';
import { achievedInWords, achievedShare, assessedGroups } from './standard-lines.ts';

const size = 11;

/** The annex of standards: for each of them who meets it and who does not, by the unit they lie under. */
export function standardsPages(
  snapshot: ReviewSnapshot,
  { title, isFirst }: { readonly title: string; readonly isFirst: boolean },
): readonly (Paragraph | Table)[] {
  const { standards, isSynthetic } = snapshot;
  return [
    centred(title, { bold: true, size: 14 }, { pageBreakBefore: !isFirst }),
    centred('ĐƠN VỊ ĐẠT VÀ CHƯA ĐẠT TIÊU CHÍ, DANH HIỆU', { bold: true, size: 14 }),
    ...belongsToLines(snapshot).map((line) => centred(line, { italics: true })),
    rule(acrossWidth, 1 / 5),
    centred(`Tính đến hết ngày ${lastDayInFigures(snapshot)}`, { italics: true, size: 12 }),
    ...(isSynthetic ? [centred(syntheticWords, { size, italics: true })] : []),
    ...standards.flatMap((standard, index) => [
      centred(
        `${index + 1}. ${standard.nameVi}: ${achievedInWords(standard, snapshot)} (${achievedShare(standard)})`,
        { bold: true },
        { keepNext: true, spacing: { before: 200, after: 120 } },
      ),
      ruledTable(
        [
          { heading: 'TT', share: 0.04, align: 'center' },
          { heading: 'Trực thuộc', share: 0.14 },
          { heading: 'Số đạt', share: 0.06, align: 'center' },
          { heading: 'Đơn vị đạt', share: 0.345 },
          { heading: 'Số chưa đạt', share: 0.07, align: 'center' },
          { heading: 'Đơn vị chưa đạt', share: 0.345 },
        ],
        assessedGroups(standard, snapshot).map(({ parentName, achieved, others }, place) => ({
          cells: [
            String(place + 1),
            parentName,
            countText(achieved.length),
            listed(achieved),
            countText(others.length),
            listed(others),
          ],
        })),
        { width: acrossWidth, size },
      ),
    ]),
    gap(1),
  ];
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}
