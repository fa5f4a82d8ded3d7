import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fields, figureFilesOn, tranYen, type Import } from './figure-files.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

let open: FileServer;
beforeAll(async () => {
  open = await openFileServer();
}, 240_000);
afterAll(() => open.close());

const { cookieOf, template, ask, compared, apply, figuresOf } = figureFilesOn(() => open);
const csv = (...rows: readonly string[]) =>
  ['code;unit;study_sessions;household_turns;participant_turns', ...rows].join('\r\n');
const countEntries = () => open.db.prisma.figureEntry.count();

describe('a template', () => {
  it('holds what its viewer may see, tells how many rows it has, and leaves an entry on the record', async () => {
    const exports = () => open.db.prisma.auditEntry.count({ where: { action: 'figure.EXPORT' } });
    const before = await exports();
    const rows = [];
    for (const who of ['tinh', 'huyen-138', 'xa-04507']) {
      const under = who === 'tinh' ? '15' : who.slice(who.indexOf('-') + 1);
      rows.push((await template(who, { ...tranYen, under })).headers['x-row-count']);
    }

    expect(rows).toEqual(['173', '21', '1']);
    expect(await exports()).toBe(before + 3);
    expect((await template('huyen-138', { ...tranYen, under: '133' })).statusCode).toBe(404);
    expect((await template('huyen-138', { ...tranYen, period: 'quý 4' })).statusCode).toBe(400);
    expect(await exports()).toBe(before + 3);
  });

  it.each(['2023-Q1', '2023-Q3', '2023-Q4'])(
    'that is sent back as it is changes nothing, whatever stands in it: %s',
    async (period) => {
      const question = { under: '15', level: 'COMMUNE', period };
      const { rawPayload } = await template('tinh', question);
      const { changes, errors, unchanged } = await compared('tinh', rawPayload, question);

      expect([changes, errors]).toEqual([[], []]);
      expect(unchanged % 173).toBe(0);
      expect(unchanged).toBeGreaterThan(0);
    },
  );
});

describe('an address', () => {
  const get = async (url: string, acceptLanguage = 'vi') =>
    open.server.inject({
      url,
      headers: { ...here, cookie: await cookieOf('tinh'), 'accept-language': acceptLanguage },
    });
  const asked = 'under=15&level=DISTRICT&period=2022&indicators=early_marriages';

  it.each([
    [`figures.xlsx?${asked}&period=2021`, 'Giá trị “2022, 2021” của kỳ số liệu không đúng.'],
    [`figures.csv?${asked}&under=15`, 'Giá trị “15, 15” của under không đúng.'],
    ['figure-template.xlsx?under=15&under=15&level=COMMUNE&period=2023-Q4', 'chỉ ghi một lần'],
    ['figures.csv?under=15&level=XA&period=2022', 'COMMUNE (xã)'],
    [`figures.csv?${asked}&layer=ALL`, 'PREVIEW (gồm cả phiếu đã nộp chờ chấp nhận)'],
    ['figure-template.xlsx?under=15&level=XA&period=2023-Q4', 'cấp đơn vị'],
    ['figure-template.xlsx?level=COMMUNE&period=2023-Q4', 'của đơn vị không đúng'],
  ])('that asks what nobody can tell is refused in words: %s', async (path, words) => {
    const answer = await get(`/files/${path}`);

    expect(answer.statusCode).toBe(400);
    const { code, message } = answer.json<{ code: string; message: string }>();
    expect([code, message]).toEqual(['INVALID_INPUT', expect.stringContaining(words)]);
  });

  it('that takes a table in is refused alike where it names a thing twice', async () => {
    const sent = await open.server.inject({
      method: 'POST',
      url: '/files/figure-imports?under=15&under=138&level=COMMUNE&period=2023-Q4',
      headers: {
        ...here,
        cookie: await cookieOf('tinh'),
        'content-type': 'application/octet-stream',
        'x-file-name': 'a.csv',
      },
      payload: 'code',
    });

    expect(sent.statusCode).toBe(400);
  });

  it.each([
    ['', 'en', 'Rows in all'],
    ['', 'vi', 'Tổng số dòng'],
    ['&lang=vi', 'en', 'Tổng số dòng'],
    ['&lang=en', 'vi', 'Rows in all'],
  ])('decides the language of a file: “%s” in a browser of %s', async (named, prefers, words) => {
    const { body } = await get(`/files/figures.csv?${asked}${named}`, prefers);

    expect(body).toContain(`${words}: 9`);
  });
});

describe('a table', () => {
  it('is compared cell by cell, and taken over whole when it is told to', async () => {
    const before = await countEntries();
    const table = csv('04507;Xã Đào Thịnh;12;1.234;x', ';xa viet thanh;0;;…');
    const found = await compared('huyen-138', table);
    const { changes, errors } = found;

    expect(errors).toEqual([]);
    expect(
      changes.map(({ unit, indicator, after, place }) => [
        unit.code,
        indicator.key,
        after.state,
        after.value,
        place,
      ]),
    ).toEqual([
      ['04507', 'study_sessions', 'REPORTED', '12', 'số liệu!C2'],
      ['04507', 'household_turns', 'REPORTED', '1234', 'số liệu!D2'],
      ['04507', 'participant_turns', 'NOT_APPLICABLE', null, 'số liệu!E2'],
      ['04510', 'study_sessions', 'REPORTED', '0', 'số liệu!C3'],
    ]);
    expect(await countEntries()).toBe(before);

    expect(await apply('huyen-138', found.id)).toMatchObject({ appliedAt: expect.any(String) });
    expect(await countEntries()).toBe(before + 4);
    // Told again, it is done already.
    expect(await apply('huyen-138', found.id)).toMatchObject({ appliedAt: expect.any(String) });
    expect(await countEntries()).toBe(before + 4);
    const { rawPayload } = await template('huyen-138');
    const again = await compared('huyen-138', rawPayload);
    expect([again.changes, again.errors]).toEqual([[], []]);
  });

  it('taken over twice at once is taken over once, and told as done to both', async () => {
    const found = await compared('huyen-138', csv('04516;;31;;', '04519;;32;;'));
    const before = await countEntries();
    const both = await Promise.all([apply('huyen-138', found.id), apply('huyen-138', found.id)]);

    expect(both).toEqual([
      { __typename: 'FigureImport', id: found.id, appliedAt: expect.any(String) },
      { __typename: 'FigureImport', id: found.id, appliedAt: expect.any(String) },
    ]);
    expect(await countEntries()).toBe(before + 2);
  });

  it('whose sheets have changed since is refused, and nothing of it is written', async () => {
    const found = await compared('huyen-138', csv('04507;;13;;', '04513;;7;;'));
    const between = await compared('xa-04507', csv('04507;;14;;'), { ...tranYen, under: '04507' });
    expect(await apply('xa-04507', between.id)).toMatchObject({ __typename: 'FigureImport' });
    const before = await countEntries();

    expect(await apply('huyen-138', found.id)).toMatchObject({ code: 'CONFLICT' });
    expect(await countEntries()).toBe(before);
  });

  it('is nobody’s but the sender’s', async () => {
    const found = await compared('huyen-138', csv('04507;;15;;'));
    expect(await apply('tinh', found.id)).toMatchObject({ code: 'NOT_FOUND' });
    const query = `query ($id: ID!) { node(id: $id) { id } }`;
    expect((await ask<{ node: unknown }>('tinh', query, { id: found.id })).node).toBeNull();
  });

  it('with anything wrong in it is told cell by cell, with candidates, and not taken over', async () => {
    const table = csv(
      '99999;;1;;',
      ';minh quan;1;;',
      '04516;;1,234;−5;1e400',
      '04519;Xã Minh Quán;1;;',
      '04525;;=1+1;12/5/2023;',
    );
    const found = await compared('huyen-138', table);
    const before = await countEntries();

    expect(found.errors.map(({ place, code }) => [place, code])).toEqual([
      ['số liệu!A2', 'NOT_FOUND'],
      ['số liệu!B3', 'AMBIGUOUS'],
      ['số liệu!C4', 'AMBIGUOUS'],
      ['số liệu!D4', 'INVALID_INPUT'],
      ['số liệu!E4', 'INVALID_INPUT'],
      ['số liệu!A5', 'INVALID_INPUT'],
      ['số liệu!C6', 'INVALID_INPUT'],
      ['số liệu!D6', 'INVALID_INPUT'],
    ]);
    expect(found.errors[1]?.candidates).toHaveLength(2);
    expect(found.errors[2]?.candidates).toEqual(['1.234', '1234']);
    expect(found.errors[3]?.message).toBe(
      'Giá trị “−5” của số liệu không đúng. Số liệu không có dấu âm.',
    );
    expect(await apply('huyen-138', found.id)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await countEntries()).toBe(before);
  });

  it('enters nothing where its sender may not, and knows of no unit he does not see', async () => {
    const watched = await compared('xem', csv('04507;;99;;'));
    const foreign = await compared('huyen-138', csv('04303;;1;;'));

    expect(watched.changes).toEqual([]);
    expect(watched.errors).toMatchObject([{ place: 'số liệu!C2', code: 'NOT_YOURS' }]);
    expect(foreign.errors).toMatchObject([{ place: 'số liệu!A2', code: 'NOT_FOUND' }]);
  });

  it('may be pasted', async () => {
    const query = `mutation ($text: String!) {
      pasteFigures(under: "138", level: COMMUNE, period: "2023-Q4", text: $text) {
        __typename ... on FigureImport { ${fields} } ... on Refused { code } } }`;
    const text = 'Đơn vị\tBuổi học tập, tuyên truyền văn bản pháp luật về ANTT\nXã Minh Quán\t21';
    const { pasteFigures } = await ask<{ pasteFigures: Import }>('huyen-138', query, { text });

    expect(pasteFigures.errors).toEqual([]);
    expect(pasteFigures.changes).toMatchObject([{ place: 'Dán!B2', after: { value: '21' } }]);
    const columns = await ask<{ pasteFigures: { code: string } }>('huyen-138', query, {
      text: 'x\t'.repeat(10_000),
    });
    expect(columns.pasteFigures).toMatchObject({ code: 'TABLE_TOO_LARGE' });
  });

  it('keeps what was said about a figure that changes', async () => {
    const query = `mutation { enterFigures(input: { period: "2023-Q4", rows: [{ unit: "04531", cells: [
      { indicator: "study_sessions", state: REPORTED, value: "3", note: "Mưa lũ" }] }] }) { __typename } }`;
    expect(await ask('huyen-138', query)).toMatchObject({
      enterFigures: { __typename: 'EnteredFigures' },
    });
    const { id } = await compared('huyen-138', csv('04531;;4;;'));
    await apply('huyen-138', id);
    const sheet = await figuresOf('huyen-138', '04531', '2023-Q4');

    expect(sheet?.cells.find(({ indicator }) => indicator.key === 'study_sessions')).toMatchObject({
      value: '4',
      note: 'Mưa lũ',
    });
  });
});
