import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { ask, asOwner, db } = demo;
const { change, read, approve, sign, numbered } = signingDeeds(demo);

/** A province with its programme and the plan that makes it concrete, and everybody below signed under that plan. */
const whole = (code: string) => `
  ${programmeSql(code, '{XA,PHUONG,THI_TRAN,HUYEN,THI_XA,THANH_PHO,TINH}')};
  ${signedSql(code, '15', '456', { from: '2014-05-06' })};
  ${signedSql(code, '15', '123', { from: '2021-05-14', basis: '456' })};
  insert into signing (programme_id, unit_id, basis_id, state, number, signed_on, title, valid_from)
    select programme.id, code_of.unit_id, plan.id, 'APPROVED', code_of.code, '2021-09-01', 'Kế hoạch', '2021-09-01'
      from programme join signing plan on plan.programme_id = programme.id and plan.number = '123', unit_version code_of
     where programme.code = '${code}' and code_of.level = 'DISTRICT' and code_of.valid_from <= '2023-12-15'
       and (code_of.valid_to is null or '2023-12-15' < code_of.valid_to);
  insert into signing (programme_id, unit_id, basis_id, state, number, signed_on, title, valid_from)
    select programme.id, below.unit_id, above.id, 'APPROVED', below.code, '2022-01-01', 'Kế hoạch', '2022-01-01'
      from programme join signing above on above.programme_id = programme.id
      join unit_version below on below.parent_id = above.unit_id and below.level = 'COMMUNE'
     where programme.code = '${code}' and below.valid_from <= '2023-12-15'
       and (below.valid_to is null or '2023-12-15' < below.valid_to);
  update signing set state = 'SIGNED' from programme
   where programme.id = signing.programme_id and programme.code = '${code}' and state = 'APPROVED'`;

beforeAll(() => asOwner(whole('T/CTr'), whole('U/CTr')));

async function coverage(programme: string, args = '') {
  const { signingCoverage } = await ask<{
    signingCoverage: { expected: number; inForce: number; toBeRenewed: number };
  }>(
    'tinh',
    `{ signingCoverage(programme: "${programme}", level: [DISTRICT, COMMUNE] ${args}) {
        expected inForce toBeRenewed } }`,
  );
  return signingCoverage;
}

/** The province signs what takes another's place: one of its coordinators writes, the other approves. */
async function supersede(programme: string, number: string, validFrom = '2023-12-15') {
  const supersedes = await numbered(programme, number);
  const input = { programme, unit: '15', validFrom, supersedes };
  const planned = await change('tinh', 'createSigning', input);
  await approve(planned.id, 'tinh', 'tinh2');
  const signed = await sign(planned.id, 'tinh');
  return { supersedes, signed };
}

describe('the province signs anew', () => {
  it('in place of its plan: all 9 + 173 are to be renewed and none is void', async () => {
    expect(await coverage('T/CTr')).toEqual({ expected: 182, inForce: 182, toBeRenewed: 0 });
    const { supersedes, signed } = await supersede('T/CTr', '123');

    expect(signed.state).toBe('SIGNED');
    expect(await read(supersedes, 'supersededOn supersededBy { id }')).toMatchObject({
      state: 'SUPERSEDED',
      supersededOn: '2023-12-15',
      supersededBy: { id: signed.id },
    });
    expect(await read(signed.id ?? '', 'basis { number }')).toMatchObject({
      basis: { number: '456' },
    });
    expect(await coverage('T/CTr')).toEqual({ expected: 182, inForce: 182, toBeRenewed: 182 });
  });

  it('in place of its programme, while its plan goes on: all are to be renewed and none is void', async () => {
    const { signed } = await supersede('U/CTr', '456');

    expect(signed.state).toBe('SIGNED');
    expect((await read(await numbered('U/CTr', '123'), '')).state).toBe('SIGNED');
    expect(await coverage('U/CTr')).toEqual({ expected: 182, inForce: 182, toBeRenewed: 182 });
  });

  it('again, and then its plan too, which rests on the last of its programmes', async () => {
    const again = await supersede('U/CTr', '44/KHPH', '2023-12-16');
    expect(again.signed.state).toBe('SIGNED');
    const plan = await supersede('U/CTr', '123', '2023-12-20');
    expect(plan.signed.state).toBe('SIGNED');
    expect(await read(plan.signed.id ?? '', 'basis { id }')).toMatchObject({
      basis: { id: again.signed.id },
    });
  });

  it('and is bound twice by no plan that stands on something else', async () => {
    const { unitId } = await db().prisma.unitVersion.findFirstOrThrow({ where: { code: '138' } });
    const insert = asOwner(`
      insert into signing (programme_id, unit_id, state, number, signed_on, title, valid_from)
        select id, '${unitId}', 'APPROVED', 'x', '2023-12-15', 'Kế hoạch', '2023-12-15'
          from programme where code = 'U/CTr';
      update signing set state = 'SIGNED' where number = 'x'`);

    await expect(insert).rejects.toThrow(/has another signing in these days/);
  });
});
