import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const demo = openDemo();
const { ask, db } = demo;

interface Post {
  readonly id: string;
  readonly holder: string | null;
}
type Answer = {
  __typename: string;
  code?: string;
  office?: Post;
  takenOver?: { id: string; unit: { code: string } }[];
};

async function postAt(code: string, kind = 'FRONT'): Promise<Post> {
  const { unit } = await ask<{ unit: { organisations: { offices: Post[] }[] } }>(
    'tinh',
    `{ unit(code: "${code}") { organisations(kind: [${kind}]) { offices { id holder } } } }`,
  );
  const post = unit.organisations[0]?.offices[0];
  if (!post) throw new Error(`no post at ${code}`);
  return post;
}

async function pass(who: string, input: object, today = date('2023-12-15')): Promise<Answer> {
  const { changeOfficeHolder } = await ask<{ changeOfficeHolder: Answer }>(
    who,
    `mutation ($input: ChangeOfficeHolderInput!) { changeOfficeHolder(input: $input) {
       __typename ... on Refused { code }
       ... on OfficeHolderChange { office { id holder } takenOver { id unit { code } } } } }`,
    { variables: { input }, today },
  );
  return changeOfficeHolder;
}

const reason = 'Chuyển công tác theo quyết định điều động.';
const change = { name: 'Người giữ chức mới', from: '2023-12-10', reason };

async function signingOf(code: string) {
  const { unit } = await ask<{
    unit: {
      latestSigning: {
        id: string;
        parties: { holderName: string }[];
        history: { action: string; reason: string }[];
      };
    };
  }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id parties { holderName } history { action reason } } } }`,
  );
  return unit.latestSigning;
}

describe('an office that passes to another', () => {
  it('takes over what is not signed, with the reason on record', async () => {
    const office = await postAt('04516');
    const passed = await pass('huyen-138', { ...change, office: office.id });
    const { id, parties, history } = await signingOf('04516');

    expect(passed).toMatchObject({ office: { holder: 'Người giữ chức mới' } });
    expect(passed.takenOver?.map((signing) => signing.id)).toEqual([id]);
    expect(parties[0]?.holderName).toBe('Người giữ chức mới');
    expect(history.at(-1)).toEqual({ action: 'signing.TAKE_OVER', reason });
  });

  it('leaves what was signed with who signed it', async () => {
    const office = await postAt('04510');
    const before = await signingOf('04510');
    const passed = await pass('xa-04510', { ...change, office: office.id });

    expect(passed).toMatchObject({ office: { holder: 'Người giữ chức mới' }, takenOver: [] });
    expect(await signingOf('04510')).toEqual(before);
  });

  it('may fall vacant, and then lacks a party', async () => {
    const office = await postAt('04582', 'POLICE');
    const passed = await pass('quantri', { ...change, name: null, office: office.id });
    const { signing } = await ask<{ signing: { missingParties: string[] } }>(
      'tinh',
      'query ($id: ID!) { signing(id: $id) { missingParties } }',
      { variables: { id: (await signingOf('04582')).id } },
    );

    expect(passed.office?.holder).toBeNull();
    expect(signing.missingParties).toEqual(['POLICE']);
  });

  it('is said by who acts for the unit or above it, or keeps its accounts, and by nobody else', async () => {
    const office = await postAt('04519');
    const entries = await db().prisma.auditEntry.count();

    expect((await pass('xem', { ...change, office: office.id })).code).toBe('FORBIDDEN');
    expect((await pass('xa-04516', { ...change, office: office.id })).code).toBe('NOT_FOUND');
    expect((await pass('huyen-138', { ...change, office: office.id, reason: 'x' })).code).toBe(
      'REASON_REQUIRED',
    );
    expect(
      (await pass('huyen-138', { ...change, office: office.id, from: '2019-01-01' })).code,
    ).toBe('DATE_OUT_OF_RANGE');
    // The act of 2025 ends the district.
    const { id: ended } = await postAt('139');
    expect(
      (await pass('tinh', { ...change, office: ended, from: '2025-07-01' }, date('2024-09-01')))
        .code,
    ).toBe('DATE_OUT_OF_RANGE');
    expect((await pass('huyen-138', { ...change, office: 'nobody' })).code).toBe('NOT_FOUND');
    expect(await db().prisma.auditEntry.count()).toBe(entries);
  });
});

it('a post is added to a body, once', async () => {
  const { unit } = await ask<{ unit: { organisations: { id: string }[] } }>(
    'xa-04507',
    '{ unit(code: "04507") { organisations(kind: [POLICE]) { id } } }',
  );
  const add = () =>
    ask<{ createOffice: { code?: string; titleVi?: string; isHead?: boolean } }>(
      'xa-04507',
      `mutation ($organisation: ID!) { createOffice(input: { organisation: $organisation,
         titleVi: "Phó Trưởng Công an xã" }) { ... on Office { titleVi isHead } ... on Refused { code } } }`,
      { variables: { organisation: unit.organisations[0]?.id } },
    );

  expect((await add()).createOffice).toEqual({ titleVi: 'Phó Trưởng Công an xã', isHead: false });
  expect((await add()).createOffice).toEqual({ code: 'ALREADY_EXISTS' });
});

it('who has held a post is told by date, and who may say so hears no refusal', async () => {
  const told = await ask<{
    unit: {
      organisations: {
        keepRefusal: { code: string } | null;
        offices: { terms: { name: string; validFrom: string; validTo: string | null }[] }[];
      }[];
    };
  }>(
    'tinh',
    `{ unit(code: "04516") { organisations(kind: [FRONT]) {
         keepRefusal { code } offices { terms { name validFrom validTo } } } } }`,
  );
  const [front] = told.unit.organisations;
  const terms = front?.offices[0]?.terms ?? [];

  expect(front?.keepRefusal).toBeNull();
  expect(terms.length).toBeGreaterThan(1);
  // Each ends where the next begins.
  expect(terms[1]?.validTo).toBe(terms[0]?.validFrom);
});

it.each([
  ['xem', 'FORBIDDEN'],
  ['xa-04516', null],
  ['quantri', null],
])('whether %s may say who holds a post at a commune: %s', async (who, refusal) => {
  const { unit } = await ask<{
    unit: { organisations: { keepRefusal: { code: string } | null }[] };
  }>(who, '{ unit(code: "04516") { organisations(kind: [FRONT]) { keepRefusal { code } } } }');

  expect(unit.organisations[0]?.keepRefusal?.code ?? null).toBe(refusal);
});
