import { createPublicKey } from 'node:crypto';
import { keyInPem, parseSealFile, verifySeal } from '@phoihop/seals';
import { describe, expect, it } from 'vitest';
import { openDemo, testKey } from '../testing.ts';

const demo = openDemo();
const { ask, db } = demo;

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
type Answer = Partial<Shown> & { __typename: string; code?: string };

const answered = '__typename ... on Signing { id state version } ... on Refused { code }';

async function change(
  username: string,
  mutation: string,
  input: Record<string, unknown>,
): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Answer>>(
    username,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answered} } }`,
    { variables: { input } },
  );
  return answer[mutation] ?? { __typename: 'nothing' };
}

async function read<Data>(id: string, fields: string, username = 'tinh'): Promise<Data> {
  const query = `query ($id: ID!) { signing(id: $id) { id version state ${fields} } }`;
  const { signing } = await ask<{ signing: Data }>(username, query, { variables: { id } });
  return signing;
}

async function latest(code: string): Promise<Shown> {
  const { unit } = await ask<{ unit: { latestSigning: Shown } }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id version state } } }`,
  );
  return unit.latestSigning;
}

async function move(username: string, id: string, name: string, more = {}): Promise<Answer> {
  const { version } = await read<Shown>(id, '');
  return change(username, 'moveSigning', { id, version, move: name, ...more });
}

/** Takes what was planned for a unit to its end. */
async function sign(id: string, unit: string, parent: string, number: string): Promise<Answer> {
  await move(unit, id, 'DRAFT');
  await move(unit, id, 'SUBMIT');
  await move(parent, id, 'APPROVE');
  return move(unit, id, 'SIGN', { number, signedOn: '2023-12-15' });
}

const programme = '09/CTr-BCA-MTTW';
const reason = 'Đơn vị đã ký bản khác.';

describe('a signing that takes another’s place', () => {
  it('supersedes it the moment it is signed, from its own first day on', async () => {
    const old = await latest('04510');
    expect(old.state).toBe('SIGNED');
    const input = { programme, unit: '04510', validFrom: '2023-12-15', supersedes: old.id };
    const planned = await change('huyen-138', 'createSigning', input);
    const again = await change('huyen-138', 'createSigning', input);
    const signed = await sign(planned.id ?? '', 'xa-04510', 'huyen-138', '44/KHPH');
    const after = await read<{ supersededOn: string; supersededBy: Shown; history: unknown[] }>(
      old.id,
      'supersededOn supersededBy { id } history { action to }',
    );

    expect(again.code).toBe('ALREADY_EXISTS');
    expect(signed.state).toBe('SIGNED');
    expect(after).toMatchObject({
      state: 'SUPERSEDED',
      version: old.version + 1,
      supersededOn: '2023-12-15',
      supersededBy: { id: planned.id },
    });
    expect(after.history.at(-1)).toEqual({ action: 'signing.SUPERSEDE', to: 'SUPERSEDED' });
  });

  it('must begin after it, and be of the same unit', async () => {
    const old = await latest('04513');
    const early = { programme, unit: '04513', validFrom: '2013-08-02', supersedes: old.id };
    const other = { programme, unit: '04519', validFrom: '2023-12-15', supersedes: old.id };

    expect((await change('huyen-138', 'createSigning', early)).code).toBe('DATE_OUT_OF_RANGE');
    expect((await change('huyen-138', 'createSigning', other)).code).toBe('INVALID_INPUT');
  });

  it('may be given up and begun again', async () => {
    const old = await latest('04513');
    const input = { programme, unit: '04513', validFrom: '2023-12-15', supersedes: old.id };
    const first = await change('huyen-138', 'createSigning', input);
    const cancelled = await move('huyen-138', first.id ?? '', 'CANCEL', { reason });
    const second = await change('huyen-138', 'createSigning', input);

    expect(cancelled.state).toBe('CANCELLED');
    expect(second.state).toBe('PLANNED');
    await move('xa-04513', second.id ?? '', 'CANCEL', { reason });
  });
});

describe('a signing that ends before its term', () => {
  it('is ended by the unit above, with a reason and a day', async () => {
    const { id } = await latest('04519');
    const ending = { reason, endsOn: '2023-12-20' };

    expect((await move('xa-04519', id, 'TERMINATE', ending)).code).toBe('NOT_YOURS');
    expect((await move('huyen-138', id, 'TERMINATE', { reason })).code).toBe('DATE_REQUIRED');
    expect((await move('huyen-138', id, 'TERMINATE', ending)).state).toBe('TERMINATED');
    const held = await read(
      id,
      'on20: isInForce(asOf: "2023-12-20") on19: isInForce(asOf: "2023-12-19")',
    );
    expect(held).toMatchObject({ on19: true, on20: false });
  });
});

describe('a past signing that is entered from its paper', () => {
  const past = {
    programme,
    unit: '04522',
    number: '7/KHPH-2015',
    signedOn: '2015-03-02',
    validTo: '2020-03-02',
    holders: [
      { organisationKind: 'FRONT', holderName: 'Người giữ chức A' },
      { organisationKind: 'POLICE', holderName: 'Người giữ chức B' },
    ],
  };

  it('is the unit above’s to enter', async () => {
    expect((await change('xa-04522', 'recordSigning', past)).code).toBe('NOT_YOURS');
  });

  it('asks for its paper, and for a second person who confirms it', async () => {
    const entered = await change('huyen-138', 'recordSigning', past);
    const id = entered.id ?? '';
    expect(entered.state).toBe('SUBMITTED');
    expect((await move('huyen-138', id, 'CONFIRM')).code).toBe('OWN_SUBMISSION');
    expect((await move('xa-04522', id, 'CONFIRM')).code).toBe('NOT_YOURS');
    // It is neither approved nor sent back: it is confirmed or given up.
    expect((await move('huyen-138', id, 'APPROVE')).code).toBe('WRONG_STATE');
    expect((await move('huyen-138', id, 'RETURN', { reason })).code).toBe('WRONG_STATE');
  });

  it('is signed once confirmed, with the names it was entered with, and sealed', async () => {
    const document = await db().prisma.document.findFirstOrThrow();
    const province = {
      programme,
      unit: '15',
      number: '3/CTPH-2013',
      signedOn: '2013-08-05',
      validTo: '2014-05-06',
    };
    const entered = await change('tinh', 'recordSigning', {
      ...province,
      holders: past.holders,
      document: document.key,
    });
    const id = entered.id ?? '';
    expect((await move('tinh', id, 'CONFIRM')).code).toBe('OWN_SUBMISSION');
    expect((await move('tinh2', id, 'CONFIRM')).state).toBe('SIGNED');
    const shown = await read(id, 'isRecorded signedOn parties { holderName } seal { digest }');
    expect(shown).toMatchObject({
      isRecorded: true,
      signedOn: '2013-08-05',
      parties: [{ holderName: 'Người giữ chức A' }, { holderName: 'Người giữ chức B' }],
      seal: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});

describe('the offices that sign', () => {
  it('are named by the unit while it writes, and what was approved with them is what is signed', async () => {
    const { id, version } = await latest('04507');
    const { unit } = await ask<{
      unit: { organisations: { kind: string; offices: { id: string; isHead: boolean }[] }[] };
    }>('xa-04507', '{ unit(code: "04507") { organisations { kind offices { id isHead } } } }');
    const head = (kind: string) =>
      unit.organisations.find((body) => body.kind === kind)?.offices.find(({ isHead }) => isHead)
        ?.id;
    await change('xa-04507', 'moveSigning', { id, version, move: 'DRAFT' });
    const front = { organisationKind: 'FRONT', office: head('FRONT'), capacity: 'TM' };
    const police = { organisationKind: 'POLICE', office: head('POLICE'), capacity: 'DIRECT' };
    const edit = (more: object) =>
      change('xa-04507', 'editSigning', { id, version: version + 1, ...more });

    expect((await edit({ parties: [{ ...front, capacity: 'KT' }, police] })).code).toBe(
      'CAPACITY_NOT_OF_OFFICE',
    );
    expect((await edit({ parties: [{ ...front, office: police.office }] })).code).toBe('NOT_FOUND');
    expect((await edit({ parties: [front, front] })).code).toBe('INVALID_INPUT');
    const fewer = await edit({ parties: [front], witnesses: [police.office] });
    expect(fewer).toMatchObject({ state: 'DRAFTING', version: version + 2 });
    const shown = await read(id, 'missingParties witnesses { holderName } parties { position }');
    expect(shown).toMatchObject({
      missingParties: ['POLICE'],
      witnesses: [{ holderName: expect.any(String) }],
      parties: [{ position: 1 }],
    });
    const whole = { id, version: version + 2, parties: [police, front], witnesses: [] };
    await change('xa-04507', 'editSigning', whole);
    // In the order of the heading, whatever order they were named in.
    expect(await read(id, 'parties { organisationKind }')).toMatchObject({
      parties: [{ organisationKind: 'FRONT' }, { organisationKind: 'POLICE' }],
    });
  });
});

describe('the seal', () => {
  it('lets a stranger tell that what was signed reads as it was signed', async () => {
    const { id } = await latest('04507');
    await move('xa-04507', id, 'SUBMIT');
    await move('huyen-138', id, 'APPROVE');
    await move('xa-04507', id, 'SIGN', { number: '12/KHPH', signedOn: '2023-12-14' });
    const { seal } = await read<{ seal: { file: string } }>(id, 'seal { file }', 'xem');
    const file = parseSealFile(seal.file);
    const key = keyInPem(testKey.publicPem) ?? '';
    if (!file) throw new Error('no seal');

    expect(createPublicKey(testKey.publicPem).asymmetricKeyType).toBe('ed25519');
    expect(verifySeal(file, [key])).toBe('UNCHANGED');
    const altered = { ...file, content: file.content.replace('12/KHPH', '13/KHPH') };
    expect(verifySeal(altered, [key])).toBe('CHANGED');
    expect(JSON.parse(file.content)).toMatchObject({
      number: '12/KHPH',
      signedOn: '2023-12-14',
      unit: { code: '04507', under: 'Huyện Trấn Yên' },
      parties: [{ body: 'FRONT', holder: expect.any(String) }, { body: 'POLICE' }],
    });
  });

  it('is kept for ever: nobody changes or takes it away, and nothing that was signed', async () => {
    const sql = [
      `update signing_seal set content = 'x'`,
      'delete from signing_seal',
      'truncate signing_seal',
      `update signing set title = 'khác' where state = 'SIGNED'`,
      `update signing_party p set holder_name = 'x' from signing s where s.id = p.signing_id and s.state = 'SIGNED'`,
    ];
    for (const statement of sql) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(db().prisma.$executeRawUnsafe(statement)).rejects.toThrow(
        /stays as it was|keeps its parties|only ever added|append|permission denied/,
      );
    }
  });
});
