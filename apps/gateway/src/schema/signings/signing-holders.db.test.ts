import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
}

async function change(who: string, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Answer>>(
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
       __typename ... on Signing { id version state } ... on Refused { code } } }`,
    { variables: { input } },
  );
  const told = answer[mutation];
  if (!told) throw new Error('no answer');
  return told;
}

async function read<Data>(id: string, fields: string, today = '2023-12-15'): Promise<Data> {
  const query = `query ($id: ID!) { signing(id: $id) { id version state ${fields} } }`;
  const { signing } = await ask<{ signing: Data }>('tinh2', query, {
    variables: { id },
    today: date(today),
  });
  return signing;
}

const named = 'parties { holderName } missingParties';
const later = '2024-01-20';

describe('who is shown for what was signed', () => {
  it('of an office that was vacant on the day is nobody, whoever holds it later', async () => {
    const { unit } = await ask<{
      unit: { latestSigning: Answer; organisations: { kind: string; id: string }[] };
    }>('xa-04507', '{ unit(code: "04507") { latestSigning { id } organisations { kind id } } }');
    const { id } = unit.latestSigning;
    const { createOffice } = await ask<{ createOffice: { id: string } }>(
      'xa-04507',
      `mutation ($organisation: ID!) { createOffice(input: { organisation: $organisation,
         titleVi: "Phó Chủ tịch" }) { ... on Office { id } } }`,
      { variables: { organisation: unit.organisations.find(({ kind }) => kind === 'FRONT')?.id } },
    );
    const go = async (who: string, move: string, more = {}) =>
      change(who, 'moveSigning', {
        id,
        version: (await read<Answer>(id, '')).version,
        move,
        ...more,
      });
    const drafted = await go('xa-04507', 'DRAFT');
    const witnesses = [createOffice.id];
    await change('xa-04507', 'editSigning', { id, version: drafted.version, witnesses });
    await go('xa-04507', 'SUBMIT');
    await go('huyen-138', 'APPROVE');
    const signed = await go('xa-04507', 'SIGN', { number: '9/KHPH', signedOn: '2023-12-14' });
    await db().prisma.officeHolder.create({
      data: {
        officeId: createOffice.id,
        name: 'Người đến sau',
        validFrom: new Date('2024-01-15'),
      },
    });

    expect(signed.state).toBe('SIGNED');
    expect(await read(id, 'witnesses { holderName }', later)).toMatchObject({
      witnesses: [{ holderName: null }],
    });
  });

  it('of 456/CTPH of 2014, whose signatories no source names, is nobody; its bodies are there all the same', async () => {
    const { id } = await db().prisma.signing.findFirstOrThrow({ where: { number: '456/CTPH' } });

    expect(await read(id, named)).toMatchObject({
      parties: [{ holderName: null }, { holderName: null }],
      missingParties: [],
    });
  });
});

describe('a past signing that waits to be confirmed', () => {
  it('shows who held the offices the day it was signed, and lacks those whom the record does not tell', async () => {
    const document = await db().prisma.document.findFirstOrThrow();
    const entered = await change('tinh', 'recordSigning', {
      programme: '09/CTr-BCA-MTTW',
      unit: '15',
      number: '3/CTPH-2013',
      signedOn: '2013-08-05',
      validTo: '2014-05-06',
      document: document.key,
    });
    const shown = await read<{ moves: { move: string; refusal: { code: string } | null }[] }>(
      entered.id,
      `${named} moves { move refusal { code } }`,
    );

    expect(shown).toMatchObject({
      parties: [{ holderName: null }, { holderName: null }],
      missingParties: ['FRONT', 'POLICE'],
    });
    expect(shown.moves.find(({ move }) => move === 'CONFIRM')?.refusal?.code).toBe(
      'PARTIES_MISSING',
    );
    const { id, version } = entered;
    expect((await change('tinh2', 'moveSigning', { id, version, move: 'CONFIRM' })).code).toBe(
      'PARTIES_MISSING',
    );
  });
});
