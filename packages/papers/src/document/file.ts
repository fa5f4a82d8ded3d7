import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Table } from 'docx';
import { printable } from '../printable.ts';
import { sameBytes } from '../same-bytes.ts';
import { face, points } from './text.ts';

type Content = readonly (Paragraph | Table)[];

const margin = {
  top: '20mm',
  bottom: '20mm',
  left: '30mm',
  right: '20mm',
  header: '10mm',
} as const;
const a4 = { width: '210mm', height: '297mm' } as const;

/**
 * Makes the file: A4 upright, the decree's margins, the page's number at the top in the middle from page 2 on.
 *
 * An annex follows on pages of their own, laid across.
 */
export async function docxFile(
  title: string,
  children: Content,
  annex: Content = [],
): Promise<Uint8Array> {
  const upright = {
    properties: { titlePage: true, page: { size: a4, margin } },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [...children],
  };
  const across = {
    properties: {
      page: { size: { ...a4, orientation: PageOrientation.LANDSCAPE }, margin },
    },
    headers: { default: pageNumber() },
    children: [...annex],
  };
  const document = new Document({
    title: printable(title),
    creator: 'phối hợp',
    lastModifiedBy: 'phối hợp',
    styles: {
      default: {
        document: { run: { font: face, size: points(13), language: { value: 'vi-VN' } } },
      },
    },
    sections: annex.length === 0 ? [upright] : [upright, across],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: face, size: points(13) })],
      }),
    ],
  });
}
