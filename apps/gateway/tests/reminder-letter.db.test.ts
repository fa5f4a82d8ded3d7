import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let service: OpenServer;
let underWay = '';
let published = '';
beforeAll(async () => {
  service = await openServer();
  const idOf = async (state: 'OPEN' | 'PUBLISHED') => {
    const { id } = await service.db.prisma.reviewCycle.findFirstOrThrow({ where: { state } });
    return Buffer.from(`ReviewCycle:${id}`).toString('base64');
  };
  [underWay, published] = [await idOf('OPEN'), await idOf('PUBLISHED')];
});
afterAll(() => service.close());

const letter = async (who: string, cycle: string, query = '') =>
  service.server.inject({
    url: `/files/papers/reviews/${encodeURIComponent(cycle)}/reminder.docx${query}`,
    headers: { ...here, cookie: await service.signIn(who) },
  });
const wordsOf = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(unzipSync(bytes)['word/document.xml'])
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');
const exports = () =>
  service.db.prisma.auditEntry.findMany({ where: { action: 'reviewCycle.EXPORT' } });

/** Who has submitted nothing by its day, as the table of reports has it. */
async function lateIn(parent: string): Promise<string[]> {
  const rows = await service.db.prisma.$queryRaw<{ name: string }[]>`
    select version.full_name as name from report
      join review_cycle cycle on cycle.id = report.cycle_id and cycle.state = 'OPEN'
      join unit_version version on version.unit_id = report.unit_id
      join unit_version above on above.unit_id = version.parent_id and above.code = ${parent}
     where report.first_submitted_on is null and report.state <> 'EXEMPT' and report.due_on < '2023-12-15'
     order by report.position`;
  return rows.map(({ name }) => name);
}

it('a district has the letter to all of its communes that are late, as a draft, and that is on record', async () => {
  const answer = await letter('huyen-138', underWay, '?under=138');
  const late = await lateIn('138');
  const words = wordsOf(answer.rawPayload);

  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
  expect(late.length).toBeGreaterThan(1);
  for (const name of late) expect(words).toContain(name);
  expect(words).toContain('DỰ THẢO');
  expect(words).toContain('đôn đốc nộp báo cáo sơ kết công tác phối hợp quý III năm 2023');
  expect(words).toContain('Quá hạn (ngày làm việc)');
  const [entry, ...others] = await exports();
  expect(others).toEqual([]);
  expect(entry?.after).toEqual({ paper: 'reminder.docx', asOf: '2023-12-15', units: late.length });
});

it('the province’s letter says of each commune in which district it lies', async () => {
  const words = wordsOf((await letter('tinh', underWay)).rawPayload);
  const [first = ''] = await lateIn('138');

  expect(words).toContain(`${first}, huyện Trấn Yên`);
});

it('is had by nobody who does not see the unit that writes it, nor where nobody is late', async () => {
  const before = (await exports()).length;
  const above = await letter('xa-04507', underWay, '?under=138');
  const inTime = await letter('tinh', published);
  const unknown = await letter('tinh', 'x');

  expect([above.statusCode, inTime.statusCode, unknown.statusCode]).toEqual([403, 404, 404]);
  expect(await exports()).toHaveLength(before);
});

it('of which the unit is named twice is refused, for nobody knows which is meant', async () => {
  const before = (await exports()).length;
  const answer = await letter('tinh', underWay, '?under=138&under=139');

  expect(answer.statusCode).toBe(400);
  expect(await exports()).toHaveLength(before);
});
