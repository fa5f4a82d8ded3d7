import type { ActTable } from '@phoihop/domain/units';
import { expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { getAct } from './act-row.ts';
import { importAct } from './import-act.ts';
import { actsOn, heading, merging, small } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { draft, node } = actsOn(demo);

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
