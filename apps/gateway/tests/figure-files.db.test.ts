import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lyingBomb, tableWith, textRow, workbookOf, zipBomb } from '@phoihop/papers/hostile';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

let open: FileServer;
beforeAll(async () => {
  open = await openFileServer();
}, 240_000);
afterAll(() => open.close());

interface Question {
  readonly under: string;
  readonly level: string;
  readonly period: string;
}
interface Told {
  readonly state: string;
  readonly value: string | null;
}
interface Import {
  readonly id: string;
  readonly appliedAt: string | null;
  readonly unchanged: number;
  readonly changes: readonly {
    readonly unit: { readonly code: string };
    readonly indicator: { readonly key: string };
    readonly before: Told;
    readonly after: Told;
    readonly place: string;
  }[];
  readonly errors: readonly {
    readonly place: string;
    readonly code: string;
    readonly message: string;
    readonly candidates: readonly string[];
  }[];
}

const fields = `id appliedAt unchanged
  changes { unit { code } indicator { key } before { state value } after { state value } place }
  errors { place code message candidates }`;
const tranYen = { under: '138', level: 'COMMUNE', period: '2023-Q4' };

async function template(who: string, question: Question = tranYen) {
  const query = new URLSearchParams({ ...question });
  return open.server.inject({
    url: `/files/figure-template.xlsx?${query.toString()}`,
    headers: { ...here, cookie: await open.signIn(who) },
  });
}
async function send(who: string, bytes: Uint8Array | string, question: Question = tranYen) {
  const query = new URLSearchParams({ ...question });
  return open.server.inject({
    method: 'POST',
    url: `/files/figure-imports?${query.toString()}`,
    headers: {
      ...here,
      cookie: await open.signIn(who),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('số liệu.xlsx'),
    },
    payload: typeof bytes === 'string' ? bytes : Buffer.from(bytes),
  });
}
async function ask<Data>(who: string, query: string, variables = {}): Promise<Data> {
  const answer = await open.ask(await open.signIn(who), query, { variables });
  return answer.json<{ data: Data }>().data;
}
async function compared(who: string, bytes: Uint8Array | string, question: Question = tranYen) {
  const sent = await send(who, bytes, question);
  expect([sent.statusCode, sent.body]).toEqual([201, expect.stringContaining('id')]);
  const { id } = sent.json<{ id: string }>();
  const query = `query ($id: ID!) { node(id: $id) { ... on FigureImport { ${fields} } } }`;
  return (await ask<{ node: Import }>(who, query, { id })).node;
}
function apply(who: string, id: string) {
  const query = `mutation ($input: ApplyFigureImportInput!) { applyFigureImport(input: $input) {
    __typename ... on FigureImport { id appliedAt } ... on Refused { code message } } }`;
  return ask<{ applyFigureImport: { __typename: string; code?: string; appliedAt?: string } }>(
    who,
    query,
    { input: { id } },
  ).then(({ applyFigureImport }) => applyFigureImport);
}
async function figuresOf(who: string, unit: string, period: string) {
  const query = `{ figureSheet(unit: "${unit}", period: "${period}") {
    version cells { indicator { key } state value note } } }`;
  const { figureSheet } = await ask<{
    figureSheet: {
      version: number;
      cells: readonly (Told & { indicator: { key: string }; note: string | null })[];
    } | null;
  }>(who, query);
  return figureSheet;
}
const csv = (...rows: readonly string[]) =>
  ['code;unit;study_sessions;household_turns;participant_turns', ...rows].join('\r\n');
const countKept = () => open.db.prisma.figureImport.count();
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

describe('a table', () => {
  it('is compared cell by cell, and taken over whole when it is told to', async () => {
    const before = await countEntries();
    const table = csv('04507;Xã Minh Quán;12;1.234;x', ';xa viet thanh;0;;…');
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

describe('a hostile file', () => {
  const whole = '<c r="C2"><v>1</v></c>';
  it.each<[string, () => Uint8Array, number, string]>([
    ['a bomb', () => zipBomb(900), 422, 'FILE_UNSAFE'],
    ['a bomb that lies', () => lyingBomb(8), 422, 'FILE_UNSAFE'],
    ['macros', () => tableWith(whole, { parts: { 'xl/vbaProject.bin': 'x' } }), 422, 'FILE_UNSAFE'],
    [
      '10,000 columns',
      () =>
        workbookOf(
          textRow(
            1,
            Array.from({ length: 10_000 }, () => 'x'),
          ),
        ),
      422,
      'TABLE_TOO_LARGE',
    ],
    ['a broken sheet', () => tableWith('<c'), 422, 'FILE_BROKEN'],
    ['a program', () => Buffer.from('MZ\0\0'), 415, 'FILE_KIND'],
    ['nothing', () => new Uint8Array(), 422, 'FILE_EMPTY'],
    ['more than a table', () => new Uint8Array(21 * 1024 * 1024), 413, 'FILE_TOO_LARGE'],
  ])('is refused and leaves nothing: %s', async (_what, make, status, code) => {
    const before = [await countKept(), await countEntries()];
    const sent = await send('huyen-138', make());

    expect([sent.statusCode, sent.json<{ code: string }>().code]).toEqual([status, code]);
    expect([await countKept(), await countEntries()]).toEqual(before);
    expect((await open.onDisk()).incoming).toEqual([]);
  });

  it.each([
    ['a formula', '<c r="C2"><f>1+1</f><v>2</v></c>', 'Số liệu!C2'],
    ['a date', '<c r="C2" t="d"><v>2022-01-01</v></c>', 'Số liệu!C2'],
    ['1e400', '<c r="C2"><v>1e400</v></c>', 'Số liệu!C2'],
    ['−0', '<c r="C2"><v>-0</v></c>', 'Số liệu!C2'],
    ['an error', '<c r="C2" t="e"><v>#DIV/0!</v></c>', 'Số liệu!C2'],
  ])('names the cell: %s', async (_what, cell, place) => {
    const { errors, changes } = await compared('huyen-138', tableWith(cell));
    expect(errors).toMatchObject([{ place, code: 'INVALID_INPUT' }]);
    expect(changes).toEqual([]);
  });

  it('names merged cells by their range', async () => {
    const after = '<mergeCells><mergeCell ref="C2:D3"/></mergeCells>';
    const { errors } = await compared('huyen-138', tableWith(whole, { after }));
    expect(errors).toMatchObject([{ place: 'Số liệu!C2:D3' }]);
  });

  it('is asked who sends it before any of it is read', async () => {
    const nobody = await open.server.inject({
      method: 'POST',
      url: '/files/figure-imports?under=138&level=COMMUNE&period=2023-Q4',
      headers: { ...here, 'x-file-name': 'a.xlsx' },
      payload: Buffer.from(tableWith(whole)),
    });
    expect(nobody.statusCode).toBe(401);
    expect(
      (await send('huyen-138', tableWith(whole), { ...tranYen, under: '133' })).statusCode,
    ).toBe(404);
  });
});
