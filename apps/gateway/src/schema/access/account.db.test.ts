import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements, db } = openDemo();

type Answer = {
  __typename: string;
  code?: string;
  field?: string;
  id?: string;
  password?: string;
  account?: { username: string };
};

async function change(username: string, call: string, fields = ''): Promise<Answer> {
  const answer = await ask<Record<string, Answer>>(
    username,
    `mutation { ${call} { __typename ... on Refused { code field } ${fields} } }`,
  );
  return Object.values(answer)[0] ?? { __typename: 'nothing' };
}

const withPassword = '... on AccountWithPassword { password account { username } }';
const create = (username: string, name: string) =>
  change('quantri', `createAccount(username: "${username}", name: "${name}")`, withPassword);
const grant = (by: string, account: string, role: string, unit: string) =>
  change(
    by,
    `grantRole(input: { account: "${account}", role: ${role}, unit: "${unit}" })`,
    '... on Grant { id }',
  );

describe('an account', () => {
  it('is made by who keeps accounts, with a password to be read out, and holds nothing yet', async () => {
    const made = await create('mttq-132', 'Ủy ban MTTQ thành phố');
    const { account } = await ask<{ account: unknown }>(
      'quantri',
      '{ account(id: "mttq-132") { name grants { role } sessions { id } tokens { id } } }',
    );

    expect(made.password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(account).toEqual({
      name: 'Ủy ban MTTQ thành phố',
      grants: [],
      sessions: [],
      tokens: [],
    });
  });

  it.each([
    ['quantri', 'Tỉnh', 'A', 'INVALID_INPUT', 'username'],
    ['quantri', 'moi', ' ', 'INVALID_INPUT', 'name'],
    ['quantri', 'tinh', 'A', 'ALREADY_EXISTS', 'username'],
    ['tinh', 'moi', 'A', 'FORBIDDEN', null],
    ['chua-quyen', 'moi', 'A', 'FORBIDDEN', null],
  ])('is refused to %s as “%s”, “%s”: %s', async (by, username, name, code, field) => {
    const before = await db().prisma.account.count();
    const call = `createAccount(username: "${username}", name: "${name}")`;

    expect(await change(by, call)).toMatchObject({ code, field });
    expect(await db().prisma.account.count()).toBe(before);
  });

  it('that is given a new password is signed out everywhere', async () => {
    await db().prisma.session.create({
      data: {
        id: 'session-1',
        token: 'token-1',
        accountId: 'account-xem',
        expiresAt: new Date('2099-01-01'),
      },
    });
    const reset = await change('quantri', 'resetPassword(account: "xem")', withPassword);

    expect(reset.account).toEqual({ username: 'xem' });
    expect(await db().prisma.session.count({ where: { accountId: 'account-xem' } })).toBe(0);
  });

  it('keeps its own password and sessions out of its own hands as a keeper', async () => {
    expect(await change('quantri', 'resetPassword(account: "quantri")')).toMatchObject({
      code: 'OWN_ACCOUNT',
    });
  });
});

describe('a grant', () => {
  it('is given and is ended with a reason, and both stay on record', async () => {
    await create('gs-138', 'Giám sát huyện');
    const given = await grant('quantri', 'gs-138', 'VIEWER', '138');
    const ended = await change(
      'quantri',
      `endGrant(id: "${given.id}", reason: "Chuyển công tác")`,
      '... on Grant { id }',
    );
    const { account } = await ask<{ account: { grants: unknown[] } }>(
      'quantri',
      '{ account(id: "gs-138") { grants { role unit { code } validTo reason } } }',
    );
    const entries = await db().prisma.auditEntry.findMany({
      where: { subjectType: 'Grant', subjectId: given.id ?? '' },
      orderBy: { id: 'asc' },
    });

    expect(ended.id).toBe(given.id);
    expect(account.grants).toEqual([
      {
        role: 'VIEWER',
        unit: { code: '138' },
        validTo: '2023-12-15T03:00:00.001Z',
        reason: 'Chuyển công tác',
      },
    ]);
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['grant.CREATE', 'account-quantri'],
      ['grant.CHANGE', 'account-quantri'],
    ]);
  });

  it.each([
    ['quantri', 'quantri', 'COORDINATOR', '15', 'OWN_ACCOUNT'],
    ['tinh', 'chua-quyen', 'VIEWER', '138', 'NOT_FOUND'],
    ['quantri', 'nobody', 'VIEWER', '138', 'NOT_FOUND'],
    ['quantri', 'chua-quyen', 'VIEWER', '99999', 'NOT_FOUND'],
    ['quantri', 'tinh2', 'COORDINATOR', '15', 'ALREADY_EXISTS'],
  ])('%s may not give %s the role %s at %s: %s', async (by, account, role, unit, code) => {
    const before = await db().prisma.grant.count();

    expect(await grant(by, account, role, unit)).toMatchObject({ code });
    expect(await db().prisma.grant.count()).toBe(before);
  });

  it('of an account that holds more elsewhere is not a lower keeper’s to change', async () => {
    await create('quantri-138', 'Quản trị huyện');
    await grant('quantri', 'quantri-138', 'ADMINISTRATOR', '138');
    const keeper = await db().prisma.account.findUniqueOrThrow({
      where: { username: 'quantri-138' },
    });
    const context = `{ accounts { totalCount nodes { username } } }`;
    const seen = await ask<{ accounts: { nodes: { username: string }[] } }>(
      { id: keeper.id, name: keeper.name, username: keeper.username },
      context,
    );
    const names = seen.accounts.nodes.map(({ username }) => username);

    expect(names).toContain('huyen-138');
    expect(names).toContain('chua-quyen');
    // Its reporter follows to a unit that will not lie in the district.
    expect(names).not.toContain('xa-04507');
    expect(names).not.toContain('tinh');
    expect(names).not.toContain('huyen-132');
    expect(names).not.toContain('quantri');
  });
});

describe('the list of accounts', () => {
  it('costs six statements with all that hangs on a row, and is found without diacritics', async () => {
    const answer = await ask<{ accounts: { totalCount: number } }>(
      'quantri',
      '{ accounts(search: "dao thinh") { totalCount nodes { username grants { role unit { code } } sessions { id } tokens { id } } } }',
    );

    expect(answer.accounts.totalCount).toBe(1);
    expect(statements()).toHaveLength(6);
  });

  it.each(['tinh', 'xem', 'xa-04507', 'chua-quyen'])('is refused to %s', async (username) => {
    await expect(ask(username, '{ accounts { totalCount } }')).rejects.toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });
});
