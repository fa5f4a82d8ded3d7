import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
let cookie: string;
let now = new Date('2023-12-15T03:00:00Z');

beforeAll(async () => {
  open = await openServer({ now: () => now });
  cookie = await open.signIn('xa-04507');
});
afterAll(() => open.close());

interface Made {
  readonly data: {
    readonly createToken: {
      readonly secret?: string;
      readonly token?: { readonly id: string };
      readonly code?: string;
      readonly field?: string;
    };
  };
}

async function make(input: string, by = cookie) {
  const response = await open.ask(
    by,
    `mutation { createToken(input: { name: "Đồng bộ", ${input} }) {
      ... on CreatedToken { secret token { id } } ... on Refused { code field } } }`,
  );
  return response.json<Made>().data.createToken;
}

async function send(secret: string, query: string, remoteAddress = '127.0.0.1') {
  const response = await open.server.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress,
    headers: { ...here, authorization: `Bearer ${secret}` },
    payload: { query },
  });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}

const signing = '{ unit(code: "04507") { latestSigning { id version state moves { isOpen } } } }';
const draft = async (secret: string) => {
  const { body } = await send(secret, signing);
  const { id, version } = (
    body as { data: { unit: { latestSigning: { id: string; version: number } } } }
  ).data.unit.latestSigning;
  return send(
    secret,
    `mutation { moveSigning(input: { id: "${id}", version: ${version}, move: DRAFT }) {
      ... on Signing { state } ... on Refused { code } } }`,
  );
};

describe('a token', () => {
  it('reads what its account may read, and tells when and whence it was used', async () => {
    const { secret = '' } = await make('scopes: [READ], lastDay: "2024-06-30"');
    const { status, body } = await send(secret, '{ units { totalCount } viewer { username } }');
    const viewer = await open.ask(
      cookie,
      '{ viewer { tokens { name scopes lastUsedAt lastUsedAddress expiresAt } } }',
    );

    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { units: { totalCount: 1 }, viewer: { username: 'xa-04507' } },
    });
    expect(viewer.json()).toMatchObject({
      data: {
        viewer: {
          tokens: [
            {
              name: 'Đồng bộ',
              scopes: ['READ'],
              lastUsedAddress: '127.0.0.1',
              expiresAt: '2024-06-30T17:00:00.000Z',
            },
          ],
        },
      },
    });
  });

  it('for reading moves nothing; one for signings moves what its account may', async () => {
    const reading = await make('scopes: [READ], lastDay: "2024-06-30"');
    const writing = await make('scopes: [READ, SIGNINGS_WRITE], lastDay: "2024-06-30"');

    expect((await draft(reading.secret ?? '')).body).toMatchObject({
      data: { moveSigning: { code: 'NOT_YOURS' } },
    });
    expect((await draft(writing.secret ?? '')).body).toMatchObject({
      data: { moveSigning: { state: 'DRAFTING' } },
    });
  });

  it('keeps nobody from the rule that nobody approves what he submitted', async () => {
    const province = await open.signIn('tinh');
    const { secret = '' } = await make('scopes: [SIGNINGS_WRITE], lastDay: "2024-06-30"', province);
    // At the province a coordinator is both sides: he submits as the unit and decides for it.
    await open.asOwner(`
      INSERT INTO signing (programme_id, unit_id, title, valid_from, state, supersedes_id, basis_id)
        SELECT programme_id, unit_id, 'Kế hoạch mới', '2024-01-01', 'DRAFTING', id, basis_id FROM signing WHERE number = '123'`);
    const listed = await open.ask(
      province,
      '{ signings(state: [DRAFTING], level: [PROVINCE]) { nodes { id version } } }',
    );
    const [node] = listed.json<{
      data: { signings: { nodes: { id: string; version: number }[] } };
    }>().data.signings.nodes;
    const move = (name: string, version = 0) =>
      `mutation { moveSigning(input: { id: "${node?.id}", version: ${version}, move: ${name} }) {
        ... on Signing { state } ... on Refused { code } } }`;
    await open.ask(province, move('SUBMIT', node?.version));
    const approved = await send(secret, move('APPROVE', (node?.version ?? 0) + 1));
    const byOther = await open.ask(
      await open.signIn('tinh2'),
      move('APPROVE', (node?.version ?? 0) + 1),
    );

    expect(approved.body).toMatchObject({ data: { moveSigning: { code: 'OWN_SUBMISSION' } } });
    expect(byOther.json()).toMatchObject({ data: { moveSigning: { state: 'APPROVED' } } });
  });

  it('makes no other, and keeps no accounts', async () => {
    const keeper = await open.signIn('quantri');
    const { secret = '' } = await make(
      'scopes: [READ, SIGNINGS_WRITE], lastDay: "2024-06-30"',
      keeper,
    );
    const another = await send(
      secret,
      'mutation { createToken(input: { name: "x", scopes: [READ], lastDay: "2024-06-30" }) { ... on Refused { code } } }',
    );

    expect(another.body).toMatchObject({ data: { createToken: { code: 'FORBIDDEN' } } });
    expect((await send(secret, '{ accounts { totalCount } }')).body).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it.each([
    ['scopes: [], lastDay: "2024-06-30"', 'INVALID_INPUT'],
    ['scopes: [READ], lastDay: "2023-12-14"', 'DATE_OUT_OF_RANGE'],
    ['scopes: [READ], lastDay: "2025-06-30"', 'DATE_OUT_OF_RANGE'],
    ['scopes: [READ], lastDay: "2024-06-30", addresses: ["mạng huyện"]', 'INVALID_INPUT'],
  ])('is not made with %s', async (input, code) => {
    expect((await make(input)).code).toBe(code);
  });

  it('is not made by who holds nothing', async () => {
    const nobody = await open.signIn('chua-quyen');
    expect((await make('scopes: [READ], lastDay: "2024-06-30"', nobody)).code).toBe('FORBIDDEN');
  });
});

it('a token tells by which grants it acts', async () => {
  const { secret = '' } = await make('scopes: [READ], lastDay: "2024-06-30"');
  expect((await send(secret, '{ viewer { grants { role unit { code } } } }')).body).toMatchObject({
    data: { viewer: { grants: [{ unit: { code: '04507' } }] } },
  });
});

describe('nobody comes in by a token', () => {
  it('from an address it is not bound to', async () => {
    const { secret = '' } = await make(
      'scopes: [READ], lastDay: "2024-06-30", addresses: ["10.1.2.3"]',
    );
    expect((await send(secret, '{ __typename }')).status).toBe(401);
    expect((await send(secret, '{ __typename }', '10.1.2.3')).status).toBe(200);
  });

  it('that was taken back, or that is over', async () => {
    const taken = await make('scopes: [READ], lastDay: "2024-06-30"');
    const brief = await make('scopes: [READ], lastDay: "2023-12-15"');
    await open.ask(
      cookie,
      `mutation { revokeToken(id: "${taken.token?.id}") { ... on Token { revokedAt } } }`,
    );

    expect((await send(taken.secret ?? '', '{ __typename }')).status).toBe(401);
    expect((await send(brief.secret ?? '', '{ __typename }')).status).toBe(200);
    now = new Date('2023-12-15T17:00:00Z');
    expect((await send(brief.secret ?? '', '{ __typename }')).status).toBe(401);
    now = new Date('2023-12-15T03:00:00Z');
  });

  it.each([
    ['', 'nothing'],
    ['phoihop_x.y', 'no shape'],
    [`phoihop_${'0'.repeat(32)}.${'A'.repeat(43)}`, 'nobody’s'],
  ])('that is %s (%s)', async (secret) => {
    expect((await send(secret, '{ __typename }')).status).toBe(401);
  });

  it('whose secret was changed by one letter', async () => {
    const { secret = '' } = await make('scopes: [READ], lastDay: "2024-06-30"');
    const forged = secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await send(forged, '{ __typename }')).status).toBe(401);
  });

  it('and its secret is kept nowhere', async () => {
    const { secret = '' } = await make('scopes: [READ], lastDay: "2024-06-30"');
    const dump = await open.db.pool.query(
      'SELECT to_jsonb(t)::text AS row FROM machine_token t UNION ALL SELECT to_jsonb(e)::text FROM audit_entry e',
    );
    const kept = dump.rows.map((row: { row: string }) => row.row).join('\n');
    expect(kept).not.toContain(secret.split('.')[1]);
  });
});
