import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleProgram,
} from '../src/files/sample-files.fixture.ts';
import { signedPdf } from '../src/files/signed-pdf.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

interface Attached {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly isAddendum: boolean;
  readonly signatures: readonly unknown[] | null;
}

let open: FileServer;
let unit: string;
let drafting: string;
beforeAll(async () => {
  open = await openFileServer();
  unit = await open.signIn('xa-04345');
  drafting = await open.signingOf('04345');
});
afterAll(() => open.close());

const get = (cookie: string, id: string) =>
  open.server.inject({
    method: 'GET',
    url: `/files/attachments/${encodeURIComponent(id)}`,
    headers: { ...here, cookie },
  });

describe('a file that is right', () => {
  it.each([
    ['a PDF', 'PDF', 'bản quét “456”.pdf', samplePdf],
    ['a picture', 'JPEG', 'ảnh.jpg', async () => sampleJpeg()],
    ['a drawing', 'PNG', 'ảnh.png', async () => samplePng()],
  ])('comes back byte for byte: %s', async (_what, mediaType, name, make) => {
    const bytes = await make();
    const sent = await open.send(unit, drafting, bytes, { name });
    const attached = sent.json<Attached>();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const got = await get(unit, attached.id);

    expect(sent.statusCode).toBe(201);
    expect(attached).toMatchObject({
      sha256,
      name,
      mediaType,
      size: bytes.length,
      isAddendum: false,
    });
    expect(got.rawPayload.equals(bytes)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent(name)}`,
      ),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': String(bytes.length),
    });
    expect((await open.onDisk()).incoming).toEqual([]);
  });

  it('is in the graph with who attached it, and answers HEAD without its bytes', async () => {
    const answer = await open.ask(
      unit,
      `query ($id: ID!) { signing(id: $id) { isScanMissing
        attachments { id name mediaType size uploadedBy url signatures { signer } } } }`,
      { variables: { id: drafting } },
    );
    const { signing } = answer.json<{
      data: { signing: { isScanMissing: boolean; attachments: (Attached & { url: string })[] } };
    }>().data;
    const [first] = signing.attachments;
    const head = await open.server.inject({
      method: 'HEAD',
      url: first?.url ?? '',
      headers: { ...here, cookie: unit },
    });

    expect(signing.isScanMissing).toBe(false);
    expect(first).toMatchObject({ mediaType: 'PDF', signatures: [] });
    expect(signing.attachments.at(2)).toMatchObject({ mediaType: 'PNG', signatures: null });
    expect(head.statusCode).toBe(200);
    expect(head.headers['content-length']).toBe(String(first?.size));
    expect(head.rawPayload).toHaveLength(0);
  });

  it('tells by whom it was signed', async () => {
    const bytes = await signedPdf('Nguyen Van An', new Date('2023-12-14T08:30:00Z'));
    const { signatures } = (await open.send(unit, drafting, bytes)).json<Attached>();

    expect(signatures).toMatchObject([{ signer: 'Nguyen Van An', isIntact: true }]);
  });

  it('is attached once', async () => {
    const again = await open.send(unit, drafting, samplePng(), { name: 'khác.png' });
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'ALREADY_EXISTS' }]);
  });
});

it('the same file sent twice at once is attached once', async () => {
  const bytes = await samplePdf('cùng lúc');
  const sent = await Promise.all([1, 2].map(() => open.send(unit, drafting, bytes)));

  expect(new Set(sent.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 409]));
  expect((await open.onDisk()).incoming).toEqual([]);
});

it('a file that is on its way while the signing is given up is not attached', async () => {
  const signing = await open.signingOf('04507');
  const owner = await open.signIn('xa-04507');
  const sending = open.send(owner, signing, await samplePdf('muộn'));
  await expect.poll(async () => (await open.onDisk()).incoming.length).toBe(1);
  const [, row = ''] = Buffer.from(signing, 'base64').toString().split(':');
  await open.asOwner(`UPDATE signing SET state = 'CANCELLED' WHERE id = '${row}'`);
  const sent = await sending;

  expect([sent.statusCode, sent.json()]).toMatchObject([409, { code: 'WRONG_STATE' }]);
});

describe('a file that is not right is refused, and nothing is left of it', () => {
  const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7));

  it.each([
    ['nothing', 422, 'FILE_EMPTY', async () => Buffer.alloc(0)],
    ['a program under another name', 415, 'FILE_KIND', async () => sampleProgram],
    ['half a PDF', 422, 'FILE_BROKEN', async () => cut(await samplePdf())],
    ['half a drawing', 422, 'FILE_BROKEN', async () => cut(samplePng())],
    ['half a picture', 422, 'FILE_BROKEN', async () => cut(sampleJpeg())],
    ['more than may be', 413, 'FILE_TOO_LARGE', async () => Buffer.alloc(2 ** 20 + 1)],
  ])('%s', async (_what, status, code, make) => {
    const before = await open.onDisk();
    const sent = await open.send(unit, drafting, await make());

    expect([sent.statusCode, sent.json()]).toMatchObject([status, { code }]);
    expect(sent.json<{ message: string }>().message).not.toMatch(/[{}]/);
    expect(await open.onDisk()).toEqual(before);
  });

  it('whose sender names it in a way that is none', async () => {
    for (const name of ['%', '']) {
      const sent = await open.send(unit, drafting, samplePng(), {
        headers: { 'x-file-name': name },
      });
      expect([sent.statusCode, sent.json()]).toMatchObject([400, { code: 'INVALID_INPUT' }]);
    }
  });
});
