import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
let cookie: string;
beforeAll(async () => {
  open = await openServer();
  cookie = await open.signIn('tinh');
});
afterAll(() => open.close());

interface Errors {
  readonly errors: readonly [
    { readonly message: string; readonly extensions: Record<string, unknown> },
  ];
}

async function firstError(query: string, language = 'vi', variables = {}) {
  const response = await open.ask(cookie, query, { language, variables });
  return response.json<Errors>().errors[0];
}

describe('what no reader means', () => {
  it.each([
    [
      'a NUL in a variable',
      'query ($text: String) { units(search: $text) { totalCount } }',
      { text: 'a\0' },
    ],
    [
      'half a character in a variable',
      'query ($text: String) { units(search: $text) { totalCount } }',
      { text: 'x\ud83dx' },
    ],
    ['a NUL written out', String.raw`{ document(number: "\u0000") { id } }`, {}],
    ['an id that is none', '{ node(id: "zzz") { id } }', {}],
    ['an id of no kind of thing', '{ nodes(ids: ["UmVmdXNlZDox"]) { id } }', {}],
  ])('is refused with a code: %s', async (_what, query, variables) => {
    const response = await open.ask(cookie, query, { variables });
    const [error] = response.json<Errors>().errors;

    expect(response.statusCode).toBeLessThan(500);
    expect(error.extensions['code']).toBe('INVALID_INPUT');
    expect(error.message).toContain('không đúng');
  });
});

describe('a fault of the operation', () => {
  const town = '{ units(level: [TOWN]) { totalCount } }';

  it('is told in Vietnamese, with the values allowed and the words of the library', async () => {
    const { message, extensions } = await firstError(town);

    expect(message).toContain('Không có giá trị “TOWN” trong UnitLevel');
    expect(message).toContain('COMMUNE');
    expect(extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(extensions['detail']).toContain('does not exist in "UnitLevel" enum');
  });

  it('is told in English', async () => {
    const { message } = await firstError(town, 'en');

    expect(message).toContain('There is no value “TOWN” in UnitLevel. Allowed are:');
  });

  it('is told of a variable too', async () => {
    const query = 'query ($level: [UnitLevel!]) { units(level: $level) { totalCount } }';
    const { message, extensions } = await firstError(query, 'vi', { level: ['TOWN'] });

    expect(message).toContain('Không có giá trị “TOWN” trong UnitLevel');
    expect(extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['written out', '{ unit(code: "15", asOf: "15-12-2023") { code } }', {}],
    [
      'in a variable',
      'query ($day: Date) { unit(code: "15", asOf: $day) { code } }',
      { day: '15-12-2023' },
    ],
  ])('names a day that is none, %s', async (_where, query, variables) => {
    const vietnamese = await firstError(query, 'vi', variables);
    const english = await firstError(query, 'en', variables);

    expect(vietnamese.message).toContain('“15-12-2023”');
    expect(vietnamese.message).toContain('Ghi theo dạng năm-tháng-ngày');
    expect(english.message).toContain('Write it as 2023-12-15');
    expect(vietnamese.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      facts: { text: '15-12-2023' },
    });
  });

  it('names a field that does not exist, and a text that cannot be read', async () => {
    expect((await firstError('{ unitz { code } }')).message).toContain('không có trường “unitz”');
    expect((await firstError('{ units {')).message).toContain('sai cú pháp');
  });

  it('refuses a text that would only keep the parser busy', async () => {
    const { extensions } = await firstError(`{ ${'__typename '.repeat(10_001)} }`);

    expect(extensions['code']).toBe('GRAPHQL_PARSE_FAILED');
  });
});

describe('an unexpected error', () => {
  it('is masked, and logged under the number it is told by', async () => {
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          broken: {
            type: GraphQLString,
            resolve: () => {
              throw new Error('password=hunter2 at 10.0.0.7');
            },
          },
        },
      }),
    });
    const broken = await openServer({ schema });
    const response = await broken.ask(await broken.signIn('tinh'), '{ broken }');
    await broken.close();
    const { message, extensions } = response.json<Errors>().errors[0];
    const number = String(extensions['requestId']);

    expect(response.body).not.toContain('hunter2');
    expect(response.headers['x-request-id']).toBe(number);
    expect(message).toBe(`Có lỗi ngoài dự kiến. Mã yêu cầu: ${number}.`);
    expect(extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    const line = broken.logged.find((each) => each.includes('hunter2'));
    expect(line).toContain(number);
  });

  it('is masked when the database is gone', async () => {
    const other = await openServer();
    const signedIn = await other.signIn('tinh');
    await other.db.close();
    const asked = await other.ask(signedIn, '{ __typename }');
    const signIn = await other.server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      headers: here,
      payload: { username: 'tinh', password: 'phoi-hop-demo' },
    });
    await other.close();

    expect(asked.statusCode).toBe(500);
    expect(asked.json<Errors>().errors[0].message).toMatch(/^Có lỗi ngoài dự kiến\. Mã yêu cầu: /);
    expect(signIn.statusCode).toBe(500);
    expect(signIn.json()).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(`${asked.body}${signIn.body}`).not.toMatch(/pool|prisma|ECONN/i);
  });
});

it('refuses more than a megabyte', async () => {
  const response = await open.ask(cookie, `# ${'x'.repeat(1024 * 1024)}\n{ __typename }`);

  expect(response.statusCode).toBe(413);
  expect(response.json<Errors>().errors[0].extensions['code']).toBe('TOO_LARGE');
});

it('shows its structure only where it may', async () => {
  const { extensions } = await firstError('{ __schema { queryType { name } } }');

  expect(extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});
