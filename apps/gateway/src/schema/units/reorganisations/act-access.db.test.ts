import type { ActTable } from '@phoihop/domain/units';
import { expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { getAct } from './act-row.ts';
import { importAct } from './import-act.ts';
import { actsOn, heading, merging, small } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { apply, draft, node, revert, tried } = actsOn(demo);

interface Proposed {
  readonly isGiven: boolean;
  readonly grant: string;
  readonly account: string;
  readonly role: string;
  readonly unit: { readonly key: string | null; readonly code: string };
}
const accessOf = async (id: string) => {
  const { access } = await node<{ access: readonly Proposed[] }>(
    'quantri',
    id,
    'access { isGiven grant account role unit { key code } }',
  );
  return access;
};
/** The grant by which a member of the cast reports for a commune. */
async function grantOf(who: string): Promise<string> {
  const grant = await demo.db().prisma.grant.findFirstOrThrow({
    where: { account: { username: who }, role: 'REPORTER' },
  });
  return grant.id;
}

it('access to a unit that no change of the act makes is refused, and said by its key', async () => {
  const grant = await grantOf('xa-04507');
  const access = [{ grant, key: 'khac', role: 'REPORTER' }];

  expect(await draft('quantri', { ...small, number: '30/1', access })).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/“khac” của ký hiệu đơn vị mới .*không lập đơn vị nào/),
  });
});

it('access names a unit that the act makes or one on the map: neither and both are refused', async () => {
  const grant = await grantOf('xa-04507');
  for (const unit of [{}, { key: 'moi', unit: '04510' }]) {
    const access = [{ grant, role: 'VIEWER', ...unit }];
    expect(await draft('quantri', { ...small, number: '30/2', access })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('đúng một trong hai'),
    });
  }
});

it.each(['không-có', '00000000-0000-4000-8000-000000000001'])(
  'access that follows a grant that never was is refused: %s',
  async (grant) => {
    const access = [{ grant, key: 'moi', role: 'REPORTER' }];
    expect(await draft('quantri', { ...small, number: '30/3', access })).toMatchObject({
      code: 'NOT_FOUND',
    });
  },
);

it('a table that makes other units takes the access to those it no longer makes out of the draft', async () => {
  const grant = await grantOf('xa-04507');
  const access = [{ grant, key: 'moi', role: 'REPORTER' }];
  const made = await draft('quantri', { ...heading, number: '30/4', changes: [merging], access });
  expect(await accessOf(made.id)).toHaveLength(1);
  const context = await demo.contextOf('quantri');
  const table: ActTable = {
    rows: [
      ['Mã cũ', 'Tên cũ', 'Mã mới', 'Tên mới', 'Mã cấp trên'],
      ['04507', 'Xã Đào Thịnh', '04999', 'Xã Thử Nghiệm', '138'],
      ['04510', 'Xã Việt Thành', '04999', '', ''],
    ].map((texts, index) => ({
      number: index + 1,
      cells: texts.map((text, at) => ({ column: at + 1, text })),
    })),
  };
  const act = await getAct(context, made.id);

  expect(await importAct(context, act, table)).toMatchObject({ changes: 1, errors: [] });
  expect(await accessOf(made.id)).toEqual([]);
});

it('a proposed grant whose own has ended is listed as one that holds no more, and the dry run is refused with whose it was', async () => {
  const [grant, other] = await Promise.all([grantOf('xa-04507'), grantOf('xa-04510')]);
  const access = [grant, other].map((each) => ({ grant: each, key: 'moi', role: 'REPORTER' }));
  const made = await draft('quantri', { ...small, number: '30/5', access });
  await demo.asOwner(`update access_grant set valid_to = '2023-12-14' where id = '${grant}'`);
  const listed = 'access { grant account isHeld isFollower } followers { grant }';
  const told = await node<{
    access: { grant: string; account: string; isHeld: boolean; isFollower: boolean }[];
    followers: { grant: string }[];
  }>('quantri', made.id, listed);
  const account = 'Báo cáo viên xã Đào Thịnh';

  expect(told.access.find((row) => row.grant === grant)).toEqual({
    grant,
    account,
    isHeld: false,
    isFollower: false,
  });
  expect(told.access.find((row) => row.grant === other)).toMatchObject({
    isHeld: true,
    isFollower: true,
  });
  expect(told.followers).toEqual([{ grant: other }]);
  expect(await tried('quantri', made)).toMatchObject({
    code: 'GRANT_ENDED',
    message: expect.stringMatching(new RegExp(`^Quyền của ${account} đã hết hiệu lực`)),
  });
  await demo.asOwner(`update access_grant set valid_to = null where id = '${grant}'`);
});

it('the dry run says of each grant at a unit that ends whose it is and whether it goes on, and of each given whether it could be proposed', async () => {
  const [grant, other] = await Promise.all([grantOf('xa-04507'), grantOf('xa-04510')]);
  const access = [
    { grant, key: 'moi', role: 'VIEWER' },
    { grant, unit: '04510', role: 'VIEWER' },
  ];
  const made = await draft('quantri', { ...small, number: '30/6', access });
  const { dryRun } = await node<{
    dryRun: { touched: { kind: string; subjectId: string | null }[]; access: object[] };
  }>(
    'quantri',
    made.id,
    `dryRun { ... on ReorganisationDryRun { touched { kind subjectId account isFollowed } access { isGiven isHeld isFollower role } } }`,
  );
  const grants = dryRun.touched.filter(({ kind }) => kind === 'GRANT');

  expect(grants.filter(({ subjectId }) => subjectId !== null)).toEqual([
    expect.objectContaining({
      subjectId: grant,
      account: 'Báo cáo viên xã Đào Thịnh',
      isFollowed: true,
    }),
    expect.objectContaining({ subjectId: other, isFollowed: false }),
  ]);
  expect(dryRun.touched.filter(({ kind }) => kind === 'UNIT')).toContainEqual(
    expect.objectContaining({ account: null, isFollowed: null }),
  );
  expect(dryRun.access).toEqual([
    { isGiven: true, isHeld: true, isFollower: true, role: 'VIEWER' },
    { isGiven: true, isHeld: true, isFollower: false, role: 'VIEWER' },
  ]);
});

it('access to a unit that went with the act that made it does not keep the draft from being read, and is refused', async () => {
  const grant = await grantOf('xa-04507');
  const first = await draft('quantri', { ...small, number: '30/7' });
  const { fingerprint } = await tried('quantri', first);
  const { id, version } = first;
  const applied = await apply('quantri', { id, version, fingerprint });
  const second = await draft('quantri', {
    ...heading,
    number: '30/8',
    effectiveOn: '2024-02-01',
    changes: [{ rename: { unit: '04513', name: 'Thử', fullName: 'Xã Thử' } }],
    access: [{ grant, unit: '04999', role: 'VIEWER' }],
  });
  expect(await accessOf(second.id)).toHaveLength(1);
  await revert('quantri', applied, 'Nhập nhầm, cần soạn lại');

  expect(await accessOf(second.id)).toEqual([]);
  expect(await tried('quantri', second)).toMatchObject({ code: 'ACCESS_NOT_FOLLOWED' });
});
