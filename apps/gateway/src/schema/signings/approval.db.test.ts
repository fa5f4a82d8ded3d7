import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { ask, asOwner, db } = demo;
const { change, read, move } = signingDeeds(demo);
const programme = 'T/CTr';

beforeAll(() => asOwner(programmeSql(programme, '{TINH}')));

const reason = 'Đề nghị xem lại căn cứ ban hành.';
const draft = async (who: string, unit: string, validFrom = '2023-12-15') => {
  const planned = await change(who, 'createSigning', { programme, unit, validFrom });
  await move(who, planned.id, 'DRAFT');
  return planned.id ?? '';
};

describe('nobody approves what he submitted', () => {
  it('nor once another has sent it back and submitted it as it was', async () => {
    const id = await draft('tinh', '15');
    await move('tinh', id, 'SUBMIT');
    await move('tinh2', id, 'RETURN', { reason });
    expect((await move('tinh2', id, 'SUBMIT')).state).toBe('SUBMITTED');

    const { version } = await read(id, '');
    expect((await move('tinh', id, 'APPROVE')).code).toBe('OWN_SUBMISSION');
    expect((await move('tinh2', id, 'APPROVE')).code).toBe('OWN_SUBMISSION');
    expect(await read(id, '')).toMatchObject({ state: 'SUBMITTED', version });
    const { signing } = await ask<{
      signing: { moves: { move: string; refusal: { code: string } | null }[] };
    }>('tinh', `{ signing(id: "${id}") { moves { move refusal { code } } } }`);
    expect(signing.moves.find(({ move: name }) => name === 'APPROVE')?.refusal).toEqual({
      code: 'OWN_SUBMISSION',
    });
    await move('tinh', id, 'CANCEL', { reason });
  });

  it('nor in whose name it was submitted in an earlier round', async () => {
    const { unitId } = await db().prisma.grant.findFirstOrThrow({
      where: { accountId: 'account-tinh' },
    });
    const lent = [{ role: 'COORDINATOR' as const, unitId, delegatorId: 'account-tinh' }];
    const id = await draft('tinh2', '15');
    const { version } = await read(id, '');
    const submitted = await ask<{ moveSigning: { state: string } }>(
      'xem',
      `mutation ($id: ID!, $version: Int!) { moveSigning(input: {
         id: $id, version: $version, move: SUBMIT }) { ... on Signing { state } } }`,
      { variables: { id, version }, lent },
    );
    expect(submitted.moveSigning.state).toBe('SUBMITTED');
    await move('tinh2', id, 'RETURN', { reason });
    await move('tinh2', id, 'SUBMIT');

    expect((await move('tinh', id, 'APPROVE')).code).toBe('OWN_SUBMISSION');
    await move('tinh2', id, 'CANCEL', { reason });
  });

  it('and whatever the application says, the database takes no such approval', async () => {
    const id = await draft('tinh', '15');
    await move('tinh', id, 'SUBMIT');
    await move('tinh2', id, 'RETURN', { reason });
    await move('tinh2', id, 'SUBMIT');
    const rowId = Buffer.from(id, 'base64').toString().slice('Signing:'.length);

    await expect(
      db().prisma.signing.update({ where: { id: rowId }, data: { approvedById: 'account-tinh' } }),
    ).rejects.toThrow(/approved by somebody who submitted it/);
  });
});
