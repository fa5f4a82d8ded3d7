import { crc32 as crcOf, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';

/** A PDF of one page, as a scanner makes it. */
export async function samplePdf(words = '456/CTPH'): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText(words, { x: 60, y: 760 });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A PDF that not everybody may print; with a password it opens for nobody else. */
export async function lockedPdf(userPassword?: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('456/CTPH', { x: 60, y: 760 });
  const keys = userPassword === undefined ? {} : { userPassword };
  document.encrypt({ ownerPassword: 'chủ', ...keys, permissions: { printing: false } });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A grey picture of 16 by 16. */
export function samplePng(): Buffer {
  const [header, rows] = [Buffer.alloc(13), Buffer.alloc(16 * 17, 128)];
  header.writeUInt32BE(16, 0);
  header.writeUInt32BE(16, 4);
  header.writeUInt8(8, 8);
  for (let row = 0; row < 16; row += 1) rows[row * 17] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, check]);
}

/** A grey dot: the smallest JPEG that every reader opens. */
export function sampleJpeg(): Buffer {
  return Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffdb004300' +
      '10'.repeat(64) +
      'ffc0000b080001000101011100ffc4001400010000000000000000000000000000000009' +
      'ffc40014100100000000000000000000000000000000ffda0008010100003f0054dfffd9',
    'hex',
  );
}

/** What every Windows program begins with. */
export const sampleProgram = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 0x90)]);
