import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();

const programme = '09/CTr-BCA-MTTW';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly isToBeRenewed: boolean;
  readonly basis: { readonly number: string | null } | null;
}
type Answer = Partial<Shown> & { readonly __typename: string; readonly code?: string };

const shown = 'id version number isToBeRenewed basis { number }';
const answered = `__typename ... on Signing { ${shown} } ... on Refused { code }`;

async function ofProvince(): Promise<readonly Shown[]> {
  const { signings } = await ask<{ signings: { nodes: Shown[] } }>(
    'tinh',
    `{ signings(programme: "${programme}", level: [PROVINCE], inForceOn: "2023-12-15", first: 9) { nodes { ${shown} } } }`,
  );
  return signings.nodes;
}

/** Plans what takes the place of one of the province’s signings and takes it to its end, as two people. */
async function replace(number: string, by: string): Promise<Answer> {
  const old = (await ofProvince()).find((signing) => signing.number === number);
  const { createSigning: planned } = await ask<{ createSigning: Answer }>(
    'tinh',
    `mutation ($old: ID!) { createSigning(input: { programme: "${programme}", unit: "15", supersedes: $old,
       validFrom: "2023-12-15", title: "Chương trình phối hợp thay thế" }) { ${answered} } }`,
    { variables: { old: old?.id } },
  );
  let answer = planned;
  for (const [who, move, more] of [
    ['tinh', 'DRAFT', {}],
    ['tinh', 'SUBMIT', {}],
    ['tinh2', 'APPROVE', {}],
    ['tinh', 'SIGN', { number: by, signedOn: '2023-12-15' }],
  ] as const) {
    const { id, version } = answer;
    // oxlint-disable-next-line no-await-in-loop -- each move rests on the one before
    const { moveSigning } = await ask<{ moveSigning: Answer }>(
      who,
      `mutation ($input: MoveSigningInput!) { moveSigning(input: $input) { ${answered} } }`,
      { variables: { input: { id, version, move, ...more } } },
    );
    answer = moveSigning;
  }
  return answer;
}

async function marked() {
  const { signingCoverage } = await ask<{
    signingCoverage: { expected: number; inForce: number; toBeRenewed: number };
  }>(
    'tinh',
    `{ signingCoverage(programme: "${programme}", level: [DISTRICT, COMMUNE]) { expected inForce toBeRenewed } }`,
  );
  return signingCoverage;
}

it('the province replaces its programme by its own moves: all below are to be renewed, none is void', async () => {
  const before = await marked();
  expect(before).toMatchObject({ expected: 182, toBeRenewed: 0 });

  expect(await replace('456/CTPH', '77/CTPH')).toMatchObject({ number: '77/CTPH' });

  expect(await marked()).toEqual({ ...before, toBeRenewed: before.inForce });
  // The plan that rests on what was replaced holds beside the new one until it is renewed itself.
  const standing = (await ofProvince()).map(
    ({ number, isToBeRenewed }) => [number ?? '', isToBeRenewed] as const,
  );
  expect(new Map(standing)).toEqual(
    new Map([
      ['123', true],
      ['77/CTPH', false],
    ]),
  );
});

it('the plan beside it is then renewed on the new programme', async () => {
  expect(await replace('123', '78/KHPH')).toMatchObject({
    number: '78/KHPH',
    isToBeRenewed: false,
    basis: { number: '77/CTPH' },
  });
  expect(new Set((await ofProvince()).map(({ number }) => number))).toEqual(
    new Set(['77/CTPH', '78/KHPH']),
  );
});
