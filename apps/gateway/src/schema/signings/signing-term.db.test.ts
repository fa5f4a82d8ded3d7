import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

type Answer = { id?: string; version?: number; state?: string; code?: string; message?: string };
const answer = '... on Signing { id version state } ... on Refused { code message }';

async function create(unit: string, validFrom: string): Promise<Answer> {
  const { createSigning } = await ask<{ createSigning: Answer }>(
    'tinh',
    `mutation { createSigning(input: { programme: "09/CTr-BCA-MTTW", unit: "${unit}",
      validFrom: "${validFrom}" }) { ${answer} } }`,
  );
  return createSigning;
}

async function move(username: string, signing: Answer, more: object): Promise<Answer> {
  const input = { id: signing.id, version: signing.version, ...more };
  const { moveSigning } = await ask<{ moveSigning: Answer }>(
    username,
    `mutation ($input: MoveSigningInput!) { moveSigning(input: $input) { ${answer} } }`,
    { variables: { input } },
  );
  return moveSigning;
}

async function bringToSign(commune: string, district: string, validFrom: string): Promise<Answer> {
  const planned = await create(commune, validFrom);
  const drafting = await move(`xa-${commune}`, planned, { move: 'DRAFT' });
  const submitted = await move(`xa-${commune}`, drafting, { move: 'SUBMIT' });
  return move(`huyen-${district}`, submitted, { move: 'APPROVE' });
}

const sign = { move: 'SIGN', number: '77/KHPH', signedOn: '2023-12-15' };

it('a second signing that holds in the same days is refused when it is to be signed', async () => {
  const endless = await db().prisma.signing.findFirstOrThrow({
    where: { state: 'SIGNED', validTo: null, unit: { versions: { some: { kind: 'XA' } } } },
    select: { unit: { select: { versions: { select: { code: true, parentId: true } } } } },
  });
  const [version] = endless.unit.versions;
  const { code: district } = await db().prisma.unitVersion.findFirstOrThrow({
    where: { unitId: version?.parentId ?? '' },
  });
  const commune = version?.code ?? '';
  const approved = await bringToSign(commune, district, '2024-01-01');
  const refused = await move(`xa-${commune}`, approved, sign);

  expect(approved.state).toBe('APPROVED');
  expect(refused.code).toBe('TERM_OVERLAPS');
  expect(refused.message).toContain('có hiệu lực trong cùng thời gian');
  const kept = await ask('tinh', `{ signing(id: "${approved.id}") { state number version } }`);
  expect(kept).toEqual({
    signing: { state: 'APPROVED', number: null, version: approved.version },
  });
});
