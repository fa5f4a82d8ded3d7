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

const get = (cookie: string, id: string, method: 'GET' | 'HEAD' = 'GET') =>
  open.server.inject({
    method,
    url: `/files/attachments/${encodeURIComponent(id)}`,
    headers: { ...here, cookie },
  });
const entries = async (id: string) => {
  const [, row = ''] = Buffer.from(id, 'base64').toString().split(':');
  const found = await open.db.prisma.auditEntry.findMany({
    where: { subjectType: 'Attachment', subjectId: row },
    orderBy: { id: 'asc' },
  });
  return found.map(({ action, actorName, unitId, reason }) => ({
    action,
    actorName,
    hasUnit: unitId !== null,
    reason,
  }));
};
const signedOne = async () => {
  const answer = await open.ask(
    await open.signIn('tinh'),
    '{ signings(first: 1, state: [SIGNED], level: [COMMUNE]) { nodes { id unit { code } } } }',
  );
  const { data } = answer.json<{
    data: { signings: { nodes: { id: string; unit: { code: string } }[] } };
  }>();
  const [node] = data.signings.nodes;
  return { id: node?.id ?? '', code: node?.unit.code ?? '' };
};
const remove = async (cookie: string, id: string, reason = 'Quét nhầm văn bản khác.') => {
  const answer = await open.ask(
    cookie,
    `mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) {
      ... on RemovedAttachment { id signing { attachments { id } } } ... on Refused { code } } }`,
    { variables: { input: { id, reason } } },
  );
  return answer.json<{ data: { removeAttachment: unknown } }>().data.removeAttachment;
};

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

describe('who may', () => {
  it('nobody who is not signed in', async () => {
    const sent = await open.send('', drafting, samplePng());
    expect([sent.statusCode, sent.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    expect((await get('', 'x')).statusCode).toBe(401);
  });

  it('who only reads gets a file, and attaches none; who sees nothing is told of nothing', async () => {
    const file = await open.send(unit, drafting, await samplePdf('của xã'));
    const { id } = file.json<Attached>();
    const reader = await open.signIn('xem');
    const elsewhere = await open.signIn('xa-04720');
    const sent = await open.send(reader, drafting, await samplePdf('khác'));

    expect((await get(reader, id)).statusCode).toBe(200);
    expect([sent.statusCode, sent.json()]).toMatchObject([403, { code: 'NOT_YOURS' }]);
    expect(await remove(reader, id)).toEqual({ code: 'NOT_YOURS' });
    for (const answer of [
      await get(elsewhere, id),
      await get(elsewhere, Buffer.from(`Attachment:${'0'.repeat(8)}`).toString('base64')),
      await open.send(elsewhere, drafting, samplePng()),
    ]) {
      expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
    }
    expect(await entries(id)).toMatchObject([
      { action: 'attachment.CREATE', hasUnit: true },
      { action: 'attachment.DOWNLOAD', actorName: 'Người xem tỉnh Yên Bái' },
    ]);
  });

  it('its unit takes a file away again and says why, until it is signed', async () => {
    const { id } = (await open.send(unit, drafting, await samplePdf('nhầm'))).json<Attached>();

    expect(await remove(unit, id, 'Nhầm')).toEqual({ code: 'REASON_REQUIRED' });
    expect(await remove(unit, id)).toMatchObject({ id });
    expect((await get(unit, id)).statusCode).toBe(404);
    expect(await remove(unit, id)).toEqual({ code: 'NOT_FOUND' });
    expect((await entries(id)).at(-1)).toMatchObject({
      action: 'attachment.DELETE',
      reason: 'Quét nhầm văn bản khác.',
    });
  });

  it('what is signed gets addenda, which stay', async () => {
    const { id: signed, code } = await signedOne();
    const owner = await open.signIn(`xa-${code}`);
    const isMissing = async () =>
      (
        await open.ask(owner, 'query ($id: ID!) { signing(id: $id) { isScanMissing } }', {
          variables: { id: signed },
        })
      ).json();
    const before = await isMissing();
    const sent = (await open.send(owner, signed, await samplePdf('đã ký'))).json<Attached>();

    expect(before).toMatchObject({ data: { signing: { isScanMissing: true } } });
    expect(await isMissing()).toMatchObject({ data: { signing: { isScanMissing: false } } });
    expect(sent.isAddendum).toBe(true);
    expect(await remove(owner, sent.id)).toEqual({ code: 'WRONG_STATE' });
  });

  it('a token attaches where it is for signings, and not where it only reads', async () => {
    const make = async (scopes: string) => {
      const answer = await open.ask(
        unit,
        `mutation { createToken(input: { name: "Máy quét", scopes: [${scopes}], lastDay: "${new Date(Date.now() + 864e5).toISOString().slice(0, 10)}" }) {
          ... on CreatedToken { secret } ... on Refused { code message } } }`,
      );
      const { secret } = answer.json<{ data: { createToken: { secret: string } } }>().data
        .createToken;
      return { authorization: `Bearer ${secret}` };
    };
    const bytes = await samplePdf('từ máy quét');
    const reading = await open.send('', drafting, bytes, { headers: await make('READ') });
    const writing = await open.send('', drafting, bytes, {
      headers: await make('READ, SIGNINGS_WRITE'),
    });

    expect([reading.statusCode, writing.statusCode]).toEqual([403, 201]);
  });

  it('a page elsewhere sends nothing', async () => {
    const sent = await open.send(unit, drafting, samplePng(), {
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(sent.statusCode).toBe(403);
  });
});
