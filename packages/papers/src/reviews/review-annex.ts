import { inline } from '../signings/naming.ts';
import { reportedInWords } from './completeness-words.ts';
import { countText } from './figure-text.ts';
import { figuresSheet } from './figures-sheet.ts';
import { reviewLines } from './review-lines.ts';
import type { ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';
import { linesAbove, reviewSubject } from './review-words.ts';
import { asDay } from './sheet-value.ts';
import { workbookOf, type SheetTable } from './sheet.ts';
import { standardsSheet } from './standards-sheet.ts';
import { unitColumns, unitValues } from './unit-columns.ts';

const stateWords: Readonly<Record<ReviewUnit['state'], string>> = {
  ACCEPTED: 'Đã báo cáo',
  EXEMPT: 'Được miễn',
  MISSING: 'Chưa báo cáo',
};

/** Writes the annex of a review as .xlsx: figures by unit, who meets which standard, who has reported, tasks; same facts, same bytes. */
export function reviewAnnex(snapshot: ReviewSnapshot): Promise<Uint8Array> {
  return workbookOf([
    figuresSheet(snapshot),
    ...(snapshot.standards.length === 0 ? [] : [standardsSheet(snapshot)]),
    completenessSheet(snapshot),
    tasksSheet(snapshot),
  ]);
}

function completenessSheet(snapshot: ReviewSnapshot): SheetTable {
  const { missing, exempt } = snapshot.completeness;
  return {
    name: 'Tình hình báo cáo',
    lines: [
      ...linesAbove(snapshot, `Tình hình báo cáo: ${inline(reviewSubject(snapshot))}`),
      // By level, as the report says it: communes and districts are no one number.
      `Theo cấp: ${reportedInWords(snapshot)}; chưa báo cáo ${countText(missing.length)}; được miễn ${countText(exempt)}`,
    ],
    columns: [
      ...unitColumns,
      { heading: 'Tình trạng', width: 18 },
      { heading: 'Lý do miễn', width: 60, isWrapped: true },
    ],
    rows: reviewLines(snapshot).map((line) => {
      const { state, exemptReason } = line.unit;
      return {
        values: [
          ...unitValues(line, snapshot),
          stateWords[state],
          state === 'EXEMPT' ? (exemptReason ?? 'chưa ghi lý do') : '',
        ],
      };
    }),
    frozenColumns: 2,
  };
}

function tasksSheet(snapshot: ReviewSnapshot): SheetTable {
  return {
    name: 'Nhiệm vụ',
    lines: linesAbove(snapshot, `Nhiệm vụ: ${inline(reviewSubject(snapshot))}`),
    columns: [
      { heading: 'TT', width: 6, format: '0', isCentred: true },
      { heading: 'Đơn vị', width: 30 },
      { heading: 'Nội dung', width: 80, isWrapped: true },
      { heading: 'Thời hạn', width: 14, format: 'dd/mm/yyyy' },
    ],
    rows: snapshot.tasks.map(({ unitName, what, dueOn }, index) => ({
      values: [index + 1, unitName, what, asDay(dueOn)],
    })),
  };
}
