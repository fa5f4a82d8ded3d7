import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { date } from '@phoihop/domain/dates';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFiles } from '../src/files/open-store.ts';
import { merger } from '../src/schema/units/merger.fixture.ts';
import { here, openServer, type OpenServer } from './open-server.ts';

let directory: string;
let service: OpenServer;
let cookie: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-files-'));
  service = await openServer({
    hasActs: false,
    today: () => date('2025-08-01'),
    files: await openFiles({ directory, s3: undefined, megabytesMax: 1 }),
  });
  await service.asOwner(`${merger(['04510', '04513'], '2025-07-01')};
    update unit_version set valid_to = '2024-06-01' where code = '04519';
    insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
      select unit_id, '2024-06-01', code, kind, 'Tên Sau', 'Xã Tên Sau', parent_id
        from unit_version where code = '04519'`);
  cookie = await service.signIn('tinh');
}, 180_000);
afterAll(async () => {
  await service.close();
  await rm(directory, { recursive: true, force: true });
});

const get = (url: string, method: 'GET' | 'HEAD' = 'GET') =>
  service.server.inject({ method, url, headers: { ...here, cookie } });
const idOf = (type: string, id: string) =>
  encodeURIComponent(Buffer.from(`${type}:${id}`).toString('base64'));

async function signingOf(where: { number: string } | { code: string }) {
  const { prisma } = service.db;
  if ('number' in where) return prisma.signing.findFirstOrThrow({ where });
  const { unitId } = await prisma.unitVersion.findFirstOrThrow({ where });
  return prisma.signing.findFirstOrThrow({ where: { unitId, state: 'SIGNED' } });
}

async function wordsOf(paper: 'agreement' | 'minutes', id: string, query = '') {
  const answer = await get(`/files/papers/signings/${idOf('Signing', id)}/${paper}.docx${query}`);
  expect(answer.statusCode).toBe(200);
  const parts = unzipSync(new Uint8Array(answer.rawPayload));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

it('the papers of a signing of an ended unit are written, looked at since or while it lived', async () => {
  const { id, unitId } = await signingOf({ code: '04510' });
  const { name } = await service.db.prisma.unitVersion.findFirstOrThrow({ where: { unitId } });
  const [since, then] = [
    await wordsOf('agreement', id),
    await wordsOf('agreement', id, '?asOf=2023-12-15'),
  ];

  expect(since).toContain(name);
  expect(then).toBe(since);
});

it('a file of it is handed out on either day, and on no day that is none', async () => {
  const { id: signingId } = await signingOf({ code: '04510' });
  const { id } = await service.db.prisma.attachment.create({
    data: {
      signingId,
      sha256: 'c'.repeat(64),
      mediaType: 'PNG',
      size: 1,
      name: 'quét.png',
      isAddendum: true,
      uploadedById: 'account-tinh',
      uploadedAt: new Date(),
    },
  });
  const url = `/files/attachments/${idOf('Attachment', id)}`;
  const answers = [
    await get(url, 'HEAD'),
    await get(`${url}?asOf=2023-12-15`, 'HEAD'),
    await get(`${url}?asOf=hom-nay`, 'HEAD'),
  ];

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 400]);
});

it('what is signed bears the names of its day, whatever the unit is called since', async () => {
  const { id } = await signingOf({ code: '04519' });
  const papers = [await wordsOf('agreement', id), await wordsOf('minutes', id)];

  for (const words of papers) expect(words).not.toContain('Tên Sau');
});

it('456/CTPH of 2014 names nobody: no source tells who signed it', async () => {
  const { id } = await signingOf({ number: '456/CTPH' });
  const holders = await service.db.prisma.officeHolder.findMany({
    where: { office: { signatures: { some: { signingId: id } } } },
  });
  const papers = [await wordsOf('agreement', id), await wordsOf('minutes', id)];

  expect(holders).toHaveLength(2);
  for (const { name } of holders) {
    for (const words of papers) expect(words).not.toContain(name);
  }
});
