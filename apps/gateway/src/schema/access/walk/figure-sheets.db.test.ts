import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db } = openDemo();
const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');
const sorted = (ids: Iterable<string>) => [...ids].toSorted();

interface Row {
  readonly id: string;
}
interface Import {
  readonly id: string;
  readonly accountId: string;
  readonly unitIds: readonly string[];
}

let world: World;
let imports: readonly Import[];

/** Everybody who is walked has sent a table in which all units stand, also those he does not see. */
beforeAll(async () => {
  world = await readWorld(db());
  const { prisma } = db();
  const indicator = await prisma.indicator.findUniqueOrThrow({ where: { key: 'study_sessions' } });
  const [first] = world.sheets;
  const unitIds = world.units.filter(({ level }) => level === 'COMMUNE').map(({ id }) => id);
  imports = await Promise.all(
    walkers.map(async (who) => {
      const accountId = castMember(who).id;
      const { id } = await prisma.figureImport.create({
        data: {
          accountId,
          periodId: first?.periodId ?? 0,
          name: 'số liệu.xlsx',
          cells: unitIds.map((unitId) => ({
            unitId,
            indicatorId: indicator.id,
            before: { state: 'NOT_REPORTED', value: null, note: null },
            figure: { state: 'REPORTED', value: '1' },
            place: 'A1',
          })),
          sheets: {},
          errors: [],
          unchanged: 0,
          createdAt: new Date('2023-12-15T03:00:00Z'),
        },
      });
      return { id, accountId, unitIds };
    }),
  );
});

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  const { id: accountId } = castMember(username);
  beforeAll(() => {
    sight = sightOf(world, accountId);
  });
  const of = (period: string) =>
    world.sheets.filter(({ unitId, period: key }) => sight.units.has(unitId) && key === period);

  it('is listed and counted the sheets of the units that he sees, and no other', async () => {
    const answer = await ask<Record<string, { totalCount: number; nodes: Row[] }>>(
      username,
      `{ all: figureSheets(first: 1) { totalCount nodes { id } }
         year: figureSheets(first: 1000, period: "2022") { totalCount nodes { id } }
         quarter: figureSheets(first: 1000, period: "2023-Q3") { totalCount nodes { id } }
         waiting: figureSheets(first: 1000, period: "2023-Q3", state: [SUBMITTED]) { totalCount nodes { id } } }`,
    );
    const expected = {
      year: of('2022'),
      quarter: of('2023-Q3'),
      waiting: of('2023-Q3').filter(({ state }) => state === 'SUBMITTED'),
    };

    expect(answer['all']?.totalCount).toBe(
      world.sheets.filter(({ unitId }) => sight.units.has(unitId)).length,
    );
    for (const [name, sheets] of Object.entries(expected)) {
      const list = answer[name];
      expect([
        name,
        list?.totalCount,
        sorted((list?.nodes ?? []).map(({ id }) => rowOf(id))),
      ]).toEqual([name, sheets.length, sorted(sheets.map(({ id }) => id))]);
    }
  });

  it('is answered by id the sheets that he sees, and nothing of the others', async () => {
    const sheets = world.sheets.filter(({ period }) => period === '2023-Q3');
    const { nodes } = await ask<{ nodes: (Row | null)[] }>(
      username,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { variables: { ids: sheets.map(({ id }) => globalId('FigureSheet', id)) } },
    );

    expect(nodes.map((node) => node !== null)).toEqual(
      sheets.map(({ unitId }) => sight.units.has(unitId)),
    );
  });

  it('is shown in a grid, and as the parts of a figure, the sheets of what he sees', async () => {
    for (const root of world.units.filter(({ id }) => sight.units.has(id)).slice(0, 12)) {
      const id = globalId('Unit', root.id);
      const { figureGrid, explainFigure } = await ask<{
        figureGrid: { rows: { unit: Row; sheet: Row | null }[] };
        explainFigure: { contributions: { nodes: { unit: Row; sheet: Row | null }[] } };
      }>(
        username,
        `{ figureGrid(under: "${id}", level: COMMUNE, period: "2022") { rows { unit { id } sheet { id } } }
           explainFigure(unit: "${id}", indicator: "mediation_groups", period: "2022") {
             contributions(first: 1000) { nodes { unit { id } sheet { id } } } } }`,
      );
      const { nodes } = explainFigure.contributions;
      for (const { unit, sheet } of [...figureGrid.rows, ...nodes]) {
        const own = of('2022').find(({ unitId }) => unitId === rowOf(unit.id));
        expect(sheet && rowOf(sheet.id)).toBe(own?.id ?? null);
      }
    }
  });

  it('is asked for the sheet of a unit that he does not see as for one of nobody', async () => {
    const hidden = world.units.filter(({ id }) => !sight.units.has(id)).slice(0, 5);
    const asked = hidden.map(({ id }) =>
      ask(username, `{ figureSheet(unit: "${globalId('Unit', id)}", period: "2022") { id } }`),
    );
    const answers = await Promise.allSettled(asked);

    expect(answers.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  });

  it('is answered his own import and nobody else’s, with the changes of the units that he sees', async () => {
    const { nodes } = await ask<{ nodes: ({ id: string; changes: { unit: Row }[] } | null)[] }>(
      username,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on FigureImport { id changes { unit { id } } } } }',
      { variables: { ids: imports.map(({ id }) => globalId('FigureImport', id)) } },
    );
    const expected = imports.map(
      (each) => each.accountId === accountId && each.unitIds.filter((id) => sight.units.has(id)),
    );

    expect(
      nodes.map((node) => node && sorted(node.changes.map(({ unit }) => rowOf(unit.id)))),
    ).toEqual(expected.map((ids) => (ids ? sorted(ids) : null)));
  });

  it('takes over no import of anybody else', async () => {
    const foreign = imports.find((each) => each.accountId !== accountId);
    const { applyFigureImport } = await ask<{ applyFigureImport: { code: string } }>(
      username,
      `mutation { applyFigureImport(input: { id: "${globalId('FigureImport', foreign?.id ?? '')}" }) {
         ... on Refused { code } } }`,
    );

    expect(applyFigureImport.code).toBe('NOT_FOUND');
  });
});
