import { date, type IsoDate } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { merger } from '../units/merger.fixture.ts';

const { ask, asOwner, db } = openDemo({ hasActs: false });
const today = date('2025-08-01');
const programme = 'R/CTr';

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly title: string;
  readonly code?: string;
}

let document: string;
beforeAll(async () => {
  ({ key: document } = await db().prisma.document.findFirstOrThrow());
  await asOwner(
    merger(['04510', '04513'], '2025-07-01'),
    `insert into programme (code, name_vi, name_en, starts_on) values ('R/CTr', 'Thử', 'Trial', '2010-01-01');
     insert into programme_expectation select id, unnest('{XA,TINH}'::unit_kind[]) from programme where code = 'R/CTr';
     insert into programme_party select id, 'COMMUNE', 'FRONT', 1 from programme where code = 'R/CTr';
     insert into access_grant (account_id, role, unit_id)
       select 'account-tinh2', 'COORDINATOR', unit_id from unit_version where code = '138'`,
    // A commune that became a ward: it is not expected any more, and has another name.
    `update unit_version set valid_to = '2024-06-01' where code = '04522';
     insert into unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
       select unit_id, '2024-06-01', code, 'PHUONG', 'Tên mới', 'Phường Tên Mới', parent_id
         from unit_version where code = '04522'`,
  );
});

async function change(who: string, mutation: string, input: object): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Answer>>(
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
       __typename ... on Signing { id version state title } ... on Refused { code } } }`,
    { variables: { input }, today },
  );
  const told = answer[mutation];
  if (!told) throw new Error('no answer');
  return told;
}

const record = (who: string, unit: string, signedOn: string, more: object = {}) =>
  change(who, 'recordSigning', {
    programme,
    unit,
    signedOn,
    number: `1/${signedOn}`,
    document,
    holders: [{ organisationKind: 'FRONT', holderName: 'Người giữ chức A' }],
    ...more,
  });
const confirm = ({ id, version }: Answer) =>
  change('tinh2', 'moveSigning', { id, version, move: 'CONFIRM' });

async function read<Data>(id: string, fields: string, asOf: IsoDate = today): Promise<Data> {
  const query = `query ($id: ID!, $asOf: Date) { signing(id: $id, asOf: $asOf) { ${fields} } }`;
  return (await ask<{ signing: Data }>('tinh', query, { variables: { id, asOf }, today })).signing;
}

describe('a past signing is entered as its day was', () => {
  it('of a unit that has ended since, by those above it, and confirmed', async () => {
    const entered = await record('huyen-138', '04510', '2022-05-05', { validTo: '2024-05-05' });
    const confirmed = await confirm(entered);

    expect(entered).toMatchObject({ state: 'SUBMITTED' });
    expect(confirmed.state).toBe('SIGNED');
    expect(await read(entered.id, 'unit { code } parties { holderName }')).toEqual({
      unit: { code: '04510' },
      parties: [{ holderName: 'Người giữ chức A' }],
    });
  });

  it('not by the unit that has ended, and not as of a day after its end', async () => {
    expect((await record('xa-04510', '04510', '2022-05-05')).code).toBe('NOT_YOURS');
    expect((await record('huyen-138', '04510', '2025-07-02')).code).toBe('NOT_FOUND');
  });

  it('of a unit that was of another kind and name then', async () => {
    const { fullName } = await db().prisma.unitVersion.findFirstOrThrow({
      where: { code: '04522' },
      orderBy: { validFrom: 'asc' },
    });
    const entered = await record('huyen-138', '04522', '2021-05-05', { validTo: '2022-05-05' });

    expect(entered).toMatchObject({
      state: 'SUBMITTED',
      title: `Kế hoạch phối hợp ${fullName}`,
    });
    expect((await record('huyen-138', '04522', '2025-01-05')).code).toBe('NOT_EXPECTED');
  });
});

describe('a chain of past signings', () => {
  it('supersedes one by the other, and marks what rests on the first', async () => {
    const first = await record('tinh', '15', '2012-01-01');
    await confirm(first);
    const below = await record('huyen-138', '04516', '2013-01-01');
    await confirm(below);
    const early = await record('tinh', '15', '2011-01-01', { supersedes: first.id });
    const second = await record('tinh', '15', '2015-01-01', { supersedes: first.id });
    const confirmed = await confirm(second);
    const marks =
      'before: isToBeRenewed(asOf: "2014-12-31") since: isToBeRenewed(asOf: "2015-01-01")';

    expect([early.code, confirmed.state]).toEqual(['DATE_OUT_OF_RANGE', 'SIGNED']);
    expect(await read(first.id, 'state supersededOn supersededBy { id }')).toEqual({
      state: 'SUPERSEDED',
      supersededOn: '2015-01-01',
      supersededBy: { id: second.id },
    });
    expect(await read(below.id, `basis { id } ${marks}`)).toEqual({
      basis: { id: first.id },
      before: false,
      since: true,
    });
  });
});
