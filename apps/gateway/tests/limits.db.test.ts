import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
let cookie: string;

beforeAll(async () => {
  open = await openServer();
  cookie = await open.signIn('tinh');
});
afterAll(() => open.close());

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly cost: { readonly complexity: number; readonly max: number } };
}

async function ask(query: string) {
  open.statements.length = 0;
  const response = await open.ask(cookie, query);
  return { status: response.statusCode, ...response.json<Answer>() };
}

const deep = (levels: number) =>
  `{ unit(code: "15") { ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`;
const wide = (names: number) =>
  `{ ${Array.from({ length: names }, (_, index) => `a${index}: unit(code: "15") { code }`).join(' ')} }`;

describe('an operation', () => {
  it.each([
    ['lists within lists', '{ units { nodes { children { nodes { code } } } } }', 'khối lượng'],
    [
      'lists within lists through a fragment',
      '{ units { ...Page } } fragment Page on UnitConnection { nodes { descendants { nodes { code } } } }',
      'khối lượng',
    ],
    [
      'a dry run of every act',
      '{ reorganisations(first: 1000) { nodes { dryRun { ... on ReorganisationDryRun { touched { kind } } } } } }',
      'khối lượng',
    ],
    [
      'what every act has touched',
      '{ reorganisations(first: 1000) { nodes { touched { kind } } } }',
      'khối lượng',
    ],
    ['a chain without end', deep(40), 'độ sâu'],
    ['one field under hundreds of names', wide(400), 'số trường'],
  ])(
    'that asks for too much is refused before it reads anything: %s',
    async (_what, query, why) => {
      const { status, errors } = await ask(query);

      expect(status).toBe(400);
      expect(errors?.[0]?.extensions.code).toBe('TOO_COMPLEX');
      expect(errors?.[0]?.message).toContain(why);
      // Who is asking, and nothing else.
      expect(open.statements).toHaveLength(1);
    },
  );

  it('tells what it cost, and what it might', async () => {
    const { extensions } = await ask('{ units(first: 50) { nodes { code parent { code } } } }');

    expect(extensions?.cost.max).toBe(250_000);
    expect(extensions?.cost.complexity).toBeGreaterThan(100);
    expect(extensions?.cost.complexity).toBeLessThan(500);
  });

  it('costs as much as its page is long', async () => {
    const costOf = async (first: number) =>
      (await ask(`{ units(first: ${first}) { nodes { code name } } }`)).extensions?.cost
        .complexity ?? 0;

    expect(await costOf(1000)).toBeGreaterThan(9 * (await costOf(100)));
  });

  it.each(['reports', 'tasks'])(
    'pays for what lies under no row of the %s that wait as under one',
    async (list) => {
      const costOf = async (first: number) => {
        const rows = `${list}(first: ${first}) { unit { children(first: 100) { nodes { code name } } } }`;
        const { extensions } = await ask(`{ viewer { waiting { ${rows} } } }`);
        return extensions?.cost.complexity;
      };

      expect(await costOf(1)).toBeGreaterThan(200);
      expect(await costOf(0)).toBe(await costOf(1));
    },
  );

  it('may ask for the whole province at once', async () => {
    const { status, errors } = await ask(
      '{ units(level: COMMUNE) { totalCount nodes { code parent { code } latestSigning { state moves { move isOpen } } } } }',
    );

    expect(errors).toBeUndefined();
    expect(status).toBe(200);
  });
});

describe('whoever asks too often', () => {
  it('waits, alone, and is told how long', async () => {
    const busy = await openServer({ requestsPerMinute: 3 });
    const [one, other] = [await busy.signIn('tinh'), await busy.signIn('tinh2')];
    const statuses = [];
    for (let count = 0; count < 4; count++) {
      statuses.push((await busy.ask(one, '{ __typename }')).statusCode);
    }
    const refused = await busy.ask(one, '{ __typename }', { language: 'en' });
    const free = await busy.ask(other, '{ __typename }');
    await busy.close();

    expect(statuses).toEqual([200, 200, 200, 429]);
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(refused.json<Answer>().errors?.[0]).toMatchObject({
      message: `Too many requests. Please try again in ${String(seconds)} seconds.`,
      extensions: { code: 'TOO_MANY_REQUESTS' },
    });
    expect(free.statusCode).toBe(200);
  });

  it('is turned away by address before anybody is looked up', async () => {
    const busy = await openServer({ requestsPerMinute: 1 });
    const statuses = [];
    for (let count = 0; count < 12; count++) {
      statuses.push((await busy.ask('', '{ __typename }')).statusCode);
    }
    busy.statements.length = 0;
    await busy.ask('', '{ __typename }');
    await busy.close();

    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect(busy.statements).toEqual([]);
  });
});
