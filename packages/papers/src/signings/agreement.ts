import { docxFile } from '../document/file.ts';
import { groundLines } from '../document/grounds.ts';
import { heading } from '../document/heading.ts';
import { recipients, signatures } from '../document/signatures.ts';
import { body, centred, gap, partHeading, rule } from '../document/text.ts';
import { textWidth } from '../document/columns.ts';
import type { Agreement } from './agreement-content.ts';
import { agreementParts } from './agreement-parts.ts';

/** Writes the agreement as .docx: same facts, same bytes. */
export function agreementDocx(agreement: Agreement): Promise<Uint8Array> {
  const { bodies, kindVi, subject, isSigned, isSynthetic } = agreement;
  return docxFile(subject, [
    ...(isSigned ? [] : [centred('DỰ THẢO', { bold: true, size: 14 }), gap(6)]),
    ...heading(agreement),
    gap(12),
    centred(kindVi, { bold: true, size: 14 }),
    centred(subject, { bold: true, size: 14 }),
    rule(textWidth, 1 / 4),
    gap(6),
    ...groundLines(agreement.grounds, agreement.programme).map((line) =>
      body(line, { italics: true }),
    ),
    ...agreementParts(agreement).flatMap(({ heading: title, paragraphs }, index, parts) => [
      partHeading(title),
      ...paragraphs.map((text) => body(text, {}, { keepNext: index === parts.length - 1 })),
    ]),
    gap(10, { keepNext: true }),
    ...signatures(bodies, { isFollowed: agreement.recipients.length > 0 }),
    ...recipients(agreement.recipients),
    ...(isSynthetic
      ? [gap(8), centred('Số liệu mô phỏng của bản trình diễn', { size: 11, italics: true })]
      : []),
  ]);
}
