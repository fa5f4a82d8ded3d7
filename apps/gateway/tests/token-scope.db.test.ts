import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

let open: FileServer;
beforeAll(async () => {
  open = await openFileServer();
}, 240_000);
afterAll(() => open.close());

const lastDay = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
const cookies = new Map<string, string>();

/** A program of somebody's, by a token that is for so much. */
async function program(who: string, scopes: string) {
  const cookie = cookies.get(who) ?? (await open.signIn(who));
  cookies.set(who, cookie);
  const made = await open.ask(
    cookie,
    `mutation { createToken(input: { name: "Phần mềm", scopes: [${scopes}], lastDay: "${lastDay}" }) {
       ... on CreatedToken { secret } } }`,
  );
  const { secret } = made.json<{ data: { createToken: { secret: string } } }>().data.createToken;
  const headers = { ...here, authorization: `Bearer ${secret}` };
  const ask = async <Data>(query: string, variables = {}): Promise<Data> => {
    const payload = { query, variables };
    const answer = await open.server.inject({ method: 'POST', url: '/graphql', headers, payload });
    return answer.json<{ data: Data }>().data;
  };
  const send = (table: string) =>
    open.server.inject({
      method: 'POST',
      url: '/files/figure-imports?under=04507&level=COMMUNE&period=2023-Q4',
      headers: {
        ...headers,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('số liệu.csv'),
      },
      payload: table,
    });
  return { ask, send };
}

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly id?: string;
}

const enter = (value: string, version: number | null = null) => `mutation {
  enterFigures(input: { period: "2023-Q4", rows: [{ unit: "04513", version: ${version}, cells: [
    { indicator: "study_sessions", state: REPORTED, value: "${value}" }] }] }) {
    __typename ... on Refused { code } } }`;
const table = (value: string) => `code;unit;study_sessions\r\n04507;;${value}`;
const paste = `mutation { pasteFigures(under: "04507", level: COMMUNE, period: "2023-Q4",
  text: "Đơn vị\\tstudy_sessions\\nXã Đào Thịnh\\t9") { __typename ... on FigureImport { id } ... on Refused { code } } }`;
const apply = `mutation ($id: ID!) { applyFigureImport(input: { id: $id }) { __typename ... on Refused { code } } }`;
const sheet = '{ figureSheet(unit: "04510", period: "2023-Q3") { id version state } }';
const submit = `mutation ($id: ID!, $version: Int!) {
  moveFigureSheet(input: { id: $id, version: $version, move: SUBMIT }) { __typename ... on Refused { code } } }`;

describe.each([['READ'], ['READ, SIGNINGS_WRITE']])('a token for %s', (scopes) => {
  it('enters, submits, sends and takes over no figures', async () => {
    const { ask } = await program('xa-04513', scopes);
    const entered = await ask<{ enterFigures: Answer }>(enter('1'));
    expect(entered.enterFigures).toMatchObject({ code: 'NOT_YOURS' });

    const own = await program('xa-04507', scopes);
    const pasted = await own.ask<{ pasteFigures: Answer }>(paste);
    expect(pasted.pasteFigures).toMatchObject({ code: 'FORBIDDEN' });
    expect((await own.send(table('9'))).statusCode).toBe(403);

    const person = await open.ask(cookies.get('xa-04507') ?? '', paste);
    const { id } = person.json<{ data: { pasteFigures: { id: string } } }>().data.pasteFigures;
    const taken = await own.ask<{ applyFigureImport: Answer }>(apply, { id });
    expect(taken.applyFigureImport).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a token for REPORTS_WRITE', () => {
  it('enters figures and hands them in, as its account may and no further', async () => {
    const { ask } = await program('xa-04510', 'REPORTS_WRITE');
    const cells = ['study_sessions', 'participant_turns'].map(
      (key) => `{ indicator: "${key}", state: REPORTED, value: "2" }`,
    );
    const entered = await ask<{ enterFigures: Answer }>(
      `mutation { enterFigures(input: { period: "2023-Q3", rows: [{ unit: "04510", version: null,
         cells: [${cells.join(' ')}] }] }) { __typename ... on Refused { code } } }`,
    );
    expect(entered.enterFigures).toEqual({ __typename: 'EnteredFigures' });
    const { figureSheet } = await ask<{ figureSheet: { id: string; version: number } }>(sheet);
    const submitted = await ask<{ moveFigureSheet: Answer }>(submit, figureSheet);
    expect(submitted.moveFigureSheet).toEqual({ __typename: 'FigureSheet' });

    const elsewhere = await ask<{ enterFigures: Answer }>(enter('1'));
    expect(elsewhere.enterFigures).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sends a table and takes it over', async () => {
    const { ask, send } = await program('xa-04507', 'REPORTS_WRITE');
    const sent = await send(table('11'));
    expect(sent.statusCode).toBe(201);
    const taken = await ask<{ applyFigureImport: Answer }>(apply, sent.json<{ id: string }>());

    expect(taken.applyFigureImport).toEqual({ __typename: 'FigureImport' });
  });

  it('moves no signing, keeps no post, recognises nobody and sets no target', async () => {
    const { ask } = await program('tinh', 'READ, REPORTS_WRITE');
    const { signings } = await ask<{ signings: { nodes: { moves: { isOpen: boolean }[] }[] } }>(
      '{ signings(first: 500) { nodes { moves { isOpen } } } }',
    );
    const { unit } = await ask<{
      unit: {
        recognitionRefusal: Answer | null;
        targetRefusal: Answer | null;
        organisations: { keepRefusal: Answer | null }[];
      };
    }>(
      '{ unit(code: "138") { recognitionRefusal { code } targetRefusal { code } organisations { keepRefusal { code } } } }',
    );

    expect(signings.nodes.flatMap(({ moves }) => moves.filter(({ isOpen }) => isOpen))).toEqual([]);
    expect(unit).toMatchObject({
      recognitionRefusal: { code: 'NOT_YOURS' },
      targetRefusal: { code: 'NOT_YOURS' },
    });
    expect(unit.organisations.filter(({ keepRefusal }) => keepRefusal === null)).toEqual([]);
  });
});
