import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { splitter } from '../units/split.fixture.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { ask, asOwner } = demo;
const { change, numbered } = signingDeeds(demo);
const programme = 'T/CTr';
const firstAct = '2023-12-01';

const unitOf = (code: string) => `(select unit_id from unit_version where code = '${code}'
  order by valid_from desc limit 1)`;

/** An act by which a commune of district 138 comes to its end and another takes its place, at the end of the district's room. */
const replaced = (old: string, successor: string, room: number, until = firstAct) => `
  insert into unit (id, valid_from, source)
    values (md5('${successor}')::uuid, '${until}', 'test');
  insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
    values (md5('${successor}')::uuid, '${until}', '${successor}', 'XA', 'Mới', 'Xã Mới ${successor}', ${unitOf('138')});
  insert into place (unit_id, parent_id, valid_from, depth, path, path_end)
    select md5('${successor}')::uuid, id, '${until}', depth + 1, path_end - ${room}, path_end - ${room - 1}
      from place where unit_id = ${unitOf('138')};
  insert into unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
    select ${unitOf(old)}, md5('${successor}')::uuid, id, 1, 'test' from reorganisation where number = 'T/NQ';
  update place set valid_to = '${until}' where unit_id = ${unitOf(old)};
  delete from unit_version where unit_id = ${unitOf(old)} and valid_from >= '${until}';
  update unit_version set valid_to = '${until}'
    where unit_id = ${unitOf(old)} and coalesce(valid_to > '${until}', true);
  update unit set valid_to = '${until}' where id = ${unitOf(old)}`;

beforeAll(() =>
  asOwner(
    programmeSql(programme),
    `insert into programme_deadline select id, 'COMMUNE', '2023-11-30' from programme where code = '${programme}'`,
    signedSql(programme, '04507', 'kept'),
    signedSql(programme, '04510', 'to the end'),
    signedSql(programme, '04513', 'ended before'),
    `update signing set state = 'TERMINATED', terminated_on = '2023-11-01' where number = 'ended before'`,
    `insert into reorganisation (number, title, effective_on, source) values ('T/NQ', 'Sắp xếp', '${firstAct}', 'test')`,
    replaced('04510', '04990', 1),
    replaced('04513', '04993', 2),
  ),
);

interface Covered {
  readonly unit: { readonly code: string };
  readonly stage: string;
  readonly isToBeRenewed: boolean;
  readonly leftToRenew: number;
  readonly dueOn: string | null;
  readonly isLate: boolean;
  readonly nextStep: object | null;
}
interface Coverage {
  readonly expected: number;
  readonly inForce: number;
  readonly toBeRenewed: number;
  readonly units: readonly Covered[];
  readonly trend: readonly object[];
}

async function coverage(asOf: string, more = '') {
  const { signingCoverage } = await ask<{ signingCoverage: Coverage }>(
    'tinh',
    `{ signingCoverage(programme: "${programme}", under: "138", asOf: "${asOf}") {
        expected inForce toBeRenewed
        units { unit { code } stage isToBeRenewed leftToRenew dueOn isLate nextStep { move } } ${more} } }`,
  );
  return signingCoverage;
}
const unitIn = ({ units }: Coverage, code: string) => units.find(({ unit }) => unit.code === code);

describe('a signing ends with the life of its unit', () => {
  it('in coverage, from month to month, and in the list of what is in force', async () => {
    const before = await coverage('2023-11-30');
    const after = await coverage('2023-12-15', 'trend(months: 1) { asOf inForce }');
    const { signings } = await ask<{ signings: { nodes: { number: string }[] } }>(
      'tinh',
      `{ signings(programme: "${programme}", asOf: "2023-11-30", inForceOn: "2023-12-15") { nodes { number } } }`,
    );

    expect(before).toMatchObject({ expected: 21, inForce: 2 });
    expect(unitIn(before, '04510')?.stage).toBe('IN_FORCE');
    expect(after).toMatchObject({ expected: 21, inForce: 1 });
    expect(after.trend).toEqual([
      { asOf: '2023-11-30', inForce: 2 },
      { asOf: '2023-12-15', inForce: 1 },
    ]);
    expect(signings.nodes).toEqual([{ number: 'kept' }]);
  });
});

describe('a unit that came of another', () => {
  it('is to renew what that one had in force to the end, and nothing that had ended before', async () => {
    const day = await coverage('2023-12-15');

    expect(day.toBeRenewed).toBe(1);
    expect(unitIn(day, '04990')).toMatchObject({
      stage: 'MISSING',
      isToBeRenewed: true,
      nextStep: { move: 'PLAN' },
    });
    expect(unitIn(day, '04993')).toMatchObject({ stage: 'MISSING', isToBeRenewed: false });
  });

  it('is due on its first day, although the deadline was before it', async () => {
    expect(unitIn(await coverage(firstAct), '04990')).toMatchObject({
      dueOn: firstAct,
      isLate: false,
    });
    expect(unitIn(await coverage('2023-12-02'), '04990')).toMatchObject({ isLate: true });
    // Whose beginning is not known was there before the deadline.
    expect(unitIn(await coverage(firstAct), '04507')).toMatchObject({ dueOn: '2023-11-30' });
  });

  it('is to renew it until its own is signed and has begun', async () => {
    const input = { programme, unit: '04990', validFrom: '2023-12-20' };
    expect((await change('huyen-138', 'createSigning', input)).state).toBe('PLANNED');
    expect(unitIn(await coverage('2023-12-15'), '04990')).toMatchObject({
      stage: 'PLANNED',
      isToBeRenewed: true,
      nextStep: { move: 'DRAFT' },
    });
    await asOwner(
      `update signing set state = 'APPROVED', number = 'own', signed_on = '2023-12-15'
        where unit_id = md5('04990')::uuid`,
      `update signing set state = 'SIGNED' where number = 'own'`,
    );
    expect(await numbered(programme, 'own')).toBeTruthy();

    expect(unitIn(await coverage('2023-12-15'), '04990')).toMatchObject({
      stage: 'SIGNED',
      isToBeRenewed: true,
      nextStep: null,
    });
    expect(unitIn(await coverage('2023-12-20'), '04990')).toMatchObject({
      stage: 'IN_FORCE',
      isToBeRenewed: false,
    });
  });
});

describe('over several acts', () => {
  it('a unit is to renew what was left to those it came of, unless they signed anew', async () => {
    await asOwner(
      signedSql(programme, '04516', 'long ago'),
      replaced('04516', '04996', 3, '2024-01-10'),
      replaced('04996', '04997', 4, '2024-01-20'),
      // Which signed for itself before it ended.
      replaced('04990', '04991', 5, '2024-01-20'),
    );

    const day = await coverage('2024-02-01');

    expect(['04997', '04991', '04993'].map((code) => unitIn(day, code)?.leftToRenew)).toEqual([
      1, 1, 0,
    ]);
    expect(unitIn(day, '04997')).toMatchObject({ stage: 'MISSING', isToBeRenewed: true });
  });
});

it('what is left to two units is to be signed anew by each of them, and counts once above them', async () => {
  const left = async (code: string) => {
    const { unit } = await ask<{ unit: { afterReorganisation: { signings: number } } }>(
      'tinh',
      `{ unit(code: "${code}", asOf: "2024-03-01") { afterReorganisation { signings } } }`,
    );
    return unit.afterReorganisation.signings;
  };
  const before = await left('138');
  await asOwner(
    signedSql(programme, '04519', 'of one'),
    splitter('04519', ['04981', '04982'], '2024-02-10', 7),
  );
  const each = await left('04981');

  expect(each).toBeGreaterThan(0);
  expect(await left('04982')).toBe(each);
  expect(await left('138')).toBe(before + each);
});
