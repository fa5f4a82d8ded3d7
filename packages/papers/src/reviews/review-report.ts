import { closing } from '../document/closing.ts';
import { textWidth } from '../document/columns.ts';
import { docxFile } from '../document/file.ts';
import { groundLines } from '../document/grounds.ts';
import { heading } from '../document/heading.ts';
import { body, centred, gap, rule } from '../document/text.ts';
import { inline } from '../signings/naming.ts';
import { namedBodies } from './named-bodies.ts';
import { annexPages } from './review-annex-tables.ts';
import { reviewBody } from './review-parts.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import {
  issuersInSentence,
  reviewName,
  reviewSubject,
  reviewSubjectLines,
  syntheticWords,
  windowInWords,
} from './review-words.ts';

/** Writes the report of a review (báo cáo sơ kết, tổng kết, giao ban) as .docx, its figures by unit annexed: same facts, same bytes. */
export function reviewReport(snapshot: ReviewSnapshot): Promise<Uint8Array> {
  const { issuers, number, place, issuedOn, programme, grounds, isSynthetic } = snapshot;
  const subject = reviewSubject(snapshot);
  return docxFile(
    `Báo cáo ${inline(subject)}`,
    [
      ...(issuedOn === null ? [centred('DỰ THẢO', { bold: true, size: 14 }), gap(6)] : []),
      ...heading({ bodies: namedBodies(issuers), number, place, signedOn: issuedOn }),
      gap(12),
      centred('BÁO CÁO', { bold: true, size: 14 }),
      ...reviewSubjectLines(snapshot).map((line) => centred(line, { bold: true, size: 14 })),
      rule(textWidth, 1 / 4),
      gap(6),
      ...groundLines(grounds, programme).map((line) => body(line, { italics: true })),
      ...opening(snapshot).map((line) => body(line)),
      ...reviewBody(snapshot),
      body(
        `Trên đây là báo cáo ${reviewName(snapshot)} của ${issuersInSentence(snapshot)}./.`,
        {},
        { keepNext: true, keepLines: true },
      ),
      ...closing(namedBodies(issuers), snapshot.recipients),
      ...(isSynthetic ? [gap(8), centred(syntheticWords, { size: 11, italics: true })] : []),
    ],
    annexPages(snapshot),
  );
}

function opening(snapshot: ReviewSnapshot): readonly string[] {
  const { programme, unit } = snapshot;
  return [
    `Thực hiện Chương trình số ${programme.code} “${programme.nameVi}”, ${issuersInSentence(snapshot)} báo cáo ${reviewName(snapshot)} trên địa bàn ${inline(unit.fullName)} như sau:`,
    windowInWords(snapshot),
  ];
}
