import { changeInWords, reportInWords, type Addendum } from './addendum.ts';
import { periodInWords } from './period-words.ts';
import type { ReviewFigure } from './review-snapshot.ts';
import { reviewSubject, syntheticWords } from './review-words.ts';
import {
  addTable,
  asNumber,
  bytesOf,
  countRows,
  formatOf,
  newBook,
  type SheetValue,
} from './sheet.ts';

/** Writes the corrections of an addendum as .xlsx, a row for each changed figure; same facts, same bytes. */
export async function addendumAnnex({ snapshot, number, changes }: Addendum): Promise<Uint8Array> {
  const book = newBook();
  const told = changes.map((change) => ({ change, words: changeInWords(change) }));
  const page = addTable(book, {
    name: 'Đính chính',
    lines: [
      `Phụ lục đính chính số ${number}`,
      reportInWords(snapshot),
      reviewSubject(snapshot),
      ...(snapshot.isSynthetic ? [syntheticWords] : []),
    ],
    columns: [
      { heading: 'TT', width: 6, format: '#,##0' },
      { heading: 'Mã', width: 10, format: '@' },
      { heading: 'Đơn vị', width: 28 },
      { heading: 'Chỉ tiêu', width: 44, isWrapped: true },
      { heading: 'Đơn vị tính', width: 14 },
      { heading: 'Kỳ', width: 24, isWrapped: true },
      { heading: 'Số đã công bố', width: 18, format: '#,##0' },
      { heading: 'Số đính chính', width: 18, format: '#,##0' },
      { heading: 'Chênh lệch', width: 16, format: '#,##0' },
    ],
    rows: told.map(({ change, words }, index) => [
      index + 1,
      change.unitCode,
      change.unitName,
      change.indicatorName,
      change.measure,
      periodInWords(change.period),
      valueOf(change.published, words.published, words.decimals),
      valueOf(change.current, words.current, words.decimals),
      words.differenceValue === null
        ? words.difference
        : asNumber(words.differenceValue, words.decimals),
    ]),
    frozenColumns: 3,
  });
  const first = page.rowCount - told.length + 1;
  for (const [index, { words }] of told.entries()) {
    for (const column of [7, 8, 9]) {
      page.getRow(first + index).getCell(column).numFmt = formatOf(words.decimals);
    }
  }
  countRows(page, told.length);
  return bytesOf(book);
}

function valueOf({ state, value }: ReviewFigure, words: string, decimals: number): SheetValue {
  return state === 'REPORTED' && value !== null ? asNumber(value, decimals) : words;
}
