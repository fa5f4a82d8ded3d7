import { AlignmentType, Document, Header, PageNumber, Packer, Paragraph, TextRun } from 'docx';
import type { Table } from 'docx';
import { sameBytes } from '../same-bytes.ts';
import { face, points } from './text.ts';

/** Makes the file: A4 upright, the decree's margins, the page's number at the top in the middle from page 2 on. */
export async function docxFile(
  title: string,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: face, size: points(13) })],
      }),
    ],
  });
  const document = new Document({
    title,
    creator: 'phối hợp',
    lastModifiedBy: 'phối hợp',
    styles: {
      default: {
        document: { run: { font: face, size: points(13), language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: '210mm', height: '297mm' },
            margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm', header: '10mm' },
          },
        },
        headers: { default: number, first: new Header({ children: [new Paragraph({})] }) },
        children: [...children],
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)));
}
