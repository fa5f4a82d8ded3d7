import { describe, expect, it } from 'vitest';
import { inspectBytes } from './inspect-bytes.ts';
import {
  lockedPdf,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleProgram,
} from './sample-files.fixture.ts';

const told = async (bytes: Uint8Array) => {
  const verdict = await inspectBytes(bytes);
  return verdict.ok ? verdict.value.mediaType : verdict.code;
};
const cut = (bytes: Buffer, part: number) => bytes.subarray(0, Math.floor(bytes.length * part));

describe('a file is known by its content', () => {
  it('and taken where it is whole', async () => {
    expect(await told(await samplePdf())).toBe('PDF');
    expect(await told(samplePng())).toBe('PNG');
    expect(await told(sampleJpeg())).toBe('JPEG');
  });

  it.each([
    ['a program', sampleProgram],
    ['text', Buffer.from('Kính gửi')],
    ['a page of the web', Buffer.from('<html><script>alert(1)</script></html>')],
    ['one byte', Buffer.from('%')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
  ])('and refused where it is %s', async (_what, bytes) => {
    expect(await told(bytes)).toBe('FILE_KIND');
  });
});

describe('a file that does not open is refused', () => {
  it.each([0.3, 0.6, 0.9, 0.99])('a PDF, of which %d is there', async (part) => {
    expect(await told(cut(await samplePdf(), part))).toBe('FILE_BROKEN');
  });

  it('a PDF with nothing but its beginning and its end', async () => {
    expect(await told(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n'))).toBe('FILE_BROKEN');
  });

  it('a PDF with a hole where its page was', async () => {
    const pdf = await samplePdf();
    const stream = pdf.indexOf('stream');
    expect(await told(Buffer.from(pdf).fill(0, stream - 60, stream + 60))).toBe('FILE_BROKEN');
  });

  it('a PDF out of which something was cut', async () => {
    const pdf = await samplePdf();
    const holed = Buffer.concat([pdf.subarray(0, 200), pdf.subarray(260)]);
    expect(await told(holed)).toBe('FILE_BROKEN');
  });

  it.each([0.5, 0.9, 0.99])('a PNG, of which %d is there', async (part) => {
    expect(await told(cut(samplePng(), part))).toBe('FILE_BROKEN');
  });

  it.each([0.5, 0.9, 0.99])('a JPEG, of which %d is there', async (part) => {
    expect(await told(cut(sampleJpeg(), part))).toBe('FILE_BROKEN');
  });
});

it('a PDF that opens without a password is taken, whatever else is forbidden in it', async () => {
  expect(await told(await lockedPdf())).toBe('PDF');
  expect(await told(await lockedPdf('mật khẩu'))).toBe('FILE_LOCKED');
});
