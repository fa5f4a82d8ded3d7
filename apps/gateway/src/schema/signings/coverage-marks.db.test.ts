import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const demo = openDemo();
const { ask, statements } = demo;

interface Numbers {
  readonly expected: number;
  readonly inForce: number;
  readonly missing: number;
  readonly toBeRenewed: number;
  readonly late: number;
}

const numbers = 'expected inForce missing toBeRenewed late';

async function coverage<More = unknown>(
  who: string,
  args: string,
  more = '',
): Promise<Numbers & More> {
  const { signingCoverage } = await ask<{ signingCoverage: Numbers & More }>(
    who,
    `{ signingCoverage(${args}) { ${numbers} ${more} } }`,
  );
  return signingCoverage;
}

/** A programme under which every commune of the province has signed until the end of 2023. */
const whole = `
  insert into programme (code, name_vi, name_en, starts_on) values ('T/CTr', 'Thử', 'Trial', '2020-01-01');
  insert into programme_expectation select id, unnest('{XA,PHUONG,THI_TRAN}'::unit_kind[]) from programme where code = 'T/CTr';
  insert into programme_deadline select id, 'COMMUNE', '2023-11-30' from programme where code = 'T/CTr';
  insert into signing (programme_id, unit_id, state, number, signed_on, title, valid_from, valid_to)
    select programme.id, unit_id, 'APPROVED', '1', '2022-01-01', 'Kế hoạch phối hợp', '2022-01-01',
           case unit_version.code when '04507' then date '2023-12-15' else date '2024-01-01' end
      from programme, unit_version
     where programme.code = 'T/CTr' and level = 'COMMUNE' and valid_from <= '2023-12-15'
       and (valid_to is null or '2023-12-15' < valid_to);
  update signing set state = 'SIGNED' from programme
   where programme.id = signing.programme_id and programme.code = 'T/CTr'`;

beforeAll(() => demo.asOwner(whole));

describe('173 communes', () => {
  const on = (asOf: string) => `programme: "T/CTr", asOf: "${asOf}"`;

  it('are 173 of 173 while all signings hold, and 172 the day after one expires', async () => {
    expect(await coverage('tinh', on('2023-12-14'))).toMatchObject({ expected: 173, inForce: 173 });
    const day = await coverage<{ missingUnits: { code: string }[] }>(
      'tinh',
      on('2023-12-15'),
      'missingUnits { code }',
    );

    expect(day).toMatchObject({ expected: 173, inForce: 172, late: 1 });
    expect(day.missingUnits).toEqual([{ code: '04507' }]);
  });

  it('tell of the late one since when it is due, and what it has to do', async () => {
    const { units } = await coverage<{ units: unknown[] }>(
      'huyen-138',
      on('2023-12-15'),
      'units(isLate: true) { unit { code } dueOn daysLate nextStep { move by { code } } }',
    );

    expect(units).toEqual([
      {
        unit: { code: '04507' },
        dueOn: '2023-11-30',
        daysLate: 15,
        nextStep: { move: 'PLAN', by: { code: '138' } },
      },
    ]);
  });

  it('are told month by month', async () => {
    const { trend } = await coverage<{ trend: unknown[] }>(
      'tinh',
      on('2023-12-15'),
      'trend(months: 2) { asOf expected inForce }',
    );

    expect(trend).toEqual([
      { asOf: '2023-10-31', expected: 173, inForce: 173 },
      { asOf: '2023-11-30', expected: 173, inForce: 173 },
      { asOf: '2023-12-15', expected: 173, inForce: 172 },
    ]);
  });
});

describe('a subtree', () => {
  const programme = 'programme: "09/CTr-BCA-MTTW"';
  const names = ['expected', 'inForce', 'missing', 'toBeRenewed', 'late'] as const;

  it('is the sum of its parts and of itself', async () => {
    const all = await coverage<{ byUnit: Numbers[] }>('tinh', programme, `byUnit { ${numbers} }`);
    const own = await coverage('tinh', `${programme}, level: [PROVINCE]`);
    for (const name of names) {
      const parts = all.byUnit.reduce((sum, part) => sum + part[name], 0);
      expect(parts + own[name]).toBe(all[name]);
    }
  });

  it('asked as district 138 is that district’s alone', async () => {
    const mine = await coverage('huyen-138', programme);

    expect(mine.expected).toBe(22);
    expect(mine).toEqual(await coverage('tinh', `${programme}, under: "138"`));
  });
});

it('superseding the province’s signing marks all 182 that rest on it, and voids none', async () => {
  const programme = 'programme: "09/CTr-BCA-MTTW", level: [DISTRICT, COMMUNE]';
  const before = await coverage('tinh', programme);
  await demo.asOwner(`
    with old as (update signing set state = 'SUPERSEDED', superseded_on = '2023-12-15'
      where number = '123' and state = 'SIGNED' returning *)
    insert into signing (programme_id, unit_id, title, valid_from, number, signed_on, basis_id, supersedes_id, state)
      select programme_id, unit_id, title, superseded_on, '124', superseded_on, basis_id, id, 'APPROVED' from old;
    update signing set state = 'SIGNED' where number = '124'`);
  const after = await coverage<{ units: { stage: string; isToBeRenewed: boolean }[] }>(
    'tinh',
    programme,
    'units { stage isToBeRenewed }',
  );
  const marked = after.units.filter(({ isToBeRenewed }) => isToBeRenewed);
  const { signings } = await ask<{ signings: { nodes: { isToBeRenewed: boolean }[] } }>(
    'tinh',
    `{ signings(programme: "09/CTr-BCA-MTTW", inForceOn: "2023-12-15", first: 1000) { nodes { isToBeRenewed } } }`,
  );

  expect(before.toBeRenewed).toBe(0);
  expect(after.inForce).toBe(before.inForce);
  expect(after.expected).toBe(182);
  // Everybody who has one in force: of the 182, those that have none have nothing to renew.
  expect(after.toBeRenewed).toBe(before.inForce);
  expect(marked.every(({ stage }) => stage === 'IN_FORCE')).toBe(true);
  expect(statements().length).toBeLessThanOrEqual(3);
  expect(signings.nodes.filter(({ isToBeRenewed }) => isToBeRenewed)).toHaveLength(after.inForce);
  expect(await coverage('tinh', `${programme}, asOf: "2023-12-14"`)).toMatchObject({
    toBeRenewed: 0,
  });
});

it('183 units under 20 programmes are read in three statements', async () => {
  await demo.asOwner(`
    insert into programme (code, name_vi, name_en, starts_on)
      select 'P' || n, 'Chương trình ' || n, 'Programme ' || n, '2020-01-01' from generate_series(1, 18) n;
    insert into programme_expectation select programme.id, kind from programme, programme_expectation told
      join programme first on first.id = told.programme_id and first.code = '09/CTr-BCA-MTTW'
     where programme.code like 'P%'`);
  const { programmes } = await ask<{ programmes: { nodes: { coverage: Numbers }[] } }>(
    'tinh',
    `{ programmes(first: 20) { nodes { code coverage { ${numbers}
        byLevel { level expected inForce } byUnit { unit { code } expected inForce byStage { stage count } } } } } }`,
  );

  expect(statements().length).toBeLessThanOrEqual(3);
  expect(programmes.nodes).toHaveLength(20);
  expect(programmes.nodes.filter(({ coverage: told }) => told.expected === 183)).toHaveLength(19);
});
