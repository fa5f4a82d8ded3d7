import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: number;
  readonly acceptedNumber: number | null;
  readonly moves: readonly { move: string; refusal: { code: string; message: string } | null }[];
  readonly cells: readonly {
    indicator: { key: string };
    state: string;
    value: string | null;
    official: string | null;
    previous: string | null;
  }[];
}

const sheetOf = async (who: string, unit: string, period: string) => {
  const { figureSheet } = await ask<{ figureSheet: Sheet | null }>(
    who,
    `{ figureSheet(unit: "${unit}", period: "${period}") { id version state number acceptedNumber
        moves { move refusal { code message } }
        cells { indicator { key } state value official previous } } }`,
  );
  return figureSheet;
};

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly state?: string;
  readonly changed?: number;
}

const move = async (who: string, sheet: Sheet | null, name: string, reason = '') => {
  const { moveFigureSheet } = await ask<{ moveFigureSheet: Answer }>(
    who,
    `mutation { moveFigureSheet(input: { id: "${sheet?.id}", version: ${sheet?.version}, move: ${name},
        reason: "${reason}" }) { ... on FigureSheet { state } ... on Refused { code message } } }`,
  );
  return moveFigureSheet;
};

const enter = async (
  who: string,
  unit: string,
  version: number | null,
  cells: string,
  period = '2023-Q3',
) => {
  const { enterFigures } = await ask<{ enterFigures: Answer }>(
    who,
    `mutation { enterFigures(input: { period: "${period}", rows: [
        { unit: "${unit}", version: ${version}, cells: [${cells}] }] }) {
        ... on EnteredFigures { changed sheets { state } } ... on Refused { code message } } }`,
  );
  return enterFigures;
};

const told = (indicator: string, value: string) =>
  `{ indicator: "${indicator}", state: REPORTED, value: "${value}" }`;
const why = 'Số lượt người chưa khớp với biên bản.';

describe('the life of a sheet', () => {
  it('goes from a unit that enters and submits to the unit above, which accepts', async () => {
    expect(await sheetOf('xa-04510', '04510', '2023-Q3')).toBeNull();
    const cells = [told('study_sessions', '2'), told('participant_turns', '80')].join(' ');
    expect(await enter('xa-04510', '04510', null, cells)).toMatchObject({ changed: 2 });

    const draft = await sheetOf('xa-04510', '04510', '2023-Q3');
    expect(draft).toMatchObject({ state: 'DRAFT', number: 1, acceptedNumber: null, version: 1 });
    expect(draft?.cells.map(({ indicator, state }) => [indicator.key, state])).toEqual([
      ['study_sessions', 'REPORTED'],
      ['household_turns', 'NOT_REPORTED'],
      ['participant_turns', 'REPORTED'],
      ['weapons_handed_in', 'NOT_REPORTED'],
    ]);
    expect(await move('huyen-138', draft, 'ACCEPT')).toMatchObject({ code: 'WRONG_STATE' });
    expect(await move('xa-04510', draft, 'SUBMIT')).toEqual({ state: 'SUBMITTED' });
    const submitted = await sheetOf('xa-04510', '04510', '2023-Q3');
    expect(await move('xa-04510', submitted, 'ACCEPT')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await enter('xa-04510', '04510', 2, told('study_sessions', '3'))).toEqual({
      code: 'WRONG_STATE',
      message: 'Không thực hiện được: đang ở trạng thái “Đã nộp”. Tải lại để xem bước tiếp theo.',
    });
    expect(await move('huyen-138', submitted, 'RETURN', 'sai')).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await move('huyen-138', submitted, 'ACCEPT')).toEqual({ state: 'ACCEPTED' });

    const entries = await db().prisma.auditEntry.findMany({
      where: { subjectType: 'FigureSheet', action: { startsWith: 'figureSheet.' } },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['figureSheet.ENTER', 'Báo cáo viên xã Việt Thành'],
      ['figureSheet.SUBMIT', 'Báo cáo viên xã Việt Thành'],
      ['figureSheet.ACCEPT', 'Điều phối viên huyện Trấn Yên'],
    ]);
    expect(entries[0]?.after).toMatchObject({ cells: { study_sessions: { value: '2' } } });
  });

  it('is corrected in a version of its own, and the one before stays official until then', async () => {
    const accepted = await sheetOf('xa-04501', '04501', '2023-Q3');
    expect(accepted).toMatchObject({ state: 'ACCEPTED', number: 1, acceptedNumber: 1 });
    expect(await move('xa-04501', accepted, 'CORRECT', why)).toEqual({ state: 'DRAFT' });
    const opened = await sheetOf('xa-04501', '04501', '2023-Q3');
    expect(opened).toMatchObject({ number: 2, acceptedNumber: 1 });
    const { version = 0, cells = [] } = opened ?? {};
    const before = cells.find(({ indicator }) => indicator.key === 'household_turns')?.official;
    await enter('xa-04501', '04501', version, told('household_turns', '7'));
    const changed = await sheetOf('xa-04501', '04501', '2023-Q3');
    expect(
      changed?.cells.find(({ indicator }) => indicator.key === 'household_turns'),
    ).toMatchObject({ value: '7', official: before });
  });
});

describe('what is entered', () => {
  const draft = () => sheetOf('xa-04507', '04507', '2023-Q3');

  it('is refused as a whole where one part is wrong', async () => {
    const sheet = await draft();
    const cells = [told('study_sessions', '9'), told('household_turns', '1.5')].join(' ');
    const answer = await enter('xa-04507', '04507', sheet?.version ?? 0, cells);
    expect(answer).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await draft()).toEqual(sheet);
  });

  it.each([
    ['what is not collected of it', told('households', '5'), 'NOT_COLLECTED'],
    ['what nobody knows', told('nobody', '5'), 'NOT_FOUND'],
    ['less than nothing', told('study_sessions', '-1'), 'INVALID_INPUT'],
    [
      'the same twice',
      `${told('study_sessions', '1')} ${told('study_sessions', '2')}`,
      'INVALID_INPUT',
    ],
  ])('is not %s', async (_what, cells, code) => {
    const sheet = await draft();
    expect(await enter('xa-04507', '04507', sheet?.version ?? 0, cells)).toMatchObject({ code });
  });

  it('is told who was quicker', async () => {
    const sheet = await draft();
    const version = sheet?.version ?? 0;
    expect(await enter('xa-04507', '04507', version, told('study_sessions', '4'))).toMatchObject({
      changed: 1,
    });
    const late = await enter('huyen-138', '04507', version, told('study_sessions', '5'));
    expect(late.code).toBe('CONFLICT');
    expect(late.message).toMatch(/^Báo cáo viên xã Đào Thịnh đã thay đổi phiếu số liệu này lúc /);
    expect(await enter('xa-04507', '04507', null, told('study_sessions', '5'))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('changes nothing where it says what is there already', async () => {
    const sheet = await draft();
    const version = sheet?.version ?? 0;
    expect(await enter('xa-04507', '04507', version, told('study_sessions', '4'))).toEqual({
      changed: 0,
      sheets: [],
    });
    expect((await draft())?.version).toBe(version);
  });

  it('needs a note where a rule asks for one, and is submitted with it', async () => {
    const sheet = await draft();
    const asked = sheet?.moves.find(({ move }) => move === 'SUBMIT')?.refusal;
    expect(asked?.code).toBe('NOTE_REQUIRED');
    expect(asked?.message).toContain('Lượt người tham gia thay đổi quá 400% so với quý trước');
    const turns = sheet?.cells.find(({ indicator }) => indicator.key === 'participant_turns');
    await enter(
      'xa-04507',
      '04507',
      sheet?.version ?? 0,
      `{ indicator: "participant_turns", state: REPORTED, value: "${turns?.value}", note: "Có đợt cao điểm." }`,
    );
    expect(await move('xa-04507', await draft(), 'SUBMIT')).toEqual({ state: 'SUBMITTED' });
  });

  it('is not submitted before its period has ended', async () => {
    await enter('xa-04507', '04507', null, told('study_sessions', '4'), '2023-Q4');
    const sheet = await sheetOf('xa-04507', '04507', '2023-Q4');
    expect(await move('xa-04507', sheet, 'SUBMIT')).toMatchObject({ code: 'PERIOD_NOT_ENDED' });
    const ahead = await enter('xa-04507', '04507', null, told('study_sessions', '4'), '2024-Q1');
    expect(ahead).toMatchObject({ code: 'PERIOD_NOT_ENDED' });
  });

  it('is entered by the unit alone or from above on its behalf, and by nobody beside it', async () => {
    expect(await enter('xa-04504', '04513', 1, told('study_sessions', '4'))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await enter('xem', '04504', 3, told('study_sessions', '4'))).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await enter('tinh', '04504', 3, told('study_sessions', '4'))).toMatchObject({
      changed: 1,
    });
    const entry = await db().prisma.auditEntry.findFirst({
      where: { subjectType: 'FigureSheet' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ isOnBehalf: true, actorName: 'Điều phối viên tỉnh Yên Bái' });
  });
});

it('at the province another coordinator accepts', async () => {
  await enter('tinh', '15', null, told('leaflets_printed', '1000'), '2021');
  const sheet = await sheetOf('tinh', '15', '2021');
  expect(await move('tinh', sheet, 'SUBMIT')).toEqual({ state: 'SUBMITTED' });
  const submitted = await sheetOf('tinh', '15', '2021');
  expect(await move('tinh', submitted, 'ACCEPT')).toMatchObject({ code: 'OWN_SUBMISSION' });
  expect(await move('tinh2', submitted, 'ACCEPT')).toEqual({ state: 'ACCEPTED' });
});

it('many are moved one by one: what is refused stops no other', async () => {
  const { figureSheets } = await ask<{ figureSheets: { nodes: Sheet[] } }>(
    'huyen-138',
    '{ figureSheets(period: "2023-Q3", state: [SUBMITTED, DRAFT]) { nodes { id version state } } }',
  );
  const sheets = figureSheets.nodes.map(({ id, version }) => ({ id, version }));
  const { moveFigureSheets } = await ask<{
    moveFigureSheets: { results: { sheet: Sheet; refusal: { code: string } | null }[] };
  }>(
    'huyen-138',
    `mutation ($input: MoveFigureSheetsInput!) { moveFigureSheets(input: $input) {
        ... on MovedFigureSheets { results { sheet { state } refusal { code } } } } }`,
    { variables: { input: { move: 'ACCEPT', sheets } } },
  );
  const expected = figureSheets.nodes.map(({ state }) =>
    state === 'SUBMITTED' ? ['ACCEPTED', null] : [state, 'WRONG_STATE'],
  );
  expect(
    moveFigureSheets.results.map(({ sheet, refusal }) => [sheet.state, refusal?.code ?? null]),
  ).toEqual(expected);
});
