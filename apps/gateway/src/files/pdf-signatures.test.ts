import { beforeAll, describe, expect, it } from 'vitest';
import { inspectBytes } from './inspect-bytes.ts';
import { samplePdf } from './sample-files.fixture.ts';
import { signedPdf } from './signed-pdf.fixture.ts';

const at = new Date('2023-12-14T08:30:00.000Z');
let signed: Buffer;
beforeAll(async () => {
  signed = await signedPdf('Nguyen Van An', at);
});

const signaturesOf = async (bytes: Uint8Array) => {
  const verdict = await inspectBytes(bytes);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.value.signatures;
};

describe('of a PDF that was signed', () => {
  it('the reader is told by whom, with which certificate and when, and that it is as it was signed', async () => {
    expect(await signaturesOf(signed)).toEqual([
      {
        signer: 'Nguyen Van An',
        issuer: 'CA thu nghiem',
        serialNumber: '1234',
        validFrom: '2023-01-01T00:00:00.000Z',
        validTo: '2026-01-01T00:00:00.000Z',
        signedAt: '2023-12-14T08:30:00.000Z',
        isIntact: true,
        coversWholeFile: true,
      },
    ]);
  });

  it('the reader is told that one byte reads otherwise than when it was signed', async () => {
    const changed = Buffer.from(signed);
    const width = changed.indexOf('595');
    changed.write('596', width, 'latin1');

    expect(await signaturesOf(changed)).toMatchObject([{ isIntact: false, coversWholeFile: true }]);
  });

  it('the reader is told that something was added after it was signed', async () => {
    const end = signed.subarray(signed.lastIndexOf('startxref'));
    const added = Buffer.concat([signed, Buffer.from('\n% thêm vào\n'), end]);

    expect(await signaturesOf(added)).toMatchObject([{ isIntact: true, coversWholeFile: false }]);
  });

  it('a signature that leaves out more than itself does not cover the file', async () => {
    const moved = Buffer.from(signed);
    const range = /\/ByteRange \[ 0 (\d+)/.exec(moved.toString('latin1'));
    const first = Number(range?.[1]);
    moved.write(String(first - 1), moved.indexOf(`[ 0 ${first}`) + 4, 'latin1');

    expect(await signaturesOf(moved)).toMatchObject([{ isIntact: false, coversWholeFile: false }]);
  });

  it('one whose signature is no signature is told of, and not judged', async () => {
    const spoiled = Buffer.from(signed);
    const contents = spoiled.indexOf('<30');
    spoiled.write('ff', contents + 1, 'latin1');

    expect(await signaturesOf(spoiled)).toMatchObject([{ signer: null, isIntact: null }]);
  });
});

it('a PDF that nobody signed carries no signatures', async () => {
  expect(await signaturesOf(await samplePdf())).toEqual([]);
});
