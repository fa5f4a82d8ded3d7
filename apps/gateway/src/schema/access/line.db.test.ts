import { beforeAll, describe, expect, it } from 'vitest';
import { programmeSql, signingDeeds } from '../signings/testing.ts';
import { openDemo } from '../testing.ts';

const demo = openDemo();
const { ask, asOwner } = demo;
const { change, read, move } = signingDeeds(demo);
const programme = 'T/CTr';

beforeAll(() => asOwner(programmeSql(programme)));

const draft = async (who: string, unit: string) => {
  const input = { programme, unit, validFrom: '2023-12-15' };
  const planned = await change(who, 'createSigning', input);
  await move(who, planned.id, 'DRAFT');
  return planned.id ?? '';
};

describe('a district whose coordinator waits for a second factor', () => {
  const secondFactorOf = ['COORDINATOR'] as const;
  const decide = async (who: string, id: string, name: string) => {
    const { version } = await read(id, '');
    const { moveSigning } = await ask<{ moveSigning: { state?: string; message?: string } }>(
      who,
      `mutation ($input: MoveSigningInput!) { moveSigning(input: $input) {
         ... on Signing { state } ... on Refused { message } } }`,
      { variables: { input: { id, version, move: name } }, secondFactorOf },
    );
    return moveSigning;
  };

  it('decides nothing: the province does, until there is one', async () => {
    await asOwner(`update account set two_factor_enabled = true where id = 'account-tinh'`);
    const id = await draft('xa-04507', '04507');
    await move('xa-04507', id, 'SUBMIT');

    expect((await decide('xem', id, 'APPROVE')).message).toContain('thẩm quyền của Tỉnh Yên Bái');
    expect((await decide('tinh', id, 'APPROVE')).state).toBe('APPROVED');

    await asOwner(`update account set two_factor_enabled = true where id = 'account-huyen-138'`);
    const other = await draft('xa-04510', '04510');
    await move('xa-04510', other, 'SUBMIT');
    expect((await decide('tinh', other, 'APPROVE')).message).toContain(
      'thẩm quyền của Huyện Trấn Yên',
    );
    expect((await decide('huyen-138', other, 'APPROVE')).state).toBe('APPROVED');
  });

  it('is coordinated by whoever it was lent to, where he proves himself', async () => {
    await asOwner(
      `update account set two_factor_enabled = null where id = 'account-huyen-138'`,
      `update account set two_factor_enabled = true where id = 'account-xem'`,
      `insert into delegation (grant_id, account_id, valid_from, valid_to, reason)
         select id, 'account-xem', '2023-12-01', '2024-01-01', 'Đi công tác đến hết tháng'
           from access_grant where account_id = 'account-huyen-138'`,
    );
    const id = await draft('xa-04513', '04513');
    await move('xa-04513', id, 'SUBMIT');

    expect((await decide('tinh', id, 'APPROVE')).message).toContain('Huyện Trấn Yên');
  });
});
