import { randomBytes } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
let cookie: string;

beforeAll(async () => {
  open = await openServer({ requestsPerMinute: 100_000 });
  cookie = await open.signIn('tinh');
});
afterAll(() => open.close());

const nasty = fc.constantFrom(
  "'; DROP TABLE signing; --",
  '" OR 1=1 --',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '%00%0a%0d',
  '\u0000',
  '\ud800',
  '\u202e\ufeff',
  '../../etc/passwd',
  'A'.repeat(20_000),
  '{"$gt":""}',
  '-1',
  '99999999999999999999',
  'NaN',
  '__proto__',
  Buffer.from('Signing:1 OR 1=1').toString('base64'),
  Buffer.from('__proto__:constructor').toString('base64'),
);
const text = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string());
const literal = (value: string) => JSON.stringify(value);

const deep = (levels: number) =>
  `{ unit(code: "15") { ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`;
const wide = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`;

/** Operations with something nasty wherever a reader may write something. */
const operation = fc.oneof(
  text.map((value) => `{ unit(code: ${literal(value)}) { code } }`),
  text.map(
    (value) => `{ units(search: ${literal(value)}, asOf: ${literal(value)}) { totalCount } }`,
  ),
  text.map(
    (value) => `{ signing(id: ${literal(value)}) { id } node(id: ${literal(value)}) { id } }`,
  ),
  text.map((value) => `{ units(first: 2, after: ${literal(value)}) { nodes { code } } }`),
  text.map(
    (value) =>
      `{ documents(search: ${literal(value)}) { totalCount } document(number: ${literal(value)}) { id } }`,
  ),
  text.map(
    (value) =>
      `mutation { moveSigning(input: { id: ${literal(value)}, version: 1, move: RETURN, reason: ${literal(value)} }) { __typename } }`,
  ),
  text.map(
    (value) =>
      `mutation { createSigning(input: { programme: ${literal(value)}, unit: "04507", validFrom: "2024-01-01", title: ${literal(value)} }) { __typename } }`,
  ),
  text.map(
    (value) =>
      `mutation { createToken(input: { name: ${literal(value)}, scopes: [READ], lastDay: "1999-01-01", addresses: [${literal(value)}] }) { __typename } }`,
  ),
  text.map(
    (value) =>
      `{ account(id: ${literal(value)}) { id } accounts(search: ${literal(value)}) { totalCount } }`,
  ),
  text.map((value) => `{ auditEntries(subject: ${literal(value)}) { totalCount } }`),
  text.map(
    (value) =>
      `mutation { delegateGrant(input: { grant: ${literal(value)}, to: ${literal(value)}, lastDay: "1999-01-01", reason: ${literal(value)} }) { __typename } }`,
  ),
  text.map(
    (value) =>
      `mutation { endSession(id: ${literal(value)}) { __typename } revokeToken(id: ${literal(value)}) { __typename } endDelegation(id: ${literal(value)}) { __typename } }`,
  ),
  fc.integer({ min: 1, max: 400 }).map(deep),
  fc.integer({ min: 1, max: 3000 }).map(wide),
  fc
    .integer({ min: -3, max: 5_000_000_000 })
    .map(
      (first) =>
        `{ units(first: ${first}) { nodes { children(first: ${first}) { nodes { code } } } } }`,
    ),
  fc.constant('query A { ...F } fragment F on Query { ...F }'),
  fc.constant('subscription { nothing }'),
  fc.constant(
    '{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }',
  ),
  fc.string(),
);

const body = fc.oneof(
  { weight: 8, arbitrary: operation.map((query) => JSON.stringify({ query })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(text, operation)
      .map(([value, query]) =>
        JSON.stringify({ query, variables: { id: value, __proto__: value }, operationName: value }),
      ),
  },
  {
    weight: 1,
    arbitrary: operation.map((query) =>
      JSON.stringify(Array.from({ length: 50 }, () => ({ query }))),
    ),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.constant(
      Buffer.concat([
        Buffer.from('{"query":"{ unit(code: \\"'),
        Buffer.from([0xc3, 0x28, 0xff]),
        Buffer.from('\\") { code } }"}'),
      ]),
    ),
  },
  { weight: 1, arbitrary: fc.constant(`{"query":"${'x'.repeat(1_200_000)}"}`) },
);

const who = fc.oneof(
  { weight: 6, arbitrary: fc.constant('own' as const) },
  fc
    .string({ unit: 'grapheme-ascii' })
    .map((value) => ({ cookie: `phoihop.session_token=${encodeURIComponent(value)}` })),
  fc
    .string({ unit: 'grapheme-ascii' })
    .map((value) => ({ authorization: `Bearer ${value.replace(/[^\x20-\x7e]/g, '')}` })),
  fc.constant({
    authorization: `Bearer phoihop_${'0'.repeat(32)}.${randomBytes(32).toString('base64url')}`,
  }),
);

const kind = fc.constantFrom(
  'application/json',
  'text/plain',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held once everything that can go has gone, what this test itself has noted down left out. */
function heldMegabytes(): number {
  open.statements.length = 0;
  open.logged.length = 0;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Sends so many hostile requests, and an ordinary one after every fifty; answers how often each status came. */
async function attack(numRuns: number, seed: number): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(
      who,
      body,
      fc.oneof({ weight: 9, arbitrary: fc.constant('application/json') }, kind),
      async (from, payload, type) => {
        const response = await open.server.inject({
          method: 'POST',
          url: '/graphql',
          headers: { ...here, 'content-type': type, ...(from === 'own' ? { cookie } : from) },
          payload,
        });
        statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);

        expect(response.statusCode).toBeLessThan(500);
        expect(response.body).not.toMatch(inside);
        asked++;
        if (asked % 50 > 0) return;
        const ordinary = await open.ask(cookie, '{ units(level: COMMUNE) { totalCount } }');
        expect(ordinary.json()).toMatchObject({ data: { units: { totalCount: 173 } } });
      },
    ),
    { numRuns, seed },
  );
  return statuses;
}

/** What nobody outside needs to read. */
const inside =
  /\bat .+\.[mc]?[jt]s:\d+|node_modules|\bselect .+ from\b|PrismaClient|INTERNAL_SERVER_ERROR/i;

it('a thousand hostile requests get no server error, tell nothing of the inside, keep nobody waiting, and leave nothing behind', async () => {
  // What is made once, and kept within bounds (plans, parsed operations, pools), is there after the first of them.
  await attack(300, 1975);
  const before = heldMegabytes();
  const statuses = await attack(1000, 20231215);
  const grown = heldMegabytes() - before;

  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(1000);
  expect(statuses.get(200)).toBeGreaterThan(100);
  expect(await open.db.prisma.signing.count()).toBe(184);
  expect(grown).toBeLessThan(30);
});

it('the addresses for signing in withstand the same', async () => {
  const paths = [
    '/sign-in/username',
    '/two-factor/verify-totp',
    '/two-factor/verify-backup-code',
    '/two-factor/enable',
    '/two-factor/disable',
    '/change-password',
    '/sign-out',
  ];
  const fields = fc.dictionary(
    fc.constantFrom(
      'username',
      'password',
      'code',
      'currentPassword',
      'newPassword',
      'trustDevice',
    ),
    fc.oneof(text, fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.oneof(
        fields.map((each) => JSON.stringify(each)),
        fc.json(),
        fc.string(),
      ),
      who,
      async (path, payload, from) => {
        const response = await open.server.inject({
          method: 'POST',
          url: `/api/auth${path}`,
          headers: {
            ...here,
            'content-type': 'application/json',
            ...(from === 'own' ? {} : from),
          },
          payload,
        });
        expect(response.statusCode).toBeLessThan(500);
        expect(response.body).not.toMatch(inside);
      },
    ),
    { numRuns: 300, seed: 20231215 },
  );
});
