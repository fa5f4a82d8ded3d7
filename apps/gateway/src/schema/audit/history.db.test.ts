import { castMember } from '@phoihop/database/cast';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements, db, asOwner } = openDemo();

interface Entry {
  readonly action: string;
  readonly actorName: string;
  readonly after: string | null;
}
interface Answer {
  readonly auditEntries: {
    readonly nodes: readonly Entry[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const history = (who: string, subject: string, page = 'first: 20') =>
  ask<Answer>(
    who,
    `{ auditEntries(subject: "${subject}", ${page}) {
         pageInfo { hasNextPage endCursor } nodes { action actorName after unit { code } signing { title } } } }`,
  ).then(({ auditEntries }) => auditEntries);

const idOf = async (field: string) => {
  const answer = await ask<Record<string, { id: string }>>('tinh', `{ ${field} { id } }`);
  return Object.values(answer)[0]?.id ?? '';
};

describe('what came by a load', () => {
  it.each(['document(number: "ctph-456")', 'programme(code: "09/CTr-BCA-MTTW")'])(
    '%s tells of the load, to whoever has a grant',
    async (field) => {
      const { nodes } = await history('xa-04507', await idOf(field));

      expect(nodes).toMatchObject([{ action: 'data.LOAD', actorName: 'system' }]);
      expect(JSON.parse(nodes[0]?.after ?? '')).toEqual({ profile: 'demo' });
    },
  );

  it('is not told again of a load that left it as it was', async () => {
    await asOwner(
      "UPDATE document SET remark = 'x' WHERE key = 'ctph-456'",
      `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
         VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1')`,
    );
    const loads = async (field: string) => (await history('tinh', await idOf(field))).nodes.length;

    expect(await loads('document(number: "ctph-456")')).toBe(2);
    expect(await loads('programme(code: "09/CTr-BCA-MTTW")')).toBe(1);
  });
});

describe('an account tells of itself and of what hangs on it', () => {
  it('without a secret', async () => {
    await ask('quantri', `mutation { resetPassword(account: "xem") { __typename } }`);
    await ask(
      'quantri',
      `mutation { grantRole(input: { account: "xem", role: REPORTER, unit: "04507" }) { __typename } }`,
    );
    await ask('quantri', `mutation { endSessions(account: "xem") { __typename } }`);
    const { nodes } = await history('quantri', 'xem', 'first: 100');
    const actions = nodes.map(({ action }) => action);

    expect(actions).toEqual(
      expect.arrayContaining(['account.CREATE', 'credential.CREATE', 'grant.CREATE']),
    );
    expect(actions.slice(0, 3)).toContain('credential.CHANGE');
    expect(JSON.stringify(nodes)).not.toMatch(/hashed|secret_hash|"password":"(?!changed)/);
  });

  it.each([
    ['tinh', 'xem', 'FORBIDDEN'],
    ['quantri', 'nobody', 'NOT_FOUND'],
    ['quantri', Buffer.from('Organisation:1').toString('base64'), 'INVALID_INPUT'],
    ['quantri', Buffer.from('__proto__:1').toString('base64'), 'NOT_FOUND'],
  ])('%s is not told of “%s”: %s', async (who, subject, code) => {
    await expect(history(who, subject)).rejects.toMatchObject({ refusal: { code } });
  });
});

describe('a long history', () => {
  it('is read a page at a time, each for no more statements than the list and one', async () => {
    const { id } = castMember('tinh');
    await db().prisma.auditEntry.createMany({
      data: Array.from({ length: 3000 }, () => ({
        actorId: id,
        actorName: 'tinh',
        action: 'session.BEGIN',
        subjectType: 'Session',
        subjectId: id,
      })),
    });
    await ask(
      'quantri',
      '{ auditEntries(first: 20) { nodes { action unit { code } signing { title } } } }',
    );
    const list = statements().length;
    const first = await history('quantri', id);
    const one = statements().length;
    const next = await history('quantri', id, `first: 1000, after: "${first.pageInfo.endCursor}"`);

    expect(first.nodes).toHaveLength(20);
    expect(next.nodes).toHaveLength(1000);
    expect(next.pageInfo.hasNextPage).toBe(true);
    expect(one).toBeLessThanOrEqual(list + 1);
    expect(statements().length).toBeLessThanOrEqual(list + 1);
  });
});
