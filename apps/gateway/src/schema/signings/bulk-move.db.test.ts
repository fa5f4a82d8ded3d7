import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const demo = openDemo();
const { ask, db } = demo;

interface Bulk {
  readonly id: string;
  readonly total: number;
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly items: readonly {
    readonly outcome: string;
    readonly unit: { readonly code: string };
    readonly signing: { readonly id: string; readonly state: string } | null;
    readonly refusal: { readonly code: string } | null;
  }[];
}
type Answer = Partial<Bulk> & { readonly __typename: string; readonly code?: string };

const fields = `__typename ... on Refused { code } ... on BulkMove { id total waiting done refused
  items { outcome unit { code } signing { id state } refusal { code message } } }`;

async function prepare(who: string, input: object): Promise<Answer> {
  const { prepareBulkMove } = await ask<{ prepareBulkMove: Answer }>(
    who,
    `mutation ($input: PrepareBulkMoveInput!) { prepareBulkMove(input: $input) { ${fields} } }`,
    { variables: { input } },
  );
  return prepareBulkMove;
}

async function run(who: string, id: string | undefined, first = 50): Promise<Answer> {
  const { runBulkMove } = await ask<{ runBulkMove: Answer }>(
    who,
    `mutation ($id: ID!, $first: Int) { runBulkMove(id: $id, first: $first) { ${fields} } }`,
    { variables: { id, first } },
  );
  return runBulkMove;
}

const plan = { move: 'PLAN', programme: 'T/CTr', level: ['COMMUNE'], validFrom: '2023-12-15' };

const countSignings = () => db().prisma.signing.count({ where: { programme: { code: 'T/CTr' } } });
const countEntries = () => db().prisma.auditEntry.count();

beforeAll(() =>
  demo.asOwner(`
    insert into programme (code, name_vi, name_en, starts_on) values ('T/CTr', 'Thử', 'Trial', '2020-01-01');
    insert into programme_expectation select id, unnest('{XA,PHUONG,THI_TRAN,HUYEN,THI_XA,THANH_PHO,TINH}'::unit_kind[])
      from programme where code = 'T/CTr'`),
);

describe('a bulk move', () => {
  it('changes nothing when it is prepared, and tells who is left out and why', async () => {
    const entries = await countEntries();
    const already = await ask<{ createSigning: { id: string } }>(
      'tinh',
      `mutation { createSigning(input: { programme: "T/CTr", unit: "138", validFrom: "2023-12-15" }) {
         ... on Signing { id } } }`,
    );
    const prepared = await prepare('tinh', { ...plan, level: ['DISTRICT'] });

    expect(already.createSigning.id).toBeTruthy();
    expect(prepared).toMatchObject({ total: 9, waiting: 8, done: 0, refused: 1 });
    const left = prepared.items?.filter(({ outcome }) => outcome === 'REFUSED');
    expect(left).toMatchObject([{ unit: { code: '138' }, refusal: { code: 'ALREADY_EXISTS' } }]);
    expect(await countSignings()).toBe(1);
    expect(await countEntries()).toBe(entries + 1);
  });

  it('plans for 173 communes step by step, one entry for each', async () => {
    const entries = await countEntries();
    const prepared = await prepare('tinh', plan);
    expect(prepared).toMatchObject({ total: 173, waiting: 173 });
    const first = await run('tinh', prepared.id, 10);
    expect(first).toMatchObject({ done: 10, waiting: 163 });
    // What is not asked for is not done: it waits, and is found again.
    const { bulkMoves } = await ask<{ bulkMoves: Bulk[] }>('tinh', '{ bulkMoves { id waiting } }');
    expect(bulkMoves).toContainEqual({ id: prepared.id, waiting: 163 });
    let last = first;
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    while ((last.waiting ?? 0) > 0) last = await run('tinh', prepared.id);

    expect(last).toMatchObject({ done: 173, waiting: 0, refused: 0 });
    expect(await countSignings()).toBe(1 + 173);
    expect(await countEntries()).toBe(entries + 173);
    expect(last.items?.every(({ signing }) => signing?.state === 'PLANNED')).toBe(true);
  }, 120_000);

  it('is its maker’s alone', async () => {
    const prepared = await prepare('tinh', { ...plan, level: ['PROVINCE'] });
    const others = await ask<{ bulkMoves: unknown[] }>('tinh2', '{ bulkMoves { id } }');

    expect(await run('tinh2', prepared.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(others.bulkMoves).toEqual([]);
  });

  it('made from two windows at once makes each move once', async () => {
    const prepared = await prepare('tinh', { ...plan, level: ['DISTRICT'] });
    const before = await countSignings();
    await Promise.all([run('tinh', prepared.id), run('tinh', prepared.id)]);
    const after = await run('tinh', prepared.id);

    expect(after).toMatchObject({ waiting: 0, done: 8 });
    expect(await countSignings()).toBe(before + 8);
  });

  it('goes on past what is refused when its turn comes', async () => {
    const { signings } = await ask<{
      signings: { nodes: { id: string; unit: { code: string } }[] };
    }>(
      'huyen-138',
      '{ signings(programme: "T/CTr", level: [COMMUNE], first: 30) { nodes { id unit { code } } } }',
    );
    const ids = signings.nodes.map(({ id }) => id);
    const prepared = await prepare('huyen-138', { move: 'DRAFT', signings: ids });
    expect(prepared).toMatchObject({ total: 21, waiting: 21 });
    const [one] = signings.nodes;
    await ask(
      `xa-${one?.unit.code}`,
      `mutation ($id: ID!) { moveSigning(input: { id: $id, version: 1, move: DRAFT }) { __typename } }`,
      { variables: { id: one?.id } },
    );
    const done = await run('huyen-138', prepared.id);

    expect(done).toMatchObject({ done: 20, refused: 1, waiting: 0 });
    const refused = done.items?.filter(({ outcome }) => outcome === 'REFUSED');
    expect(refused).toMatchObject([{ unit: one?.unit, refusal: { code: 'CONFLICT' } }]);
  });

  it('asks for one reason for all, and refuses none or too many', async () => {
    const none = await prepare('tinh', { ...plan, units: [] });
    const { signings } = await ask<{ signings: { nodes: { id: string }[] } }>(
      'tinh',
      '{ signings(programme: "T/CTr", first: 3) { nodes { id } } }',
    );
    const ids = signings.nodes.map(({ id }) => id);

    expect(none.code).toBe('INVALID_INPUT');
    expect((await prepare('tinh', { move: 'CANCEL', signings: ids })).code).toBe('REASON_REQUIRED');
    expect((await prepare('tinh', { ...plan, programme: null })).code).toBe('INVALID_INPUT');
    expect((await prepare('tinh', { ...plan, validFrom: null })).code).toBe('DATE_REQUIRED');
  });

  it('a reporter of one commune plans for nobody else', async () => {
    const prepared = await prepare('xem', { ...plan, level: ['PROVINCE'] });

    expect(prepared).toMatchObject({ total: 1, waiting: 0, refused: 1 });
    expect(prepared.items?.[0]?.refusal?.code).toBe('NOT_YOURS');
  });
});
