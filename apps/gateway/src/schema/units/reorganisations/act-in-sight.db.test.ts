import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { actsOn, small, type Answer } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { draft, edit, node } = actsOn(demo);
const empty = { ...small, changes: [] };

// Two who administer a district each, beside the one who keeps the whole map.
beforeAll(() =>
  demo.asOwner(
    `insert into access_grant (account_id, role, unit_id)
       select 'account-chua-quyen', 'ADMINISTRATOR', unit_id from unit_version where code = '138' and valid_to is null`,
    `insert into access_grant (account_id, role, unit_id)
       select 'account-xem', 'ADMINISTRATOR', unit_id from unit_version where code = '132' and valid_to is null`,
  ),
);

const numberOf = async (who: string, { id }: Pick<Answer, 'id'>) =>
  (await node<{ number: string } | null>(who, id, 'number'))?.number ?? null;
async function listed(who: string, condition = 'state: [DRAFT]') {
  const { reorganisations } = await demo.ask<{
    reorganisations: { totalCount: number; nodes: { number: string }[] };
  }>(who, `{ reorganisations(first: 100, ${condition}) { totalCount nodes { number } } }`);
  expect(reorganisations.totalCount).toBe(reorganisations.nodes.length);
  return reorganisations.nodes.map(({ number }) => number);
}

it('a draft that names no unit yet is there for who drafted it and for who keeps the whole map, and for no other', async () => {
  const made = await draft('chua-quyen', { ...empty, number: '40/1' });

  expect(made).toMatchObject({ state: 'DRAFT' });
  expect(await numberOf('chua-quyen', made)).toBe('40/1');
  expect(await numberOf('quantri', made)).toBe('40/1');
  for (const who of ['xem', 'tinh', 'huyen-138']) {
    expect([who, await numberOf(who, made)]).toEqual([who, null]);
  }
  expect(await listed('chua-quyen')).toContain('40/1');
  expect(await listed('xem')).not.toContain('40/1');
});

it('a draft is not emptied by who would then see it no more', async () => {
  const made = await draft('quantri', { ...small, number: '40/2' });
  expect(await numberOf('chua-quyen', made)).toBe('40/2');
  const content = { ...empty, number: '40/2' };

  expect(await edit('chua-quyen', { id: made.id, version: 1, content })).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await edit('quantri', { id: made.id, version: 1, content })).toMatchObject({ version: 2 });
  expect(await numberOf('chua-quyen', made)).toBeNull();
});

it('what is on record about an act older than the map is for who keeps the whole map', async () => {
  const id = await demo.db().prisma.reorganisation.findFirstOrThrow({
    where: { state: 'RECORDED' },
    select: { id: true },
  });
  await demo.asOwner(`insert into audit_entry (actor_id, actor_name, action, subject_type, subject_id)
    values ('account-quantri', 'Quản trị', 'reorganisation.EDIT', 'Reorganisation', '${id.id}')`);
  const read = async (who: string) => {
    const { reorganisations } = await demo.ask<{
      reorganisations: { nodes: { isKept: boolean; history: { action: string }[] }[] };
    }>(
      who,
      '{ reorganisations(first: 9, state: [RECORDED]) { nodes { isKept history { action } } } }',
    );
    return reorganisations.nodes;
  };

  expect(await read('chua-quyen')).toEqual([{ isKept: false, history: [] }]);
  expect(await read('quantri')).toEqual([
    { isKept: true, history: expect.arrayContaining([{ action: 'reorganisation.EDIT' }]) },
  ]);
});

it('access follows grants at the units that the act names and those of accounts that its drafter keeps; of no other is it told whose it is', async () => {
  await demo.asOwner(
    `insert into access_grant (account_id, role, unit_id)
       select 'account-xem', 'VIEWER', unit_id from unit_version where code = '04507' and valid_to is null`,
  );
  const grantOf = async (username: string, code: string) => {
    const { id } = await demo.db().prisma.grant.findFirstOrThrow({
      where: { account: { username }, unit: { versions: { some: { code } } } },
    });
    return id;
  };
  const drafted = (number: string, grant: string, who = 'chua-quyen') =>
    draft(who, { ...small, number, access: [{ grant, key: 'moi', role: 'VIEWER' }] });
  const strange = await grantOf('tinh', '15');

  // One that never was is answered alike.
  const refused = await drafted('40/5', '00000000-0000-4000-8000-000000000001');
  expect(refused).toMatchObject({ code: 'NOT_FOUND' });
  expect(await drafted('40/6', strange)).toMatchObject({ code: refused.code });
  expect(await drafted('40/7', await grantOf('xem', '04507'))).toMatchObject({ state: 'DRAFT' });
  expect(await drafted('40/8', await grantOf('xa-04513', '04513'))).toMatchObject({
    state: 'DRAFT',
  });
  expect(await drafted('40/9', strange, 'quantri')).toMatchObject({ state: 'DRAFT' });
});
