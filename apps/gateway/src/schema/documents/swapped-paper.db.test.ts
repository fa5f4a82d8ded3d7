import { verifyDatabase } from '@phoihop/database/audit';
import { expect, it } from 'vitest';
import { globalIdOf } from '../global-id.ts';
import { getSigning } from '../signings/signing-row.ts';
import { openDemo } from '../testing.ts';
import { addAttachment } from './add-attachment.ts';

const { ask, contextOf, db } = openDemo();

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
}

async function signingOf(code: string): Promise<string> {
  const { unit } = await ask<{ unit: { latestSigning: Shown } }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id } } }`,
  );
  return unit.latestSigning.id;
}

async function read<More = object>(id: string, more = '', who = 'tinh'): Promise<Shown & More> {
  const query = `query ($id: ID!) { signing(id: $id) { id version state ${more} } }`;
  const variables = { id };
  return (await ask<{ signing: Shown & More }>(who, query, { variables })).signing;
}

const shownOf = (mutation: string) =>
  mutation === 'removeAttachment'
    ? '... on RemovedAttachment { id }'
    : '... on Signing { id version state }';

async function change(who: string, mutation: string, input: object): Promise<Shown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await ask<Record<string, Shown>>(
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shownOf(mutation)} ... on Refused { code } } }`,
    { variables: { input } },
  );
  const told = data[mutation];
  if (!told) throw new Error('no answer');
  return told;
}

let count = 0;
/** Attaches a file that has come in whole, and answers its id. */
async function attach(who: string, signingId: string, name: string): Promise<string> {
  const context = await contextOf(who);
  count += 1;
  const { id } = await addAttachment(context, await getSigning(context, signingId), {
    sha256: String(count).padStart(64, '0'),
    size: 1,
    mediaType: 'PDF',
    name: `${name}.pdf`,
    signatures: null,
  });
  return globalIdOf('Attachment', id);
}
const detach = (who: string, id: string) =>
  change(who, 'removeAttachment', { id, reason: 'Quét nhầm văn bản khác.' });

/** A past signing of the province, entered by one of its coordinators. */
const enter = (number: string, signedOn: string, validTo: string) =>
  change('tinh', 'recordSigning', {
    programme: '09/CTr-BCA-MTTW',
    unit: '15',
    number,
    signedOn,
    validTo,
    holders: [
      { organisationKind: 'FRONT', holderName: 'Người giữ chức A' },
      { organisationKind: 'POLICE', holderName: 'Người giữ chức B' },
    ],
  });

it('who confirms a past signing confirms it by the paper that he has read', async () => {
  const { id } = await enter('3/CTPH-2013', '2013-08-05', '2014-05-06');
  const paper = await attach('tinh', id, 'văn bản đã ký');
  const { version } = await read(id);
  await detach('tinh', paper);
  await attach('tinh', id, 'văn bản khác');
  const late = await change('tinh2', 'moveSigning', { id, version, move: 'CONFIRM' });
  const now = await read(id);
  const confirmed = await change('tinh2', 'moveSigning', {
    id,
    version: now.version,
    move: 'CONFIRM',
  });

  expect(late.code).toBe('CONFLICT');
  expect(now.version).toBe(version + 2);
  expect(confirmed.state).toBe('SIGNED');
});

it('who approves approves with the files that he has read, and the record accounts for both', async () => {
  const id = await signingOf('04516');
  const before = await read(id);
  await attach('xa-04516', id, 'phụ lục');
  const move = { id, version: before.version, move: 'APPROVE' };
  const late = await change('huyen-138', 'moveSigning', move);
  const after = await read<{ history: { action: string }[] }>(id, 'history { action }');
  const client = await db().pool.connect();
  const { findings } = await verifyDatabase(client).finally(() => client.release());

  expect(before.state).toBe('SUBMITTED');
  expect(late.code).toBe('CONFLICT');
  expect(after).toMatchObject({ state: 'SUBMITTED', version: before.version + 1 });
  expect(after.history.at(-1)).toEqual({ action: 'signing.ATTACH' });
  expect(findings).toEqual([]);
});

it('what was approved keeps its files', async () => {
  const id = await signingOf('04516');
  const { version, attachments } = await read<{ attachments: { id: string }[] }>(
    id,
    'attachments { id }',
  );
  const approved = await change('huyen-138', 'moveSigning', { id, version, move: 'APPROVE' });
  const removed = await detach('xa-04516', attachments[0]?.id ?? '');
  const { detachRefusal } = await read<{ detachRefusal: object }>(
    id,
    'detachRefusal { code }',
    'xa-04516',
  );

  expect([approved.state, removed.code]).toEqual(['APPROVED', 'WRONG_STATE']);
  expect(detachRefusal).toEqual({ code: 'WRONG_STATE' });
});

it('what is attached after the approval is seen by who signs; what comes after the signature changes nothing', async () => {
  const id = await signingOf('04516');
  const { version } = await read(id);
  await attach('huyen-138', id, 'thêm sau khi duyệt');
  const sign = { id, number: '12/KHPH', signedOn: '2023-12-14', move: 'SIGN' };
  const late = await change('xa-04516', 'moveSigning', { ...sign, version });
  const signed = await change('xa-04516', 'moveSigning', { ...sign, version: version + 1 });
  await attach('xa-04516', id, 'bản quét');

  expect([late.code, signed.state]).toEqual(['CONFLICT', 'SIGNED']);
  expect((await read(id)).version).toBe(signed.version);
});

it('the paper of a commune’s past signing is taken away by the district that entered it, not by the commune', async () => {
  const { id } = await change('huyen-138', 'recordSigning', {
    programme: '09/CTr-BCA-MTTW',
    unit: '04522',
    number: '7/KHPH-2015',
    signedOn: '2015-03-02',
    validTo: '2020-03-02',
  });
  const paper = await attach('huyen-138', id, 'văn bản năm 2015');

  expect((await detach('xa-04522', paper)).code).toBe('NOT_YOURS');
  expect(await detach('huyen-138', paper)).toMatchObject({ id: paper });
});
