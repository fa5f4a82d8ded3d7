import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseSealFile, sealedFormat, sealedScans, type SealFile } from './seal-file.ts';
import { digestOfText, keyInPem, keyName, sealText, verifyScan, verifySeal } from './seal.ts';

const secret = new Uint8Array(32).fill(7);
const publicKey = bytesToHex(ed25519.getPublicKey(secret));
const otherKey = bytesToHex(ed25519.getPublicKey(new Uint8Array(32).fill(8)));

function sealed(content: string): SealFile {
  const digest = digestOfText(content);
  const signature = bytesToHex(ed25519.sign(utf8ToBytes(sealText(digest)), secret));
  return { format: sealedFormat, content, digest, keyId: keyName(publicKey), signature };
}

const scan = { name: 'ban-ky.pdf', sha256: 'a'.repeat(64), mediaType: 'PDF', size: 10 };
const file = sealed(JSON.stringify({ number: '12/KHPH', attachments: [scan] }));

it('what reads as it was sealed is unchanged', () => {
  expect(verifySeal(file, [otherKey, publicKey])).toBe('UNCHANGED');
});

it('what was sealed with a key that nobody trusts is unknown', () => {
  expect(verifySeal(file, [])).toBe('UNKNOWN');
  expect(verifySeal(file, [otherKey])).toBe('UNKNOWN');
});

it('one character more, less or other in any part of it is told', () => {
  const parts = ['content', 'digest', 'signature'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.nat(),
      fc.constantFrom('0', 'f', 'x', ''),
      (part, at, put) => {
        const text = file[part];
        const place = at % text.length;
        const altered = text.slice(0, place) + put + text.slice(place + 1);
        fc.pre(altered !== text);
        expect(verifySeal({ ...file, [part]: altered }, [publicKey])).toBe('CHANGED');
      },
    ),
    { numRuns: 300 },
  );
});

it('a content that was digested anew is told by its signature', () => {
  const content = file.content.replace('12/KHPH', '13/KHPH');

  expect(verifySeal({ ...file, content, digest: digestOfText(content) }, [publicKey])).toBe(
    'CHANGED',
  );
});

it('a scan is unchanged by its bytes, changed by its name, else unknown', () => {
  const scans = sealedScans(file);

  expect(scans).toEqual([scan]);
  expect(verifyScan({ digest: scan.sha256, name: 'khac.pdf' }, scans)).toBe('UNCHANGED');
  expect(verifyScan({ digest: 'b'.repeat(64), name: 'ban-ky.pdf' }, scans)).toBe('CHANGED');
  expect(verifyScan({ digest: 'b'.repeat(64), name: 'khac.pdf' }, scans)).toBe('UNKNOWN');
});

it.each(['', 'null', '[]', '{"format":"x"}', '{"format":"phoihop signing seal 1","content":1}'])(
  'no seal is read from %j',
  (text) => {
    expect(parseSealFile(text)).toBeNull();
  },
);

it('a seal is read back as it was written', () => {
  expect(parseSealFile(JSON.stringify(file))).toEqual(file);
});

it.each([
  ['indented', JSON.stringify(file, null, 8)],
  ['with other line ends', JSON.stringify(file, null, 2).replaceAll('\n', '\r\n')],
  ['with a mark of its encoding', `\uFEFF${JSON.stringify(file)}`],
  [
    'with its parts in another order',
    JSON.stringify(Object.fromEntries(Object.entries(file).toReversed())),
  ],
])('a file that was only saved anew is unchanged: %s', (_how, text) => {
  const read = parseSealFile(text);

  expect(read).toEqual(file);
  expect(read && verifySeal(read, [publicKey])).toBe('UNCHANGED');
});

const text = JSON.stringify(file);
it.each([
  [
    'a part twice, the other one in front',
    text.replace('"content":', '"content":"13/KHPH","content":'),
  ],
  [
    'a part twice, under an escaped name',
    text.replace('{', String.raw`{"\u0063ontent":"13/KHPH",`),
  ],
  ['a number of its own', JSON.stringify({ ...file, number: '13/KHPH' })],
  ['a note', JSON.stringify({ note: { number: '13/KHPH' }, ...file })],
])('a file in which more stands than was sealed is changed: %s', (_what, altered) => {
  const read = parseSealFile(altered);

  expect(read && verifySeal(read, [publicKey])).toBe('CHANGED');
  expect(read && verifySeal(read, [])).toBe('UNKNOWN');
});

it('a public key is read from PEM', () => {
  // Made by `openssl genpkey -algorithm ed25519`, with the bytes that `openssl pkey -text_pub` tells of it.
  const pem = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAY0guYbXkcCJI02TeXutUupv5RULV5amOOq2AoQWxnLY=
-----END PUBLIC KEY-----`;

  expect(keyInPem(pem)).toBe('63482e61b5e4702248d364de5eeb54ba9bf94542d5e5a98e3aad80a105b19cb6');
  expect(keyInPem('not a key')).toBeNull();
});
