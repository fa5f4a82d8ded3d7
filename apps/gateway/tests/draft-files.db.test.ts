import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  acceptReports,
  openReview,
  type OpenReview,
} from '../src/schema/tasks/open-review.fixture.ts';
import { here, openServer, type OpenServer } from './open-server.ts';

let service: OpenServer;
let review: OpenReview;
let docxPath = '';
let xlsxPath = '';
beforeAll(async () => {
  service = await openServer();
  review = await openReview(service.db);
  await acceptReports(service.db, review, ['04507', '138', '139', '15']);
});
afterAll(() => service.close());

const get = async (who: string, url: string) =>
  service.server.inject({ url, headers: { ...here, cookie: await service.signIn(who) } });
const countDrafts = () =>
  service.db.prisma.auditEntry.count({
    where: { action: 'reviewCycle.EXPORT', after: { path: ['draft'], equals: true } },
  });
const textIn = (bytes: Buffer, entry: string) =>
  new TextDecoder().decode(unzipSync(new Uint8Array(bytes))[entry]);

it('before a review is published both its papers are had as drafts that say so, and that is on record', async () => {
  const answer = await service.ask(
    await service.signIn('tinh'),
    `{ publicationPreview(cycle: "${review.cycle}") { docxPath xlsxPath } }`,
  );
  const { data } = answer.json<{
    data: { publicationPreview: { docxPath: string; xlsxPath: string } };
  }>();
  ({ docxPath, xlsxPath } = data.publicationPreview);
  const [docx, xlsx] = [await get('tinh', docxPath), await get('tinh', xlsxPath)];

  expect([docx.statusCode, xlsx.statusCode]).toEqual([200, 200]);
  expect(textIn(docx.rawPayload, 'word/document.xml')).toContain('DỰ THẢO');
  expect(textIn(xlsx.rawPayload, 'xl/sharedStrings.xml')).toContain('DỰ THẢO');
  expect(await countDrafts()).toBe(2);
});

it('whoever does not see the unit that publishes has no draft, and nothing is on record', async () => {
  expect((await get('huyen-138', docxPath)).statusCode).toBe(403);
  expect(await countDrafts()).toBe(2);
});

it('once it is published there is no draft of it any more, and its papers do not say that they are one', async () => {
  const answer = await service.ask(
    await service.signIn('tinh'),
    `mutation { moveReviewCycle(input: { id: "${review.cycle}", version: 1, move: PUBLISH }) {
       ... on ReviewCycle { publications { docxPath } } } }`,
  );
  const { data } = answer.json<{
    data: { moveReviewCycle: { publications: [{ docxPath: string }] } };
  }>();
  const published = await get('tinh', data.moveReviewCycle.publications[0].docxPath);

  expect((await get('tinh', docxPath)).statusCode).toBe(409);
  expect(textIn(published.rawPayload, 'word/document.xml')).not.toContain('DỰ THẢO');
});
