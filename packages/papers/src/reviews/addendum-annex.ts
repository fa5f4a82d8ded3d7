import { changeInWords, type Addendum } from './addendum.ts';
import { periodInWords } from './period-words.ts';
import { reportInWords, reviewSubject, syntheticWords } from './review-words.ts';
import { asFigure, asNumber, formatOf } from './sheet-value.ts';
import { workbookOf, type SheetRow } from './sheet.ts';

/** Writes the corrections of an addendum as .xlsx, a row for each changed figure; same facts, same bytes. */
export function addendumAnnex({ snapshot, number, changes }: Addendum): Promise<Uint8Array> {
  const rows = changes.map((change, index): SheetRow => {
    const { published, current } = change;
    const { decimals, difference, differenceValue } = changeInWords(change, snapshot);
    return {
      values: [
        index + 1,
        change.unitCode,
        change.unitName,
        change.indicatorName,
        change.measure,
        periodInWords(change.period),
        asFigure(published, { decimals }),
        asFigure(current, { decimals }),
        differenceValue === null ? difference : asNumber(differenceValue, decimals),
      ],
      numberFormat: formatOf(decimals),
    };
  });
  const table = {
    name: 'Đính chính',
    lines: [
      `Phụ lục đính chính số ${number}`,
      reportInWords(snapshot),
      reviewSubject(snapshot),
      ...(snapshot.isSynthetic ? [syntheticWords] : []),
    ],
    columns: [
      { heading: 'TT', width: 6, format: '0', isCentred: true },
      { heading: 'Mã', width: 10, format: '@' },
      { heading: 'Đơn vị', width: 28 },
      { heading: 'Chỉ tiêu', width: 44, isWrapped: true },
      { heading: 'Đơn vị tính', width: 14 },
      { heading: 'Kỳ', width: 24, isWrapped: true },
      { heading: 'Số đã công bố', width: 18, format: '#,##0' },
      { heading: 'Số đính chính', width: 18, format: '#,##0' },
      { heading: 'Chênh lệch', width: 16, format: '#,##0' },
    ],
    rows,
    frozenColumns: 3,
  };
  return workbookOf([table]);
}
