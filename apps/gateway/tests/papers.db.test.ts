import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openServer, type OpenServer } from './open-server.ts';

let service: OpenServer;
beforeAll(async () => {
  service = await openServer();
});
afterAll(() => service.close());

const here = { host: '127.0.0.1:4000' };

// Each person signs in once: who keeps signing in is asked to wait.
const cookies = new Map<string, string>();

async function get(who: string, url: string) {
  const cookie = cookies.get(who) ?? (await service.signIn(who));
  cookies.set(who, cookie);
  return service.server.inject({ url, headers: { ...here, cookie } });
}

async function signingOf(code: string): Promise<string> {
  const cookie = await service.signIn('tinh');
  const answer = await service.ask(cookie, `{ unit(code: "${code}") { latestSigning { id } } }`);
  return answer.json<{ data: { unit: { latestSigning: { id: string } } } }>().data.unit
    .latestSigning.id;
}

function partOf(body: Buffer, name: string): string {
  return strFromU8(unzipSync(new Uint8Array(body))[name] ?? new Uint8Array());
}

const countExports = () =>
  service.db.prisma.auditEntry.count({ where: { action: 'programme.EXPORT' } });

it('the agreement and the minutes of a signing are handed out to who may see it, the same each time', async () => {
  const id = encodeURIComponent(await signingOf('04510'));
  const exports = await countExports();
  const first = await get('xem', `/files/papers/signings/${id}/agreement.docx`);
  const again = await get('huyen-138', `/files/papers/signings/${id}/agreement.docx`);
  const minutes = await get('xa-04510', `/files/papers/signings/${id}/minutes.docx`);

  expect([first, again, minutes].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(first.rawPayload.equals(again.rawPayload)).toBe(true);
  expect(first.headers['content-disposition']).toMatch(/^attachment; /);
  expect(partOf(first.rawPayload, 'word/document.xml')).toContain('Xã Việt Thành'.slice(3));
  expect(partOf(minutes.rawPayload, 'word/document.xml')).toContain('BIÊN BẢN');
  expect(await countExports()).toBe(exports + 3);
});

it('what is not signed is a draft', async () => {
  const id = encodeURIComponent(await signingOf('04516'));
  const draft = await get('huyen-138', `/files/papers/signings/${id}/agreement.docx`);

  expect(partOf(draft.rawPayload, 'word/document.xml')).toContain('DỰ THẢO');
});

it('a signing that is not seen has no papers', async () => {
  const id = encodeURIComponent(await signingOf('04510'));
  const exports = await countExports();
  const other = await get('huyen-133', `/files/papers/signings/${id}/agreement.docx`);
  const nobody = await service.server.inject({
    url: `/files/papers/signings/${id}/agreement.docx`,
    headers: here,
  });

  expect([other.statusCode, nobody.statusCode]).toEqual([404, 401]);
  expect(await countExports()).toBe(exports);
});

const programme = encodeURIComponent('09/CTr-BCA-MTTW');

it('coverage comes as a workbook of what the viewer may see, whole', async () => {
  const rows = async (who: string) => {
    const answer = await get(who, `/files/papers/coverage.xlsx?programme=${programme}`);
    expect(answer.statusCode).toBe(200);
    return /(?:Tổng số dòng|Rows in all): (\d+)/.exec(
      partOf(answer.rawPayload, 'xl/sharedStrings.xml'),
    )?.[1];
  };

  expect(await rows('tinh')).toBe('183');
  expect(await rows('huyen-138')).toBe('22');
  expect(await rows('xa-04507')).toBe('1');
});

it('is in the language that the address names, whatever the reader’s browser prefers', async () => {
  const headOf = async (lang: string) => {
    const answer = await get(
      'xa-04507',
      `/files/papers/coverage.xlsx?programme=${programme}${lang}`,
    );
    return partOf(answer.rawPayload, 'xl/sharedStrings.xml').includes('Rows in all');
  };

  expect([await headOf(''), await headOf('&lang=en'), await headOf('&lang=vi')]).toEqual([
    false,
    true,
    false,
  ]);
});

it.each([
  ['', 400],
  [`?programme=${programme}&asOf=hom-nay`, 400],
  ['?programme=khong-co', 404],
  [`?programme=${programme}&under=133`, 404],
  [`?programme=${programme}&programme=${programme}`, 400],
  [`?programme=${programme}&asOf=2023-06-30&asOf=2023-06-30`, 400],
  [`?programme=${programme}&level=XA`, 400],
])('what cannot be told is refused: %s', async (query, status) => {
  const answer = await get('huyen-138', `/files/papers/coverage.xlsx${query}`);

  expect(answer.statusCode).toBe(status);
});
