import { verifyDatabase } from '@phoihop/database/audit';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { actsOn, heading, merging, small, type Answer } from './testing.ts';

const demo = openDemo();
const { ask, db, statements } = demo;
const { draft, edit, apply, revert, cancel, tried, read, numbered, node } = actsOn(demo);

const mistaken = 'Nhập nhầm, cần soạn lại';
const findings = async () => {
  const client = await db().pool.connect();
  return (await verifyDatabase(client).finally(() => client.release())).findings;
};
const countsOf = (
  told: readonly { kind: string; before: string | null; after: string | null }[],
) => {
  const counts: Record<string, number> = {};
  for (const { kind, before, after } of told) {
    const line = `${kind} ${before ?? '–'} > ${after ?? '–'}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
};

describe('the act of 2025 on the demo, with a review open and signings under way', () => {
  let act: Answer;

  it('is taken back, tried and applied again, and does row by row what the dry run told, all on record', async () => {
    act = await numbered('quantri', '1673');
    const before = await read('quantri', act);
    const reverted = await revert('quantri', act, mistaken);
    expect(reverted).toMatchObject({ state: 'DRAFT', version: act.version + 1 });
    expect(await findings()).toEqual([]);
    const began = performance.now();
    const dry = await tried('quantri', act);
    const ran = performance.now();
    const applied = await apply('quantri', { ...pick(reverted), fingerprint: dry.fingerprint });
    const ended = performance.now();
    const after = await read('quantri', act);
    // The time is told in the note of whoever measures it.
    process.stdout.write(
      `dry run ${Math.round(ran - began)} ms, apply ${Math.round(ended - ran)} ms, ${dry.touched.length} rows\n`,
    );

    expect(applied).toMatchObject({ state: 'APPLIED', version: act.version + 2 });
    expect(await findings()).toEqual([]);
    expect(dry.touched.length).toBeGreaterThan(800);
    expect(after.touched).toEqual(dry.touched);
    expect(after.access).toEqual(dry.access);
    // As it was seeded, so it is; whose grants count follows from when it was applied.
    const apart = (told: typeof after.touched) => told.filter(({ kind }) => kind !== 'GRANT');
    expect(apart(after.touched)).toEqual(apart(before.touched));
  }, 60_000);

  it('touches things of every kind that the demo holds at units that end', async () => {
    const { touched } = await read('quantri', act);

    expect(countsOf(touched)).toMatchObject({
      'UNIT ON_MAP > MERGED': 163,
      'UNIT ON_MAP > ABOLISHED': 9,
      'UNIT – > BEGINS': 46,
      'UNIT ON_MAP > MOVED': 6,
      'UNIT ON_MAP > RENAMED': 1,
      'GRANT – > ADMINISTRATOR': 1,
      'GRANT – > COORDINATOR': 2,
      'GRANT – > REPORTER': 167,
      'GRANT COORDINATOR > HISTORY_ONLY': 11,
      'CYCLE OPEN > KEEPS_UNITS': 1,
      'REPORT NOT_STARTED > SUCCESSOR_REPORTS': 8,
      'REPORT NOT_STARTED > REPORTED_FROM_ABOVE': 4,
      'SIGNING SUBMITTED > STAYS_UNSIGNED': 5,
      'SIGNING IN_FORCE > TO_BE_RENEWED': 146,
      'RECOGNITION RECOGNISED > AWAITING_REASSESSMENT': 215,
      'SHEET SUBMITTED > SUCCESSOR_REPORTS': 20,
      // Of quarters that the open review does not ask for.
      'SHEET SUBMITTED > STAYS_UNACCEPTED': 8,
    });
  });

  it('is refused where anything it touches is another thing than was looked at', async () => {
    const standing = await numbered('quantri', '1673');
    const reverted = await revert('quantri', standing, mistaken);
    const { fingerprint } = await tried('quantri', act);
    await demo.asOwner(
      `update review_cycle set state = 'CANCELLED', reason = 'thử', version = version + 1 where state = 'OPEN'`,
    );

    expect(await apply('quantri', { ...pick(reverted), fingerprint })).toMatchObject({
      code: 'DRY_RUN_CHANGED',
      message: expect.stringContaining('chạy thử lại'),
    });
    expect(await numbered('quantri', '1673')).toMatchObject({ state: 'DRAFT' });
    const again = await tried('quantri', act);
    expect(again.fingerprint).not.toBe(fingerprint);
    // Asked twice at once it is done once; who comes too late is told so.
    const asked = { ...pick(reverted), fingerprint: again.fingerprint };
    const answers = await Promise.all([apply('quantri', asked), apply('quantri', asked)]);
    expect(answers.map(({ state, code }) => state ?? code).toSorted()).toEqual([
      'APPLIED',
      'CONFLICT',
    ]);
  }, 60_000);

  it('stands on the act before it, which is not taken back alone', async () => {
    const earlier = await numbered('quantri', '1246');

    expect(await revert('quantri', earlier, mistaken)).toMatchObject({
      code: 'LATER_CHANGE',
      message: expect.stringContaining('01/07/2025'),
    });
  });
});

it('a unit under no other is made by whoever keeps the whole map, and by nobody else', async () => {
  await demo.asOwner(`insert into access_grant (account_id, role, unit_id)
    select 'account-chua-quyen', 'ADMINISTRATOR', unit_id from unit_version where code = '138'`);
  const unit = { key: 'tinh', code: '99', kind: 'TINH', name: 'Thử', fullName: 'Tỉnh Thử' };
  const act = { ...small, number: '9/NQ-THỬ', changes: [{ create: unit }] };

  expect(await draft('chua-quyen', act)).toMatchObject({ code: 'FORBIDDEN' });
  const made = await draft('quantri', act);
  expect(made).toMatchObject({ state: 'DRAFT' });
  await expect(node('chua-quyen', made.id, 'number')).resolves.toBeNull();
  await cancel('quantri', made, mistaken);
  await demo.asOwner(`delete from access_grant where account_id = 'account-chua-quyen'`);
});

describe('a draft', () => {
  it('is written, looked at, changed in the version that stands, and given up with a reason', async () => {
    const made = await draft('quantri', small);
    expect(made).toMatchObject({ __typename: 'Reorganisation', state: 'DRAFT', version: 1 });
    const edited = await edit('quantri', {
      id: made.id,
      version: 1,
      content: { ...small, title: 'Nhập xã' },
    });
    expect(edited).toMatchObject({ version: 2 });
    expect(await edit('quantri', { id: made.id, version: 1, content: small })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('nghị quyết sắp xếp'),
    });
    expect(await draft('quantri', small)).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await cancel('quantri', edited, 'thôi')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await cancel('quantri', edited, mistaken)).toMatchObject({ state: 'CANCELLED' });
    const { history } = await node<{ history: { action: string; reason: string | null }[] }>(
      'quantri',
      made.id,
      'history { action reason }',
    );
    expect(history).toEqual([
      { action: 'reorganisation.DRAFT', reason: null },
      { action: 'reorganisation.EDIT', reason: null },
      { action: 'reorganisation.CANCEL', reason: mistaken },
    ]);
  });

  it('is told with all that it takes to write it down again', async () => {
    const made = await draft('quantri', { ...small, number: '8/NQ-THỬ' });
    const { changes } = await node<{ changes: unknown[] }>(
      'quantri',
      made.id,
      'changes { number type before { code } after { key code kind name fullName parent { code } unit { id } } }',
    );
    const { key, code, kind, name, fullName } = merging.merge.into;

    expect(changes).toEqual([
      {
        number: 1,
        type: 'MERGE',
        before: [{ code: '04507' }, { code: '04510' }],
        after: [{ key, code, kind, name, fullName, parent: { code: '138' }, unit: null }],
      },
    ]);
  });

  it('is there for nobody but who administers all that it names', async () => {
    const { id } = await numbered('quantri', '8/NQ-THỬ');
    for (const who of ['tinh', 'huyen-138', 'xa-04507', 'xem', 'chua-quyen']) {
      expect(await node(who, id, 'number')).toBeNull();
      const refusal = await draft(who, { ...small, number: `9/${who}` }).catch(
        (error: { refusal: { code: string } }) => ({ code: error.refusal.code }),
      );
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(refusal.code);
    }
  });

  it('tells why it cannot be, naming the change', async () => {
    const refusals: readonly (readonly [object, string, string])[] = [
      [{ abolish: '138' }, 'CHILDREN_NOT_NAMED', 'Thay đổi thứ 1: Chưa nói các đơn vị thuộc 138'],
      [{ merge: { ...merging.merge, from: ['04507'] } }, 'INVALID_INPUT', 'Nhập từ hai đơn vị'],
      [
        { move: { unit: '04507', parent: { unit: '04510' } } },
        'LEVEL_NOT_ALLOWED',
        'Xã thuộc huyện hoặc tỉnh',
      ],
      [
        { rename: { unit: '04507', name: 'A', fullName: 'Xã A', code: '04510' } },
        'CODE_TAKEN',
        'đã thuộc về',
      ],
    ];
    for (const [index, [change, code, message]] of refusals.entries()) {
      const made = await draft('quantri', {
        ...heading,
        number: `10/${index}`,
        changes: [change],
        access: [],
      });
      expect(await tried('quantri', made)).toMatchObject({
        __typename: 'Refused',
        code,
        message: expect.stringContaining(message),
      });
    }
  });

  it('proposes who could follow, and gives access to whom it names alone', async () => {
    const act = await numbered('quantri', '8/NQ-THỬ');
    const { followers } = await node<{ followers: { grant: string; account: string }[] }>(
      'quantri',
      act.id,
      'followers { grant account }',
    );
    expect(followers).toHaveLength(2);
    const access = followers.map(({ grant }) => ({ grant, key: 'moi', role: 'REPORTER' }));
    const content = { ...small, number: '8/NQ-THỬ', access };
    // A later act ends what this one would make: it has to be taken back first.
    const late = await edit('quantri', { id: act.id, version: act.version, content });
    expect(await tried('quantri', late)).toMatchObject({ code: 'LATER_CHANGE' });
    for (const number of ['1673', '1246']) {
      const standing = await numbered('quantri', number);
      expect(await revert('quantri', standing, mistaken)).toMatchObject({ state: 'DRAFT' });
    }
    const dry = await tried('quantri', late);
    expect(dry.access.map(({ isGiven, role, unit }) => [isGiven, role, unit.key])).toEqual([
      [true, 'REPORTER', 'moi'],
      [true, 'REPORTER', 'moi'],
    ]);
    expect(await apply('quantri', { ...pick(late), fingerprint: dry.fingerprint })).toMatchObject({
      state: 'APPLIED',
    });
    expect((await read('quantri', late)).touched).toEqual(dry.touched);
    const [seen, unseen] = await Promise.all(
      ['xa-04507', 'xa-04513'].map((who) =>
        ask<{ units: { nodes: { fullName: string }[] } }>(
          who,
          '{ units(first: 10, asOf: "2024-01-01") { nodes { fullName } } }',
        ),
      ),
    );
    expect(seen?.units.nodes).toEqual([{ fullName: 'Xã Thử Nghiệm' }]);
    expect(unseen?.units.nodes).not.toContainEqual({ fullName: 'Xã Thử Nghiệm' });
  }, 60_000);

  it('once applied is not taken back when a unit it made holds something of its own', async () => {
    const act = await numbered('quantri', '8/NQ-THỬ');
    await demo.asOwner(`insert into signing (programme_id, unit_id, title, valid_from)
      select programme.id, unit.id, 'Bản ký kết', '2024-01-02' from programme, unit
        where unit.made_by_id is not null and programme.code = '09/CTr-BCA-MTTW' limit 1`);

    expect(await revert('quantri', act, mistaken)).toMatchObject({
      code: 'SUCCESSOR_IN_USE',
      message: expect.stringContaining('04999 Xã Thử Nghiệm'),
    });
  });
});

it('acts are listed with all that hangs on them in the same few statements, for one as for all', async () => {
  const fields = `number state moves { isOpen refusal { code } } editRefusal { code } history { action }
    changes { before { code } after { code parent { code } } }`;
  const source = (first: number) => `{ reorganisations(first: ${first}) { nodes { ${fields} } } }`;
  await ask('quantri', source(1));
  const one = statements().length;
  await ask('quantri', source(100));
  const many = statements().length;

  expect(many).toBeLessThanOrEqual(12);
  expect(one).toBeLessThanOrEqual(many);
});

function pick({ id, version }: Answer) {
  return { id, version };
}
