import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type OpenServer } from './open-server.ts';

let open: OpenServer;
let now = new Date('2023-12-15T03:00:00Z');
const cookies = new Map<string, string>();
const people = ['tinh', 'tinh2', 'xem', 'chua-quyen', 'huyen-138', 'quantri'];

beforeAll(async () => {
  open = await openServer({ now: () => now });
  for (const name of people) cookies.set(name, await open.signIn(name));
});
afterAll(() => open.close());

async function ask<Data>(who: string, query: string): Promise<Data> {
  const response = await open.ask(cookies.get(who) ?? '', query);
  return response.json<{ data: Data }>().data;
}

interface Lent {
  readonly code?: string;
  readonly id?: string;
  readonly holds?: boolean;
}

async function ownGrant(who: string): Promise<string> {
  const { viewer } = await ask<{ viewer: { grants: { id: string }[] } }>(
    who,
    '{ viewer { grants { id } } }',
  );
  return viewer.grants[0]?.id ?? '';
}

async function lend(from: string, to: string, more = 'lastDay: "2023-12-31"'): Promise<Lent> {
  const { delegateGrant } = await ask<{ delegateGrant: Lent }>(
    from,
    `mutation { delegateGrant(input: { grant: "${await ownGrant(from)}", to: "${to}", ${more},
        reason: "Đi công tác đến hết tháng" }) {
      ... on Delegation { id holds } ... on Refused { code } } }`,
  );
  return delegateGrant;
}

const seen = async (who: string) => {
  const { units } = await ask<{ units: { totalCount: number } }>(who, '{ units { totalCount } }');
  return units.totalCount;
};

describe('a delegation', () => {
  it('lets another see what its giver sees, from its first day to its end', async () => {
    expect(await seen('chua-quyen')).toBe(0);
    const later = await lend(
      'huyen-138',
      'chua-quyen',
      'firstDay: "2023-12-20", lastDay: "2023-12-24"',
    );
    expect(later).toMatchObject({ holds: false });
    expect(await seen('chua-quyen')).toBe(0);

    now = new Date('2023-12-20T03:00:00Z');
    expect(await seen('chua-quyen')).toBe(22);
    now = new Date('2023-12-24T16:59:59Z');
    expect(await seen('chua-quyen')).toBe(22);
    now = new Date('2023-12-24T17:00:00Z');
    expect(await seen('chua-quyen')).toBe(0);
    now = new Date('2023-12-15T03:00:00Z');
  });

  it('is ended by who lent it, by who has it and by who keeps the account, and by nobody else', async () => {
    const end = async (who: string, id = '') => {
      const { endDelegation } = await ask<{ endDelegation: Lent }>(
        who,
        `mutation { endDelegation(id: "${id}") { ... on Delegation { holds } ... on Refused { code } } }`,
      );
      return endDelegation;
    };
    for (const who of ['huyen-138', 'chua-quyen', 'quantri']) {
      const { id } = await lend('huyen-138', 'chua-quyen', 'lastDay: "2023-12-19"');
      expect(await seen('chua-quyen')).toBe(22);
      now = new Date(now.getTime() + 1000);
      expect(await end('tinh', id)).toEqual({ code: 'NOT_FOUND' });
      expect(await end(who, id)).toEqual({ holds: false });
      expect(await seen('chua-quyen')).toBe(0);
    }
  });

  it.each([
    ['what only reads', 'xem', 'tinh', 'NOT_DELEGABLE'],
    ['what keeps accounts', 'quantri', 'tinh', 'NOT_DELEGABLE'],
    ['to nobody', 'tinh', 'không-có', 'NOT_FOUND'],
    ['to himself', 'tinh', 'tinh', 'INVALID_INPUT'],
  ])('does not lend %s', async (_what, from, to, code) => {
    expect(await lend(from, to)).toEqual({ code });
  });

  it('does not lend what is another’s, nor what is lent itself', async () => {
    const grant = await ownGrant('huyen-138');
    const { id } = await lend('huyen-138', 'xem', 'lastDay: "2023-12-18"');
    const steal = `mutation { delegateGrant(input: { grant: "${grant}", to: "chua-quyen",
      lastDay: "2023-12-31", reason: "Đi công tác đến hết tháng" }) { ... on Refused { code } } }`;

    expect(id).toBeDefined();
    for (const who of ['tinh', 'xem']) {
      expect(await ask(who, steal)).toEqual({ delegateGrant: { code: 'NOT_FOUND' } });
    }
  });
});

it('one taken back before it began can be given again', async () => {
  for (let time = 0; time < 2; time++) {
    const { id } = await lend('huyen-138', 'xem', 'firstDay: "2023-12-26", lastDay: "2023-12-27"');
    const ended = await ask(
      'huyen-138',
      `mutation { endDelegation(id: "${id}") { ... on Delegation { isOver holds validFrom } } }`,
    );
    expect(ended).toMatchObject({ endDelegation: { holds: false } });
  }
});

it('who keeps an account does not thereby act by what is lent to it from above', async () => {
  const grant = `mutation { grantRole(input: { account: "huyen-132", role: ADMINISTRATOR, unit: "138" }) { __typename } }`;
  await ask('quantri', grant);
  cookies.set('huyen-132', await open.signIn('huyen-132'));
  const reset =
    'mutation { resetSecondFactor(account: "chua-quyen") { ... on Account { id } ... on Refused { code } } }';
  expect(await ask('huyen-132', reset)).toEqual({
    resetSecondFactor: { id: 'account-chua-quyen' },
  });
  cookies.set('chua-quyen', await open.signIn('chua-quyen'));

  const { id } = await lend('tinh', 'chua-quyen', 'lastDay: "2023-12-18"');
  expect(await ask('huyen-132', reset)).toEqual({ resetSecondFactor: { code: 'NOT_FOUND' } });
  now = new Date(now.getTime() + 1000);
  await ask('tinh', `mutation { endDelegation(id: "${id}") { __typename } }`);
  expect(await ask('huyen-132', reset)).toEqual({
    resetSecondFactor: { id: 'account-chua-quyen' },
  });
  cookies.set('chua-quyen', await open.signIn('chua-quyen'));
});

describe('nobody approves what he submitted, by delegation neither', () => {
  interface Listed {
    readonly signings: { readonly nodes: readonly { id: string; version: number }[] };
  }
  const newest = async () => {
    const { signings } = await ask<Listed>(
      'tinh',
      '{ signings(state: [DRAFTING, SUBMITTED], level: [PROVINCE]) { nodes { id version } } }',
    );
    return signings.nodes[0] ?? { id: '', version: 0 };
  };
  const move = async (who: string, name: string) => {
    const { id, version } = await newest();
    const answer = await ask<{ moveSigning: Record<string, unknown> }>(
      who,
      `mutation { moveSigning(input: { id: "${id}", version: ${version}, move: ${name} }) {
        ... on Signing { state submittedFor approvedFor history { inNameOf } } ... on Refused { code } } }`,
    );
    return answer.moveSigning;
  };
  const plan = () =>
    open.asOwner(`
      UPDATE signing SET state = 'CANCELLED' WHERE title = 'Kế hoạch mới';
      INSERT INTO signing (programme_id, unit_id, basis_id, supersedes_id, title, valid_from, state)
        SELECT programme_id, unit_id, basis_id, id, 'Kế hoạch mới', '2030-01-01', 'DRAFTING'
          FROM signing WHERE number = '123'`);
  const tinh = 'Điều phối viên tỉnh Yên Bái';

  it('not who submitted in another’s name, nor he in whose name it was; another may', async () => {
    await plan();
    await lend('tinh', 'xem');

    expect(await move('xem', 'SUBMIT')).toMatchObject({ state: 'SUBMITTED', submittedFor: tinh });
    expect(await move('xem', 'APPROVE')).toEqual({ code: 'OWN_SUBMISSION' });
    expect(await move('tinh', 'APPROVE')).toEqual({ code: 'OWN_SUBMISSION' });
    const approved = await move('tinh2', 'APPROVE');
    expect(approved).toMatchObject({ state: 'APPROVED', approvedFor: null });
    expect(approved['history']).toEqual([{ inNameOf: tinh }, { inNameOf: null }]);
  });

  it('not in the name of who submitted; in the name of another it is open', async () => {
    await plan();
    expect(await move('tinh', 'SUBMIT')).toMatchObject({ state: 'SUBMITTED', submittedFor: null });
    expect(await move('xem', 'APPROVE')).toEqual({ code: 'OWN_SUBMISSION' });

    await lend('tinh2', 'xem');
    expect(await move('xem', 'APPROVE')).toMatchObject({
      state: 'APPROVED',
      approvedFor: 'Điều phối viên thứ hai tỉnh Yên Bái',
    });
  });

  it('and not past the application either: the database refuses it', async () => {
    await plan();
    await move('tinh', 'SUBMIT');
    const { id } = await newest();
    const key = Buffer.from(id, 'base64').toString().split(':')[1];
    await expect(
      open.asOwner(`UPDATE signing SET state = 'APPROVED', approved_by_id = 'account-xem',
        approved_for_id = 'account-tinh', approved_at = now() WHERE id = '${key}'`),
    ).rejects.toThrow('signing_own_approval_check');
  });
});

it('the grant by which somebody acts is told with whose it is', async () => {
  const { viewer } = await ask<{ viewer: Record<string, unknown> }>(
    'xem',
    '{ viewer { grants { role holder } delegations { from to isGiven reason holds } } }',
  );
  expect(viewer['grants']).toContainEqual({
    role: 'COORDINATOR',
    holder: 'Điều phối viên thứ hai tỉnh Yên Bái',
  });
  expect(viewer['delegations']).toContainEqual({
    from: 'Điều phối viên tỉnh Yên Bái',
    to: 'Người xem tỉnh Yên Bái',
    isGiven: false,
    reason: 'Đi công tác đến hết tháng',
    holds: true,
  });
});

it('a delegation stands in the history of who lent it and of who was lent it', async () => {
  for (const who of ['huyen-138', 'chua-quyen']) {
    const { auditEntries } = await ask<{ auditEntries: { nodes: { action: string }[] } }>(
      'quantri',
      `{ auditEntries(subject: "${who}", first: 100) { nodes { action } } }`,
    );
    const actions = auditEntries.nodes.map(({ action }) => action);
    expect(actions).toContain('delegation.CREATE');
    expect(actions).toContain('delegation.CHANGE');
  }
});
