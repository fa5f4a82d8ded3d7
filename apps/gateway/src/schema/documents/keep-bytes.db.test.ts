import { expect, it } from 'vitest';
import { globalIdOf } from '../global-id.ts';
import { getSigning } from '../signings/signing-row.ts';
import { openDemo } from '../testing.ts';
import { addAttachment } from './add-attachment.ts';
import { discardBytes } from './keep-bytes.ts';

const { ask, contextOf } = openDemo();

const kept = new Set<string>();
const files = {
  has: async (sha256: string) => kept.has(sha256),
  remove: async (sha256: string) => {
    kept.delete(sha256);
  },
};
const sha256 = 'd'.repeat(64);
const file = { sha256, size: 1, mediaType: 'PDF', name: 'quét.pdf', signatures: null } as const;

async function attach(code: string) {
  const { unit } = await ask<{ unit: { latestSigning: { id: string } } }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id } } }`,
  );
  const context = await contextOf(`xa-${code}`, { files });
  return addAttachment(context, await getSigning(context, unit.latestSigning.id), file);
}

const remove = (code: string, id: string) =>
  ask(
    `xa-${code}`,
    `mutation ($id: ID!) { removeAttachment(input: { id: $id, reason: "Quét nhầm văn bản khác." }) { __typename } }`,
    { variables: { id: globalIdOf('Attachment', id) }, files },
  );

it('bytes lie in the store as long as an attachment names them, and no longer', async () => {
  kept.add(sha256);
  const [one, other] = [await attach('04345'), await attach('04516')];
  await expect(attach('04345')).rejects.toMatchObject({ refusal: { code: 'ALREADY_EXISTS' } });
  await discardBytes(await contextOf('xa-04345', { files }), sha256);
  expect(kept.has(sha256)).toBe(true);
  await remove('04345', one.id);
  expect(kept.has(sha256)).toBe(true);
  await remove('04516', other.id);
  expect(kept.has(sha256)).toBe(false);
});

it('a file whose bytes have just gone is not attached without them: it is to be sent again', async () => {
  await expect(attach('04345')).rejects.toMatchObject({ refusal: { code: 'TOO_BUSY' } });
});

it('a store that fails to take bytes away takes nothing back of what was asked for', async () => {
  kept.add(sha256);
  const { id } = await attach('04345');
  const failing = {
    ...files,
    remove: async () => {
      throw new Error('the store is away');
    },
  };
  await discardBytes(await contextOf('xa-04345', { files: failing }), sha256);
  expect(await remove('04345', id)).toMatchObject({
    removeAttachment: { __typename: 'RemovedAttachment' },
  });
});
