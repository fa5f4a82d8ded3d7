import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

let open: FileServer;
let cookie: string;
beforeAll(async () => {
  open = await openFileServer();
  cookie = await open.signIn('quantri');
}, 240_000);
afterAll(() => open.close());

interface Sent {
  readonly version: number;
  readonly changes: number;
  readonly errors: readonly {
    readonly row: number;
    readonly code: string;
    readonly message: string;
  }[];
}
interface Draft {
  readonly id: string;
  readonly version: number;
  readonly changes: readonly {
    readonly type: string;
    readonly before: readonly { readonly code: string }[];
    readonly after: readonly { readonly code: string; readonly fullName: string }[];
  }[];
}

const fields = 'id version changes { type before { code } after { code fullName } }';

async function draft(number: string): Promise<Draft> {
  const input = {
    number,
    title: 'Sắp xếp xã của huyện Trấn Yên',
    effectiveOn: '2024-01-01',
    isEffectiveVerified: false,
    source: 'Thử nghiệm',
    changes: [],
    access: [],
  };
  const answer = await open.ask(
    cookie,
    `mutation($input: ReorganisationInput!) { draftReorganisation(input: $input) { ... on Reorganisation { ${fields} } } }`,
    { variables: { input } },
  );
  return answer.json<{ data: { draftReorganisation: Draft } }>().data.draftReorganisation;
}

async function read(id: string): Promise<Draft> {
  const query = `query($id: ID!) { node(id: $id) { ... on Reorganisation { ${fields} } } }`;
  const answer = await open.ask(cookie, query, { variables: { id } });
  return answer.json<{ data: { node: Draft } }>().data.node;
}

function send(
  { id, version }: Pick<Draft, 'id' | 'version'>,
  rows: readonly string[],
  as = cookie,
) {
  const query = new URLSearchParams({ act: id, version: String(version) });
  return open.server.inject({
    method: 'POST',
    url: `/files/reorganisation-tables?${query.toString()}`,
    headers: {
      ...here,
      cookie: as,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent('sắp xếp.csv'),
    },
    payload: rows.join('\r\n'),
  });
}

const heading = 'Mã cũ;Tên cũ;Mã mới;Tên mới;Mã cấp trên';

describe('a table of old codes and new ones', () => {
  it('says what a draft changes, in place of what it changed before', async () => {
    const made = await draft('20/NQ');
    const sent = await send(made, [
      heading,
      '04507;Xã Đào Thịnh;04999;Xã Thử Nghiệm;138',
      '04510;Xã Việt Thành;04999;;',
      '04513;;04513;Xã Đổi Tên;',
    ]);

    expect([sent.statusCode, sent.json<Sent>()]).toEqual([
      201,
      { version: 2, changes: 2, errors: [] },
    ]);
    expect(await read(made.id)).toEqual({
      id: made.id,
      version: 2,
      changes: [
        {
          type: 'MERGE',
          before: [{ code: '04507' }, { code: '04510' }],
          after: [{ code: '04999', fullName: 'Xã Thử Nghiệm' }],
        },
        {
          type: 'RENAME',
          before: [{ code: '04513' }],
          after: [{ code: '04513', fullName: 'Xã Đổi Tên' }],
        },
      ],
    });
    expect((await send(made, [heading, '04507;;;;'])).statusCode).toBe(409);
  });

  it('that is not right in every row changes nothing, and each wrong row is named', async () => {
    const made = await draft('21/NQ');
    const sent = await send(made, [
      heading,
      '04507;Xã Việt Thành;04999;Xã Thử Nghiệm;138',
      '99999;;04998;Xã Mới;',
      '04516;;4x;Xã Mới;',
    ]);
    const { errors, ...rest } = sent.json<Sent>();

    expect(rest).toEqual({ version: 1, changes: 0 });
    expect(errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'INVALID_INPUT'],
      [3, 'NOT_FOUND'],
      [4, 'INVALID_INPUT'],
    ]);
    expect(errors[0]?.message).toContain('Mã và tên là của hai đơn vị');
    expect((await read(made.id)).changes).toEqual([]);
  });

  it('is taken from nobody but who administers, and of a draft that he sees', async () => {
    const made = await draft('22/NQ');
    const statuses = [];
    for (const who of ['tinh', 'xa-04507']) {
      statuses.push((await send(made, [heading], await open.signIn(who))).statusCode);
    }
    statuses.push((await send({ id: 'nothing', version: 1 }, [heading])).statusCode);

    expect(statuses).toEqual([403, 403, 404]);
    expect((await read(made.id)).version).toBe(1);
  });
});
