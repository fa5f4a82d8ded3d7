import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
type Answer = { __typename: string; state?: string; code?: string; version?: number };

async function signingOf(code: string): Promise<Shown> {
  const { unit } = await ask<{ unit: { latestSigning: Shown } }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id version state } } }`,
  );
  return unit.latestSigning;
}

async function move(username: string, input: Record<string, unknown>): Promise<Answer> {
  const { moveSigning } = await ask<{ moveSigning: Answer }>(
    username,
    `mutation ($input: MoveSigningInput!) {
      moveSigning(input: $input) {
        __typename ... on Signing { state version } ... on Refused { code } } }`,
    { variables: { input } },
  );
  return moveSigning;
}

async function countEntries(): Promise<number> {
  return db().prisma.auditEntry.count();
}

describe('a signing', () => {
  it('goes from planned to signed through the hands of its unit and of the unit above', async () => {
    const { id, version, state } = await signingOf('04507');
    expect(state).toBe('PLANNED');
    const xa = 'xa-04507';
    const steps = [
      await move(xa, { id, version, move: 'DRAFT' }),
      await move(xa, { id, version: version + 1, move: 'SUBMIT' }),
      await move('huyen-138', { id, version: version + 2, move: 'APPROVE' }),
      await move(xa, {
        id,
        version: version + 3,
        move: 'SIGN',
        number: '12/KHPH',
        signedOn: '2023-12-14',
      }),
    ];
    const answer = await ask<{
      signing: { history: { from: string; to: string }[]; parties: { holderName: string }[] };
    }>(
      xa,
      `query ($id: ID!) { signing(id: $id) {
        number signedOn submittedBy approvedBy parties { holderName }
        history { from to actorName } } }`,
      { variables: { id } },
    );

    expect(steps.map((step) => step.state)).toEqual([
      'DRAFTING',
      'SUBMITTED',
      'APPROVED',
      'SIGNED',
    ]);
    expect(answer.signing).toMatchObject({
      number: '12/KHPH',
      signedOn: '2023-12-14',
      submittedBy: 'Báo cáo viên xã Đào Thịnh',
      approvedBy: 'Điều phối viên huyện Trấn Yên',
    });
    expect(answer.signing.parties.map(({ holderName }) => holderName)).toEqual([
      expect.any(String),
      expect.any(String),
    ]);
    expect(answer.signing.history.map(({ from, to }) => [from, to])).toEqual([
      [null, 'PLANNED'],
      ['PLANNED', 'DRAFTING'],
      ['DRAFTING', 'SUBMITTED'],
      ['SUBMITTED', 'APPROVED'],
      ['APPROVED', 'SIGNED'],
    ]);
  });

  it.each([
    ['xa-04516', 'APPROVE', {}, 'NOT_YOURS'],
    ['huyen-138', 'SIGN', {}, 'WRONG_STATE'],
    ['huyen-138', 'RETURN', { reason: 'Thiếu' }, 'REASON_REQUIRED'],
    ['xem', 'APPROVE', {}, 'NOT_YOURS'],
  ])('changes nothing when %s may not %s', async (username, name, more, code) => {
    const before = await signingOf('04516');
    const entries = await countEntries();
    const { id, version } = before;
    const answer = await move(username, { id, version, move: name, ...more });

    expect(answer).toEqual({ __typename: 'Refused', code });
    expect(await signingOf('04516')).toEqual(before);
    expect(await countEntries()).toBe(entries);
  });

  it('takes one of two moves made at once, and tells the other that it came too late', async () => {
    const { id, version } = await signingOf('04567');
    const entries = await countEntries();
    const answers = await Promise.all([
      move('huyen-138', { id, version, move: 'APPROVE' }),
      move('huyen-138', { id, version, move: 'RETURN', reason: 'Chưa đủ căn cứ ban hành.' }),
    ]);

    expect(answers.map((answer) => answer.code ?? 'made').sort()).toEqual(['CONFLICT', 'made']);
    expect(await countEntries()).toBe(entries + 1);
  });

  it('is planned once: a second one under way is refused', async () => {
    const create = (username: string) =>
      ask<{ createSigning: Answer & { missingParties?: string[] } }>(
        username,
        `mutation { createSigning(input: { programme: "09/CTr-BCA-MTTW", unit: "04603",
          validFrom: "2024-01-01" }) {
            __typename ... on Signing { state missingParties basis { state } } ... on Refused { code } } }`,
      );
    const first = await create('xa-04603');
    const second = await create('huyen-139');

    expect(first.createSigning).toMatchObject({ state: 'PLANNED', missingParties: [] });
    expect(second.createSigning).toEqual({ __typename: 'Refused', code: 'ALREADY_EXISTS' });
  });

  it('is edited only while it is being written, and only by its unit', async () => {
    const edit = (username: string, { id, version }: Shown, grounds: string) =>
      ask<{ editSigning: { grounds?: string; code?: string } }>(
        username,
        `mutation ($input: EditSigningInput!) {
          editSigning(input: $input) { ... on Signing { grounds } ... on Refused { code } } }`,
        { variables: { input: { id, version, grounds } } },
      );
    const drafting = await signingOf('04345');

    expect(await edit('xem', drafting, 'Không')).toEqual({ editSigning: { code: 'NOT_YOURS' } });
    expect(await edit('xa-04345', drafting, 'Căn cứ mới')).toEqual({
      editSigning: { grounds: 'Căn cứ mới' },
    });
    expect(await edit('xa-04345', drafting, 'Lần nữa')).toEqual({
      editSigning: { code: 'CONFLICT' },
    });
    expect(await edit('xa-04720', await signingOf('04720'), 'Muộn')).toEqual({
      editSigning: { code: 'WRONG_STATE' },
    });
  });

  it('takes no text that is longer than any real one', async () => {
    const entries = await countEntries();
    const { id, version } = await signingOf('04516');
    const reason = 'x'.repeat(2001);
    const refusedMove = await move('huyen-138', { id, version, move: 'RETURN', reason });
    const { createSigning } = await ask<{ createSigning: Answer }>(
      'tinh',
      `mutation ($title: String) { createSigning(input: { programme: "09/CTr-BCA-MTTW", unit: "04606",
        validFrom: "2024-01-01", title: $title }) { __typename ... on Refused { code field } } }`,
      { variables: { title: 'x'.repeat(501) } },
    );

    expect(refusedMove.code).toBe('INVALID_INPUT');
    expect(createSigning).toEqual({ __typename: 'Refused', code: 'INVALID_INPUT', field: 'title' });
    expect(await countEntries()).toBe(entries);
  });

  it('refuses by naming whose move it is, and who was quicker', async () => {
    const { id, version } = await signingOf('04516');
    const told = async (username: string, input: Record<string, unknown>) => {
      const { moveSigning } = await ask<{ moveSigning: { message?: string } }>(
        username,
        `mutation ($input: MoveSigningInput!) {
          moveSigning(input: $input) { ... on Refused { message } } }`,
        { variables: { input: { id, version, ...input } } },
      );
      return moveSigning.message;
    };

    expect(await told('xa-04516', { move: 'APPROVE' })).toContain('thẩm quyền của Huyện Trấn Yên');
    expect(await told('xem', { move: 'SUBMIT' })).toContain('Không thực hiện được');
    expect(await told('huyen-138', { move: 'APPROVE', version: version - 1 })).toMatch(
      /^Báo cáo viên .+ đã thay đổi bản ký kết này lúc \d\d:\d\d ngày \d\d\/\d\d\/2023/,
    );
  });

  it('tells that the signing above is there, to whoever may not see it', async () => {
    const { id } = await signingOf('04720');
    const source = `{ signing(id: "${id}") { basis { state } basisRefusal { code } } }`;

    expect(await ask('tinh', source)).toEqual({
      signing: { basis: { state: 'SIGNED' }, basisRefusal: null },
    });
    expect(await ask('xa-04720', source)).toEqual({
      signing: { basis: null, basisRefusal: { code: 'FORBIDDEN' } },
    });
  });

  it('that is edited without a change keeps its version and leaves no entry', async () => {
    const { id, version } = await signingOf('04345');
    const entries = await countEntries();
    const { editSigning } = await ask<{ editSigning: { version: number } }>(
      'xa-04345',
      `mutation { editSigning(input: { id: "${id}", version: ${version} }) { ... on Signing { version } } }`,
    );

    expect(editSigning.version).toBe(version);
    expect(await countEntries()).toBe(entries);
  });

  it('keeps texts composed and without white space around them', async () => {
    const { id, version } = await signingOf('04345');
    const grounds = ` Căn cứ kế hoạch \n`.normalize('NFD');
    await ask(
      'xa-04345',
      'mutation ($input: EditSigningInput!) { editSigning(input: $input) { __typename } }',
      { variables: { input: { id, version, grounds } } },
    );

    expect(await ask('xa-04345', `{ signing(id: "${id}") { grounds } }`)).toEqual({
      signing: { grounds: 'Căn cứ kế hoạch' },
    });
  });

  it('shows each move, with the reason for those that are not open', async () => {
    const { id } = await signingOf('04582');
    const answer = await ask<{ signing: { moves: unknown[] } }>(
      'xa-04582',
      `query ($id: ID!) { signing(id: $id) { moves { move isOpen refusal { code } } } }`,
      { variables: { id } },
    );

    expect(answer.signing.moves).toContainEqual({ move: 'SIGN', isOpen: true, refusal: null });
    expect(answer.signing.moves.at(0)).toMatchObject({
      isOpen: false,
      refusal: { code: 'WRONG_STATE' },
    });
  });
});

describe('the content of a signing', () => {
  it('is signed as it was approved, or not at all', async () => {
    const { id, version } = await signingOf('04516');
    await move('huyen-138', { id, version, move: 'APPROVE' });
    await db().prisma.signing.updateMany({
      where: { unitId: await unitIdOf('04516') },
      data: { grounds: 'Khác' },
    });
    const sign = { move: 'SIGN', number: '9/KHPH', signedOn: '2023-12-15' };

    expect(await move('xa-04516', { id, version: version + 1, ...sign })).toMatchObject({
      code: 'NOT_AS_APPROVED',
    });
    expect((await signingOf('04516')).state).toBe('APPROVED');
  });

  it('that the demo tells as approved is signed as it stands', async () => {
    const { id, version } = await signingOf('04582');
    const sign = { move: 'SIGN', number: '10/KHPH', signedOn: '2023-12-15' };

    expect(await move('xa-04582', { id, version, ...sign })).toMatchObject({ state: 'SIGNED' });
  });
});

async function unitIdOf(code: string): Promise<string> {
  const { unitId } = await db().prisma.unitVersion.findFirstOrThrow({ where: { code } });
  return unitId;
}
