import { cellMarks } from '@phoihop/domain/indicators';
import { readTable } from '@phoihop/papers/tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureFilesOn } from './figure-files.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';

let open: FileServer;
beforeAll(async () => {
  open = await openFileServer();
}, 240_000);
afterAll(() => open.close());

const { ask, exported, compared } = figureFilesOn(() => open);
// What is asked of communes every quarter.
const indicators = ['study_sessions', 'household_turns', 'participant_turns', 'weapons_handed_in'];

/** How often each state stands in the cells of a file, its total among them. */
function statesIn(bytes: Uint8Array, name: string) {
  const table = readTable(bytes, name);
  if (!table.ok) throw new Error(table.code);
  const { rows } = table.value;
  const heading = rows.findIndex(({ cells }) => cells.some(({ text }) => text === indicators[0]));
  const texts = rows
    .slice(heading + 1)
    .flatMap(({ cells }) => cells.filter(({ column }) => column > 2));
  const count = (mark: string) => texts.filter(({ text }) => text === mark).length;
  return {
    value: texts.filter(({ text }) => /^[\d.,]+$/.test(text)).length,
    missing: count(cellMarks.NOT_REPORTED),
    notApplicable: count(cellMarks.NOT_APPLICABLE),
    forbidden: count(cellMarks.FORBIDDEN),
  };
}

describe.each(['xlsx', 'csv'] as const)('figures that were handed out as .%s', (kind) => {
  it.each([
    ['what is official, of a quarter that is accepted', '133', '2023-Q1', 'OFFICIAL'],
    ['what awaits a decision too, of one that is being reported', '132', '2023-Q3', 'PREVIEW'],
  ])('hold all four states, and sent back as they are change nothing: %s', async (...asked) => {
    const [, under, period, layer] = asked;
    const question = { under, level: 'COMMUNE', period };
    const who = `huyen-${under}`;
    // Asked for the province, which he does not see: its total is forbidden, his communes are there.
    const file = await exported(who, kind, { ...question, under: '15', layer, indicators });
    const states = statesIn(file.rawPayload, `số liệu.${kind}`);
    const found = await compared(who, file.rawPayload, question);

    expect(states).toEqual({
      value: expect.any(Number),
      missing: expect.any(Number),
      notApplicable: expect.any(Number),
      forbidden: indicators.length,
    });
    expect(Object.values(states).filter((count) => count === 0)).toEqual([]);
    expect([found.changes, found.errors]).toEqual([[], []]);
    expect(found.unchanged).toBe(Number(file.headers['x-row-count']) * indicators.length);
  });
});

it('what is locked in a row stays as it stands', async () => {
  const question = { under: '133', level: 'COMMUNE', period: '2023-Q1' };
  const file = await exported('huyen-133', 'csv', { ...question, layer: 'OFFICIAL', indicators });
  const locked = file.body.replaceAll(/^(\d{5};[^;]+);[^;]+;/gm, `$1;${cellMarks.FORBIDDEN};`);
  const found = await compared('huyen-133', locked, question);

  expect(locked.split(cellMarks.FORBIDDEN)).toHaveLength(Number(file.headers['x-row-count']) + 1);
  expect([found.changes, found.errors]).toEqual([[], []]);
  expect(found.unchanged).toBe(Number(file.headers['x-row-count']) * (indicators.length - 1));
});

describe('figures that are handed out and sent back while a correction is open', () => {
  const begin = (unit: string) => {
    const who = `xa-${unit}`;
    const question = { under: unit, level: 'COMMUNE', period: '2023-Q1' };
    const sheet = async () => {
      const query = `{ figureSheet(unit: "${unit}", period: "2023-Q1") { id version state } }`;
      type Sheet = { readonly id: string; readonly version: number; readonly state: string };
      return (await ask<{ figureSheet: Sheet }>(who, query)).figureSheet;
    };
    const move = async (name: string) => {
      const { id, version } = await sheet();
      await ask(
        who,
        `mutation { moveFigureSheet(input: { id: "${id}", version: ${version}, move: ${name},
           reason: "Đính chính theo sổ theo dõi" }) { ... on FigureSheet { state } } }`,
      );
    };
    const enter = async (value: string) => {
      const { version } = await sheet();
      await ask(
        who,
        `mutation { enterFigures(input: { period: "2023-Q1", rows: [{ unit: "${unit}", version: ${version},
           cells: [{ indicator: "study_sessions", state: REPORTED, value: "${value}", note: "Theo sổ" }] }] }) {
           __typename } }`,
      );
    };
    const sentBack = async (layer: string) => {
      const file = await exported(who, 'csv', { ...question, layer, indicators });
      const { changes, errors, kept, unchanged } = await compared(who, file.rawPayload, question);
      return { state: (await sheet()).state, changes, errors, kept, unchanged };
    };
    return { move, enter, sentBack };
  };

  it.each([
    ['OFFICIAL', '04294', 1],
    ['PREVIEW', '04297', 0],
  ])('change nothing and are refused nowhere: %s', async (layer, unit, keptOnceSubmitted) => {
    const { move, enter, sentBack } = begin(unit);
    await move('CORRECT');
    await enter('2');
    const whole = { changes: [], errors: [] };

    expect(await sentBack(layer)).toEqual({ ...whole, state: 'DRAFT', kept: 1, unchanged: 3 });
    await move('SUBMIT');
    expect(await sentBack(layer)).toEqual({
      ...whole,
      state: 'SUBMITTED',
      kept: keptOnceSubmitted,
      unchanged: indicators.length - keptOnceSubmitted,
    });
  });
});
