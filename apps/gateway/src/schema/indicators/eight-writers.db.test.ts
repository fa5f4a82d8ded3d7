import { date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

/** The fourth quarter has ended by then, and nobody has begun a sheet of it. */
const today = date('2024-01-05');
const period = '2023-Q4';
const rounds = 4;

/** A commune with what it is to report in each round, and who decides on it. */
interface Writer {
  readonly unit: string;
  readonly decider: string;
  readonly values: readonly number[];
}

interface Sheet {
  readonly id: string;
  readonly version: number;
}

/** Eight communes of two districts. */
async function writersOf(): Promise<readonly Writer[]> {
  const districts = ['138', '139'];
  const found = await Promise.all(
    districts.map(async (district) => {
      const { units } = await ask<{ units: { nodes: { code: string }[] } }>(
        'tinh',
        `{ units(under: "${district}", level: [COMMUNE], first: 4) { nodes { code } } }`,
      );
      return units.nodes.map(({ code }) => ({ unit: code, decider: `huyen-${district}` }));
    }),
  );
  return found
    .flat()
    .map((writer, index) => ({ ...writer, values: [3, 0, 7, 11].map((part) => part + index) }));
}

async function sheetOf({ unit }: Writer): Promise<Sheet | null> {
  const { figureSheet } = await ask<{ figureSheet: Sheet | null }>(
    'tinh',
    `{ figureSheet(unit: "${unit}", period: "${period}") { id version } }`,
    { today },
  );
  return figureSheet;
}

async function move(who: string, writer: Writer, name: string): Promise<unknown> {
  const sheet = await sheetOf(writer);
  const { moveFigureSheet } = await ask<{ moveFigureSheet: unknown }>(
    who,
    `mutation { moveFigureSheet(input: { id: "${sheet?.id}", version: ${sheet?.version}, move: ${name},
        reason: "Số liệu được rà soát lại." }) { ... on FigureSheet { state } ... on Refused { code message } } }`,
    { today },
  );
  return moveFigureSheet;
}

/** Enters and submits one round of a commune: the first time as it is, later as a correction. */
async function submit(writer: Writer, round: number): Promise<void> {
  const who = `xa-${writer.unit}`;
  const opened = round === 0 ? { state: 'DRAFT' } : await move(who, writer, 'CORRECT');
  expect(opened).toEqual({ state: 'DRAFT' });
  const sheet = await sheetOf(writer);
  const { enterFigures } = await ask<{ enterFigures: unknown }>(
    who,
    `mutation { enterFigures(input: { period: "${period}", rows: [{ unit: "${writer.unit}", version: ${sheet?.version ?? null},
        cells: [{ indicator: "study_sessions", state: REPORTED, value: "${writer.values[round]}" }] }] }) {
        __typename ... on Refused { code message } } }`,
    { today },
  );
  expect(enterFigures).toEqual({ __typename: 'EnteredFigures' });
  expect(await move(who, writer, 'SUBMIT')).toEqual({ state: 'SUBMITTED' });
}

async function totalOf(under: string): Promise<string | null> {
  const { figure } = await ask<{ figure: { value: string | null } }>(
    'tinh',
    `{ figure(unit: "${under}", indicator: "study_sessions", period: "${period}") { value } }`,
    { today },
  );
  return figure.value;
}

it('eight that are accepted at once are all accepted, none is lost, and every total is right at once', async () => {
  const writers = await writersOf();
  expect(writers).toHaveLength(8);
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- round by round; within one all at once
    await Promise.all(writers.map((writer) => submit(writer, round)));
    // oxlint-disable-next-line no-await-in-loop -- as above
    const answers = await Promise.all(
      writers.map((writer) => move(writer.decider, writer, 'ACCEPT')),
    );

    expect(answers).toEqual(writers.map(() => ({ state: 'ACCEPTED' })));
    const sumOf = (list: readonly Writer[]) =>
      String(list.reduce((sum, { values }) => sum + (values[round] ?? 0), 0));
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await totalOf('15')).toBe(sumOf(writers));
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect(await totalOf('138')).toBe(
      sumOf(writers.filter(({ decider }) => decider === 'huyen-138')),
    );
  }
  const kept = await db().prisma.auditEntry.count({ where: { action: 'figureSheet.ACCEPT' } });
  expect(kept).toBe(rounds * writers.length);
}, 240_000);
