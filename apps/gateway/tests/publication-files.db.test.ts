import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { verifyDatabase } from '@phoihop/database/audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptReports, openReview } from '../src/schema/tasks/open-review.fixture.ts';
import { here, openServer, type OpenServer } from './open-server.ts';

interface Paper {
  readonly docxPath: string;
  readonly xlsxPath: string;
  readonly sha256Docx: string;
  readonly sha256Xlsx: string;
}

let service: OpenServer;
let paper: Paper;
beforeAll(async () => {
  service = await openServer();
  const review = await openReview(service.db);
  await acceptReports(service.db, review, ['04507', '138', '139', '15']);
  const answer = await service.ask(
    await service.signIn('tinh'),
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH }) {
       ... on ReviewCycle { publications { docxPath xlsxPath sha256Docx sha256Xlsx } } } }`,
  );
  const { data } = answer.json<{ data: { moveReviewCycle: { publications: [Paper] } } }>();
  [paper] = data.moveReviewCycle.publications;
});
afterAll(() => service.close());

const get = async (who: string, url: string) =>
  service.server.inject({ url, headers: { ...here, cookie: await service.signIn(who) } });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const countExports = () =>
  service.db.prisma.auditEntry.count({ where: { action: 'reviewCycle.EXPORT' } });

it('the very bytes that were published are handed out, as a file to be kept, and that is on record', async () => {
  const exports = await countExports();
  const [docx, xlsx] = [await get('tinh', paper.docxPath), await get('xem', paper.xlsxPath)];

  expect([docx.statusCode, xlsx.statusCode]).toEqual([200, 200]);
  expect([sha256(docx.rawPayload), sha256(xlsx.rawPayload)]).toEqual([
    paper.sha256Docx,
    paper.sha256Xlsx,
  ]);
  expect(docx.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; /),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(await countExports()).toBe(exports + 2);
});

it('whoever does not see the unit that published gets nothing, and nothing is on record', async () => {
  const exports = await countExports();
  const commune = await get('xa-04507', paper.docxPath);
  const district = await get('huyen-138', paper.xlsxPath);
  const nobody = await service.server.inject({ url: paper.docxPath, headers: here });

  expect([commune.statusCode, district.statusCode, nobody.statusCode]).toEqual([404, 404, 401]);
  expect(await countExports()).toBe(exports);
});

it.each(['/files/publications/x.docx', '/files/publications/x.pdf', '/files/publications/x'])(
  '%s is not there',
  async (url) => {
    expect((await get('tinh', url)).statusCode).toBe(404);
  },
);

it('while the papers of a whole province are written, others are answered', async () => {
  const { id } = await service.db.prisma.publication.findFirstOrThrow({
    where: { cycle: { kind: 'FINAL' } },
    select: { id: true },
  });
  const node = Buffer.from(`Publication:${id}`).toString('base64');
  const cookie = await service.signIn('tinh');
  const asked = performance.now();
  const writing = { isDone: false };
  const written = service
    .ask(cookie, `{ node(id: "${node}") { ... on Publication { isReproducible } } }`)
    .finally(() => {
      writing.isDone = true;
    });
  let [answered, longest] = [0, 0];
  while (!writing.isDone) {
    const begun = performance.now();
    const live = await service.server.inject({ url: '/health/live', headers: here });
    longest = Math.max(longest, performance.now() - begun);
    if (live.statusCode === 200 && !writing.isDone) answered += 1;
    await setImmediate();
  }

  expect((await written).json()).toMatchObject({ data: { node: { isReproducible: true } } });
  expect(answered).toBeGreaterThan(20);
  // Written in the service itself, they would keep it from answering nearly all the while.
  expect(longest).toBeLessThan((performance.now() - asked) / 2);
});

it('the record answers for all that was published, the totals it printed too', async () => {
  const client = await service.db.pool.connect();
  try {
    const { findings } = await verifyDatabase(client, {});
    expect(findings).toEqual([]);
  } finally {
    client.release();
  }
});
