import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { readPdfSignatures } from './pdf-signatures.ts';
import type { PdfSignature } from './pdf-signature.ts';

/** A PDF that opens only with a password, or is encrypted in a way that cannot be read here. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** The signatures of a PDF that opens; fails where it does not. */
export async function inspectPdf(bytes: Uint8Array): Promise<PdfSignature[]> {
  requireEnd(bytes);
  const document = await open(bytes);
  const pages = document.getPages();
  if (pages.length === 0) throw new Error('it has no pages');
  for (const page of pages) requireWhole(page);
  return readPdfSignatures(document, bytes);
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      // Whoever may only not print or copy it opens it without one.
      password: '',
      throwOnInvalidObject: true,
      updateMetadata: false,
    });
  } catch (cause) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt')) {
      throw new LockedError('locked', { cause });
    }
    throw cause;
  }
}

/** The file ends as it must, and leads from there to the table of what is in it: nothing was cut off, or out. */
function requireEnd(bytes: Uint8Array): void {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  const [, offset] = /startxref\s+(\d+)\s+%%EOF(?![^]*startxref)/.exec(end) ?? [];
  if (offset === undefined) throw new Error('its end is missing');
  const table = Buffer.from(bytes.subarray(Number(offset), Number(offset) + 40)).toString('latin1');
  if (!/^\s*(xref|\d+\s+\d+\s+obj)/.test(table)) throw new Error('its table is missing');
}

const inflatedMax = 64 * 2 ** 20;

/** What the page shows is there, and can be read. */
function requireWhole({ node }: PDFPage): void {
  const contents = node.get(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  for (const part of parts) {
    const stream = part && there(node, part);
    if (stream instanceof PDFRawStream) requireReadable(stream);
  }
  const resources = node.Resources();
  for (const kind of ['XObject', 'Font']) {
    const named = resources?.lookup(PDFName.of(kind));
    if (named instanceof PDFDict) named.values().forEach((value) => there(node, value));
  }
}

function there({ context }: PDFDict, object: PDFObject): PDFObject {
  const found = object instanceof PDFRef ? context.lookup(object) : object;
  if (!found) throw new Error('it names something that is not there');
  return found;
}

function requireReadable({ dict, contents }: PDFRawStream): void {
  if (dict.lookup(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return;
  try {
    inflateSync(contents, { maxOutputLength: inflatedMax });
  } catch (error) {
    // What only grows large is readable; the reader need not read it to its end.
    const isLarge = error instanceof RangeError;
    if (!isLarge) throw error;
  }
}
