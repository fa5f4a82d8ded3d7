import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigningKey, readSigningKey } from '@phoihop/database/audit';
import { digestOfText, sealedFormat, sealText } from '@phoihop/seals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signing } from '../src/commands/signing.ts';

const key = readSigningKey(newSigningKey());
const scan = Buffer.from('%PDF-1.7 bản quét');
const sha256 = createHash('sha256').update(scan).digest('hex');
const content = JSON.stringify({
  attachments: [{ name: 'ban-ky.pdf', sha256 }],
  number: '12/KHPH',
});
const digest = digestOfText(content);
const seal = {
  format: sealedFormat,
  content,
  digest,
  keyId: key.id,
  signature: key.sign(sealText(digest)).toString('hex'),
};

let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-seal-'));
  said = [];
  vi.stubEnv('PHOIHOP_DATA', folder);
  vi.stubEnv('INIT_CWD', folder);
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  put('key.pem', key.publicPem);
  put('seal.json', JSON.stringify(seal));
  put('ban-ky.pdf', scan);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

function put(name: string, what: string | Buffer): void {
  writeFileSync(join(folder, name), what);
}

async function verify(...args: readonly string[]): Promise<[string, unknown]> {
  await signing(['verify', ...args]);
  return [said[0]?.split(':')[0] ?? '', process.exitCode];
}

const trusting = ['--public-key', 'key.pem'];

it('a seal that reads as it was sealed is unchanged', async () => {
  expect(await verify('seal.json', ...trusting)).toEqual(['unchanged', 0]);
});

it('a seal in which one character is another is changed', async () => {
  put('seal.json', JSON.stringify(seal).replace('12/KHPH', '13/KHPH'));

  expect(await verify('seal.json', ...trusting)).toEqual(['changed', 1]);
});

it('a seal by a key that is not trusted here is unknown', async () => {
  expect(await verify('seal.json')).toEqual(['unknown', 2]);
  put('key.pem', readSigningKey(newSigningKey()).publicPem);
  said = [];
  expect(await verify('seal.json', ...trusting)).toEqual(['unknown', 2]);
});

it('a scan is held against the seal that names it', async () => {
  const against = ['--seal', 'seal.json', ...trusting];
  expect(await verify('ban-ky.pdf', ...against)).toEqual(['unchanged', 0]);
  put('ban-ky.pdf', Buffer.concat([scan, Buffer.from('.')]));
  said = [];
  expect(await verify('ban-ky.pdf', ...against)).toEqual(['changed', 1]);
  put('khac.pdf', 'khác');
  said = [];
  expect(await verify('khac.pdf', ...against)).toEqual(['unknown', 2]);
});

it('a scan is worth no more than its seal', async () => {
  put('seal.json', JSON.stringify(seal).replace('12/KHPH', '13/KHPH'));

  expect(await verify('ban-ky.pdf', '--seal', 'seal.json', ...trusting)).toEqual(['changed', 1]);
});

it('what is no seal at all is unknown', async () => {
  expect(await verify('ban-ky.pdf', ...trusting)).toEqual(['unknown', 2]);
});
