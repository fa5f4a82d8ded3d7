import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { ask, asOwner } = demo;
const { change, move } = signingDeeds(demo);
const programme = 'T/CTr';

beforeAll(() =>
  asOwner(
    programmeSql(programme),
    programmeSql('E/CTr'),
    signedSql('E/CTr', '04507', 'while it ran'),
    `update programme set ends_on = '2023-12-01' where code = 'E/CTr'`,
    programmeSql('L/CTr'),
    `update programme set starts_on = '2024-02-01' where code = 'L/CTr'`,
  ),
);

interface Item {
  readonly unit: { readonly code: string };
  readonly outcome: string;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}
interface Bulk {
  readonly id: string;
  readonly code?: string;
  readonly waiting: number;
  readonly refused: number;
  readonly items: readonly Item[];
}
const bulkFields = `... on Refused { code } ... on BulkMove { id waiting refused
  items { unit { code } outcome refusal { code message } } }`;

async function prepare(input: object): Promise<Bulk> {
  const { prepareBulkMove } = await ask<{ prepareBulkMove: Bulk }>(
    'tinh',
    `mutation ($input: PrepareBulkMoveInput!) { prepareBulkMove(input: $input) { ${bulkFields} } }`,
    { variables: { input: { move: 'PLAN', programme, validFrom: '2023-12-15', ...input } } },
  );
  return prepareBulkMove;
}
const codes = ({ items }: Bulk, outcome: string) =>
  items.filter((item) => item.outcome === outcome).map(({ unit }) => unit.code);

describe('a past signing that was entered and awaits its confirmation', () => {
  const enter = (unit: string, validTo: string | null) =>
    change('huyen-138', 'recordSigning', {
      programme,
      unit,
      number: '1/KHPH',
      signedOn: '2015-03-02',
      validTo,
    });
  const stand = async (code: string) => {
    const { signingCoverage } = await ask<{ signingCoverage: { units: { unit: unknown }[] } }>(
      'tinh',
      `{ signingCoverage(programme: "${programme}", under: "${code}") {
          units { unit { code } stage nextStep { move by { code } } } } }`,
    );
    return signingCoverage.units[0];
  };

  it('says nothing of today where its term is over', async () => {
    expect((await enter('04507', '2020-03-02')).state).toBe('SUBMITTED');
    expect(await stand('04507')).toMatchObject({ stage: 'MISSING', nextStep: { move: 'PLAN' } });
    expect(await prepare({ units: ['04507'] })).toMatchObject({ waiting: 1, refused: 0 });
  });

  it('does not hide what the unit itself writes', async () => {
    const planned = await change('xa-04510', 'createSigning', {
      programme,
      unit: '04510',
      validFrom: '2023-12-15',
    });
    await move('xa-04510', planned.id, 'DRAFT');
    await enter('04510', null);

    expect(await stand('04510')).toMatchObject({
      stage: 'DRAFTING',
      nextStep: { move: 'SUBMIT', by: { code: '04510' } },
    });
  });

  it('is to be confirmed by the unit above where it holds today, and nothing else is planned', async () => {
    await enter('04513', null);

    expect(await stand('04513')).toMatchObject({
      stage: 'SUBMITTED',
      nextStep: { move: 'CONFIRM', by: { code: '138' } },
    });
    expect(codes(await prepare({ units: ['04513'] }), 'REFUSED')).toEqual(['04513']);
  });
});

describe('a programme', () => {
  const coverage = async (code: string, asOf: string, more = '') => {
    const { signingCoverage } = await ask<{
      signingCoverage: { expected: number; trend: readonly object[] };
    }>(
      'tinh',
      `{ signingCoverage(programme: "${code}", under: "138", asOf: "${asOf}") { expected inForce ${more} } }`,
    );
    return signingCoverage;
  };

  it('expects nobody once it has ended', async () => {
    expect(await coverage('E/CTr', '2023-11-30')).toEqual({ expected: 21, inForce: 1 });
    const ended = await coverage('E/CTr', '2023-12-15', 'trend(months: 1) { expected inForce }');
    expect(ended).toEqual({
      expected: 0,
      inForce: 0,
      trend: [
        { expected: 21, inForce: 1 },
        { expected: 0, inForce: 0 },
      ],
    });
  });

  it('nor before it begins, and is planned for all the same', async () => {
    expect(await coverage('L/CTr', '2024-01-31')).toMatchObject({ expected: 0 });
    expect(await coverage('L/CTr', '2024-02-01')).toMatchObject({ expected: 21 });
    const plan = { programme: 'L/CTr', under: '138', validFrom: '2024-02-01' };
    const prepared = await prepare(plan);
    expect(prepared).toMatchObject({ waiting: 21, refused: 0 });
  });
});
