/** Whose access an act did not carry on, where a commune became two. */
import { date } from '@phoihop/domain/dates';
import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { splitter } from '../units/split.fixture.ts';

const { ask, asOwner } = openDemo({ hasActs: false });
const today = date('2024-02-01');

beforeAll(() =>
  asOwner(
    "delete from access_grant where unit_id in (select unit_id from unit_version where code = '04513')",
    `insert into access_grant (account_id, role, unit_id, valid_from)
       select 'account-chua-quyen', 'REPORTER', unit_id, '2023-01-01' from unit_version where code = '04513' limit 1`,
    splitter('04513', ['04901', '04902'], '2024-01-15'),
  ),
);

const leftBehind = (codes: readonly string[]) =>
  Promise.all(
    codes.map(async (code) => {
      const { unit } = await ask<{ unit: { afterReorganisation: { accounts: number | null } } }>(
        'quantri',
        `{ unit(code: "${code}") { afterReorganisation { accounts } } }`,
        { today },
      );
      return unit.afterReorganisation.accounts;
    }),
  );
const there = ['04901', '04902', '138'];
const grantAt = (unitId: string) =>
  asOwner(
    "delete from access_grant where account_id = 'account-chua-quyen' and role = 'VIEWER'",
    `insert into access_grant (account_id, role, unit_id, valid_from)
       values ('account-chua-quyen', 'VIEWER', ${unitId}, '2023-01-01')`,
  );

it('whoever holds nothing at either of them is counted at each, and once above', async () => {
  expect(await leftBehind(there)).toEqual([1, 1, 1]);
});

it('whoever was granted at one of them has followed, and is missed at the other no more', async () => {
  await grantAt("md5('04901')::uuid");

  expect(await leftBehind(there)).toEqual([0, 0, 0]);
});

it('whoever was granted above them has followed too', async () => {
  await grantAt("(select unit_id from unit_version where code = '138' limit 1)");

  expect(await leftBehind(there)).toEqual([0, 0, 0]);
});
