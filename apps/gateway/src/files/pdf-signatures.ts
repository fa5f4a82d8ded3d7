/** Reads the digital signatures that a PDF carries; we make none. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';
import { readCmsSignature } from './cms-signature.ts';
import type { PdfSignature } from './pdf-signature.ts';

/** More than these on one paper nobody puts there in earnest. */
const signaturesMax = 50;

interface Signed {
  /** The parts of the file that were signed: where each begins, and how long it is. */
  readonly range: readonly [number, number, number, number];
  readonly contents: Uint8Array;
  /** When it was signed, as the file says. */
  readonly at: string | null;
}

/** The signatures in the order in which they were put there: each later one covers more. */
export async function readPdfSignatures(
  document: PDFDocument,
  bytes: Uint8Array,
): Promise<PdfSignature[]> {
  const found = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? signedIn(object) : []))
    .toSorted((one, other) => endOf(one) - endOf(other))
    .slice(0, signaturesMax);
  const isEncrypted = document.context.trailerInfo.Encrypt !== undefined;
  const read: PdfSignature[] = [];
  // One after the other: each takes as much room as the file.
  for (const signed of found) read.push(await readSignature(signed, bytes, isEncrypted));
  return read;
}

function signedIn(dictionary: PDFDict): Signed[] {
  const contents = dictionary.lookup(PDFName.of('Contents'));
  const range = dictionary.lookup(PDFName.of('ByteRange'));
  if (!(contents instanceof PDFHexString) || !(range instanceof PDFArray)) return [];
  const numbers = range.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : -1));
  const [start = -1, length = -1, next = -1, rest = -1] = numbers;
  const isRange = numbers.length === 4 && numbers.every((each) => Number.isSafeInteger(each));
  if (!isRange || Math.min(...numbers) < 0) return [];
  return [
    { range: [start, length, next, rest], contents: contents.asBytes(), at: timeIn(dictionary) },
  ];
}

const endOf = ({ range: [, , next, rest] }: Signed) => next + rest;

async function readSignature(
  signed: Signed,
  bytes: Uint8Array,
  isEncrypted: boolean,
): Promise<PdfSignature> {
  const [start, length, next, rest] = signed.range;
  const data = new Uint8Array(length + rest);
  const isInside = start + length <= next && next + rest <= bytes.length;
  if (isInside) {
    data.set(bytes.subarray(start, start + length));
    data.set(bytes.subarray(next, next + rest), length);
  }
  // Of an encrypted file everything is deciphered on reading; the signatures in it never were enciphered.
  const contents = isEncrypted ? leftOut(signed, bytes) : signed.contents;
  const told = await readCmsSignature(contents ?? new Uint8Array(), data);
  return {
    ...told,
    signedAt: told.signedAt ?? signed.at,
    isIntact: isInside ? told.isIntact : false,
    coversWholeFile:
      start === 0 && next + rest === bytes.length && isSame(leftOut(signed, bytes), contents),
  };
}

/** What was left out of signing: the signature and nothing else, for there one might hide what was not signed. */
function leftOut({ range: [start, length, next] }: Signed, bytes: Uint8Array): Buffer | null {
  const left = Buffer.from(bytes.subarray(start + length, next)).toString('latin1');
  const [, hex] = /^<([0-9a-fA-F\s]*)>$/.exec(left) ?? [];
  return hex === undefined ? null : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
}

function isSame(one: Buffer | null, other: Uint8Array | null): boolean {
  return one !== null && other !== null && one.equals(other);
}

function timeIn(dictionary: PDFDict): string | null {
  const time = dictionary.lookup(PDFName.of('M'));
  if (!(time instanceof PDFString) && !(time instanceof PDFHexString)) return null;
  try {
    return time.decodeDate().toISOString();
  } catch {
    return null;
  }
}
