import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

interface Listed {
  auditEntries: { totalCount: number; nodes: { action: string; actorName: string }[] };
}

async function history(who: string, subject: string) {
  const { auditEntries } = await ask<Listed>(
    who,
    `{ auditEntries(subject: "${subject}", first: 1000) { totalCount nodes { action actorName } } }`,
  );
  return auditEntries;
}

async function idOf(who: string, field: string): Promise<string> {
  const found = await ask<Record<string, { id: string }>>(who, `{ ${field} { id } }`);
  return Object.values(found)[0]?.id ?? '';
}

describe('the history of one thing', () => {
  it('tells of a document, a programme, an indicator that it was loaded, and by whom', async () => {
    const ids = [
      await idOf('huyen-138', 'document(number: "456/CTPH")'),
      await idOf('huyen-138', 'programme(code: "09/CTr-BCA-MTTW")'),
    ];
    for (const id of ids) {
      expect(await history('huyen-138', id)).toEqual({
        totalCount: 1,
        nodes: [{ action: 'data.LOAD', actorName: 'system' }],
      });
    }
  });

  it('tells of a unit what was done to its signings, in two statements', async () => {
    const { nodes } = await history('huyen-138', await idOf('huyen-138', 'unit(code: "04507")'));
    expect(statements().length).toBeLessThanOrEqual(2);
    const nouns = new Set(nodes.map(({ action }) => action.split('.')[0]));

    expect(nouns.has('signing')).toBe(true);
    expect(nouns.has('data')).toBe(true);
  });

  it('tells of an account what it was granted and what else hangs on it, and of no other', async () => {
    await ask(
      'quantri',
      `mutation { grantRole(input: { account: "chua-quyen", role: VIEWER, unit: "138" }) { __typename } }`,
    );
    const { nodes } = await history('quantri', 'chua-quyen');
    const other = await history('quantri', 'xem');

    expect(nodes[0]).toEqual({ action: 'grant.CREATE', actorName: 'Quản trị' });
    expect(other.nodes.map(({ actorName }) => actorName)).not.toContain('Quản trị');
  });

  it('is told to nobody who may not see the thing', async () => {
    const elsewhere = await idOf('tinh', 'unit(code: "132")');
    const document = await idOf('tinh', 'document(number: "456/CTPH")');
    for (const [who, subject] of [
      ['huyen-138', elsewhere],
      ['xem', 'tinh'],
      ['tinh', 'xem'],
    ] as const) {
      await expect(history(who, subject)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    }
    const nobody = { id: 'nobody', username: 'nobody', name: 'Không ai' };
    await expect(
      ask(nobody, `{ auditEntries(subject: "${document}") { totalCount } }`),
    ).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  it('is the same as the signing itself tells', async () => {
    const { signings } = await ask<{
      signings: { nodes: { id: string; history: { id: string }[] }[] };
    }>('huyen-138', '{ signings(first: 5) { nodes { id history { id } } } }');
    for (const signing of signings.nodes) {
      const { totalCount } = await history('huyen-138', signing.id);
      expect(totalCount).toBe(signing.history.length);
    }
  });
});
