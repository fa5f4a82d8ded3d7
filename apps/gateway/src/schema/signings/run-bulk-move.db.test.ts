import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { ask, asOwner } = demo;
const { change } = signingDeeds(demo);
const programme = 'T/CTr';

beforeAll(() => asOwner(programmeSql(programme)));

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
async function run(id: string): Promise<Bulk> {
  const { runBulkMove } = await ask<{ runBulkMove: Bulk }>(
    'tinh',
    `mutation ($id: ID!) { runBulkMove(id: $id) { ${bulkFields} } }`,
    { variables: { id } },
  );
  return runBulkMove;
}
const codes = ({ items }: Bulk, outcome: string) =>
  items.filter((item) => item.outcome === outcome).map(({ unit }) => unit.code);

describe('a bulk move', () => {
  it('looks again when its turn comes: what was planned or signed since is not planned again', async () => {
    const units = ['04516', '04519', '04522'];
    const prepared = await prepare({ units, validFrom: '2030-01-01' });
    expect(prepared.waiting).toBe(3);
    await asOwner(signedSql(programme, '04516', 'since'));
    await change('tinh', 'createSigning', { programme, unit: '04519', validFrom: '2023-12-15' });
    const done = await run(prepared.id);

    expect(codes(done, 'DONE')).toEqual(['04522']);
    expect(codes(done, 'REFUSED')).toEqual(['04516', '04519']);
    const [signed, planned] = done.items;
    expect(signed?.refusal).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(signed?.refusal?.message).toContain('đang hiệu lực');
    expect(planned?.refusal?.message).toContain('đang thực hiện');
  });

  it('tells of the units named that are not expected', async () => {
    const prepared = await prepare({ units: ['138', '04525'] });

    expect(codes(prepared, 'WAITING')).toEqual(['04525']);
    expect(prepared.items.find(({ unit }) => unit.code === '138')?.refusal?.code).toBe(
      'NOT_EXPECTED',
    );
  });

  it('of more than 500 is refused before any of them is looked for', async () => {
    const signings = Array.from({ length: 501 }, (_, index) => `none-${index}`);

    expect((await prepare({ move: 'APPROVE', signings })).code).toBe('INVALID_INPUT');
    expect((await prepare({ units: signings })).code).toBe('INVALID_INPUT');
  });
});
