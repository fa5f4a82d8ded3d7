import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { ask, asOwner } = demo;
const { change, read, approve, sign, numbered } = signingDeeds(demo);

const units = ['138', '04507', '04510', '04513'];
const renewals = new Map<string, string>();
const renewalOf = (code: string) => renewals.get(code) ?? '';
let plan = '';

/** A district and three of its communes rest on the province's plan, of which the province has just signed a new one. */
beforeAll(async () => {
  const code = 'T/CTr';
  await asOwner(
    programmeSql(code, '{XA,HUYEN,TINH}'),
    signedSql(code, '15', '456', { from: '2014-05-06' }),
    signedSql(code, '15', '123', { from: '2021-05-14', basis: '456' }),
    signedSql(code, '138', 'of 138', { basis: '123' }),
    ...units
      .slice(1)
      .map((unit) => signedSql(code, unit, unit, { from: '2022-01-01', basis: 'of 138' })),
  );
  const supersedes = await numbered(code, '123');
  const input = { programme: code, unit: '15', validFrom: '2023-12-15', supersedes };
  plan = (await change('tinh', 'createSigning', input)).id ?? '';
  await approve(plan, 'tinh', 'tinh2');
  await sign(plan, 'tinh');
});

interface Item {
  readonly unit: { readonly code: string };
  readonly signing: { readonly id: string } | null;
  readonly refusal: { readonly code: string } | null;
}
interface Bulk {
  readonly id: string;
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly items: readonly Item[];
}

const bulkFields = `... on BulkMove { id waiting done refused
  items { unit { code } signing { id } refusal { code } } }`;

async function preview(): Promise<Bulk> {
  const input = { move: 'PLAN', programme: 'T/CTr', units, validFrom: '2023-12-15' };
  const { prepareBulkMove } = await ask<{ prepareBulkMove: Bulk }>(
    'tinh',
    `mutation ($input: PrepareBulkMoveInput!) { prepareBulkMove(input: $input) { ${bulkFields} } }`,
    { variables: { input } },
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

async function coverage() {
  const { signingCoverage } = await ask<{
    signingCoverage: { toBeRenewed: number; units: { unit: { code: string } }[] };
  }>(
    'tinh',
    `{ signingCoverage(programme: "T/CTr") {
        toBeRenewed units { unit { code } stage isToBeRenewed nextStep { move by { code } } } } }`,
  );
  const { toBeRenewed } = signingCoverage;
  const of = (code: string) => signingCoverage.units.find(({ unit }) => unit.code === code);
  return { toBeRenewed, of };
}

it('renewals planned for many are under way from then on, and nobody plans them again', async () => {
  const before = await coverage();
  expect(before.toBeRenewed).toBe(4);
  expect(before.of('04507')).toMatchObject({ nextStep: { move: 'PLAN', by: { code: '138' } } });

  const prepared = await preview();
  expect(prepared).toMatchObject({ waiting: 4, refused: 0 });
  const done = await run(prepared.id);
  expect(done).toMatchObject({ done: 4 });
  for (const { unit, signing } of done.items) renewals.set(unit.code, signing?.id ?? '');

  const after = await coverage();
  expect(after.of('04507')).toMatchObject({
    stage: 'IN_FORCE',
    isToBeRenewed: true,
    nextStep: { move: 'DRAFT', by: { code: '04507' } },
  });
  const again = await preview();
  expect(again).toMatchObject({ waiting: 0, refused: 4 });
  expect(again.items.map(({ refusal }) => refusal?.code)).toEqual(
    units.map(() => 'ALREADY_EXISTS'),
  );
});

it('once they are signed, in whatever order, nothing is to be renewed any more', async () => {
  // One signs before its district, one has submitted by then, one begins only afterwards.
  await approve(renewalOf('04507'), 'xa-04507', 'huyen-138');
  const signed = [await sign(renewalOf('04507'), 'xa-04507')];
  await approve(renewalOf('04510'), 'xa-04510', 'huyen-138');
  await approve(renewalOf('138'), 'huyen-138', 'tinh');
  signed.push(await sign(renewalOf('138'), 'huyen-138'));
  signed.push(await sign(renewalOf('04510'), 'xa-04510'));
  await approve(renewalOf('04513'), 'xa-04513', 'huyen-138');
  signed.push(await sign(renewalOf('04513'), 'xa-04513'));
  const bases = await Promise.all(
    units.map(async (code) => {
      const { basis } = await read<{ basis: { id: string } }>(renewalOf(code), 'basis { id }');
      return basis.id;
    }),
  );

  expect(signed.map(({ state }) => state)).toEqual(units.map(() => 'SIGNED'));
  // What stood above when it was submitted, and not what was superseded: only the last found its district's.
  expect(bases).toEqual([plan, plan, plan, renewalOf('138')]);
  const after = await coverage();
  expect(after.toBeRenewed).toBe(0);
  expect(after.of('04507')).toMatchObject({ stage: 'IN_FORCE', nextStep: null });
});
