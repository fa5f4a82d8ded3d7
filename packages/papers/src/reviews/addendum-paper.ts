import type { Table } from 'docx';
import { closing } from '../document/closing.ts';
import { textWidth } from '../document/columns.ts';
import { docxFile } from '../document/file.ts';
import { heading } from '../document/heading.ts';
import { ruledTable } from '../document/ruled-table.ts';
import { body, centred, gap, rule } from '../document/text.ts';
import { inline } from '../signings/naming.ts';
import { addendumInWords, changeInWords, type Addendum } from './addendum.ts';
import { namedBodies } from './named-bodies.ts';
import { periodInWords } from './period-words.ts';
import {
  belongsToLines,
  reportInWords,
  reviewSubjectLines,
  syntheticWords,
} from './review-words.ts';

/** Writes the addendum of corrections (phụ lục đính chính) as .docx: every changed figure, as published and as it is; same facts, same bytes. */
export function addendumPaper(addendum: Addendum): Promise<Uint8Array> {
  const { snapshot, number, symbol = null, issuedOn = null } = addendum;
  const [what, where] = reviewSubjectLines(snapshot);
  const title = `Phụ lục đính chính số ${number}`;
  return docxFile(`${title} ${reportInWords(snapshot)}`, [
    ...heading({
      bodies: namedBodies(snapshot.issuers),
      number: symbol,
      place: snapshot.place,
      signedOn: issuedOn,
    }),
    gap(12),
    centred(title.toLocaleUpperCase('vi'), { bold: true, size: 14 }),
    centred(`Báo cáo ${inline(what)}`, { bold: true, size: 14 }),
    centred(where, { bold: true, size: 14 }),
    ...belongsToLines(snapshot).map((line) => centred(line, { italics: true })),
    rule(textWidth, 1 / 4),
    gap(6),
    body(addendumInWords(addendum)),
    changesTable(addendum),
    gap(6),
    body(
      `Các số liệu khác tại ${reportInWords(snapshot)} không thay đổi./.`,
      {},
      { keepNext: true, keepLines: true },
    ),
    ...closing(namedBodies(snapshot.issuers), snapshot.recipients),
    ...(snapshot.isSynthetic ? [gap(8), centred(syntheticWords, { size: 11, italics: true })] : []),
  ]);
}

function changesTable({ snapshot, changes }: Addendum): Table {
  return ruledTable(
    [
      { heading: 'TT', share: 0.05, align: 'center' },
      { heading: 'Đơn vị', share: 0.175 },
      { heading: 'Chỉ tiêu (đơn vị tính)', share: 0.255 },
      { heading: 'Kỳ', share: 0.12, align: 'center' },
      { heading: 'Số đã công bố', share: 0.15, align: 'right' },
      { heading: 'Số đính chính', share: 0.15, align: 'right' },
      { heading: 'Chênh lệch', share: 0.1, align: 'right' },
    ],
    changes.map((change, index) => {
      const { published, current, difference } = changeInWords(change, snapshot);
      return {
        cells: [
          String(index + 1),
          change.unitName,
          `${change.indicatorName} (${change.measure})`,
          periodInWords(change.period),
          published,
          current,
          difference,
        ],
      };
    }),
    { width: textWidth, size: 11 },
  );
}
