import { verifyDatabase } from '@phoihop/database/audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePdf, samplePng } from '../src/files/sample-files.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

interface Attached {
  readonly id: string;
  readonly isAddendum: boolean;
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
    const [elsewhere, otherDistrict] = [
      await open.signIn('xa-04720'),
      await open.signIn('huyen-138'),
    ];
    const sent = await open.send(reader, drafting, await samplePdf('khác'));

    expect((await get(reader, id)).statusCode).toBe(200);
    expect([sent.statusCode, sent.json()]).toMatchObject([403, { code: 'NOT_YOURS' }]);
    expect(await remove(reader, id)).toEqual({ code: 'NOT_YOURS' });
    for (const answer of [
      await get(elsewhere, id),
      await get(elsewhere, Buffer.from(`Attachment:${'0'.repeat(8)}`).toString('base64')),
      await get(otherDistrict, id),
      await open.send(elsewhere, drafting, samplePng()),
      await open.send(otherDistrict, drafting, samplePng()),
    ]) {
      expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
    }
    expect(await entries(id)).toMatchObject([
      { action: 'attachment.CREATE', hasUnit: true },
      { action: 'attachment.DOWNLOAD', actorName: 'Người xem tỉnh Yên Bái' },
    ]);
  });

  it('the district above attaches too', async () => {
    const above = await open.signIn('huyen-135');
    expect((await open.send(above, drafting, await samplePdf('của huyện'))).statusCode).toBe(201);
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

it('the record accounts for every file, and names one that was changed behind its back, whoever gets it afterwards', async () => {
  const verify = async () => {
    const client = await open.db.pool.connect();
    try {
      return (await verifyDatabase(client)).findings;
    } finally {
      client.release();
    }
  };
  const { id } = (await open.send(unit, drafting, await samplePdf('đổi tên'))).json<Attached>();
  const [, row = ''] = Buffer.from(id, 'base64').toString().split(':');

  expect(await verify()).toEqual([]);
  await open.asOwner(`ALTER TABLE attachment DISABLE TRIGGER attachment_checked;
    UPDATE attachment SET name = 'khác.pdf' WHERE id = '${row}';
    ALTER TABLE attachment ENABLE TRIGGER attachment_checked`);
  expect((await get(unit, id)).statusCode).toBe(200);
  expect(await verify()).toHaveLength(1);
});
