/** Figures on the map of another day than the one on which they are told: who is listed, and for whom. */
import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { exportOf } from './figure-export.ts';
import { openFigureTable } from './open-figure-table.ts';

const demo = openDemo();
const now = new Date('2026-01-15T03:00:00Z');
const [in2023, after2025] = ['2023-12-15', '2025-08-01'];
const oldMap = { borders: '2023-12-31', today: after2025 };
const newMap = { borders: '2025-07-01', today: in2023 };

interface Ground {
  readonly borders: string;
  readonly today: string;
}

interface Told {
  readonly state: string;
  readonly value: string | null;
}

interface Table {
  readonly under: { readonly fullName: string };
  readonly total: { readonly figures: readonly Told[] };
  readonly rows: readonly {
    readonly unit: { readonly code: string; readonly fullName: string };
    readonly figures: readonly Told[];
  }[];
}

const asked = 'indicators: ["study_sessions"], period: "2022"';

async function tableOf(who: string, under: string, level: string, { borders, today }: Ground) {
  const { figureTable } = await demo.ask<{ figureTable: Table }>(
    who,
    `{ figureTable(under: "${under}", level: ${level}, ${asked}, borders: "${borders}") { under { fullName }
       total { figures { state value } } rows { unit { code fullName } figures { state value } } } }`,
    { today: date(today), now },
  );
  return figureTable;
}

const sumOf = ({ rows }: Table) =>
  rows.reduce((sum, { figures }) => sum + Number(figures[0]?.value ?? 0), 0);

describe('a table on the borders of a day', () => {
  it.each([
    ['DISTRICT', oldMap, 9, 'Tỉnh Yên Bái'],
    ['COMMUNE', oldMap, 173, 'Tỉnh Yên Bái'],
    ['COMMUNE', newMap, 51, 'Tỉnh Lào Cai'],
  ] as const)(
    'has the units that stood there then: %s on %j',
    async (level, ground, count, name) => {
      const table = await tableOf('tinh', '15', level, ground);

      expect(table.under.fullName).toBe(name);
      expect(table.rows).toHaveLength(count);
      expect(sumOf(table)).toBe(Number(table.total.figures[0]?.value));
      expect(sumOf(table)).toBeGreaterThan(0);
    },
  );

  it('has no districts where there are none', async () => {
    expect((await tableOf('tinh', '15', 'DISTRICT', newMap)).rows).toEqual([]);
  });

  it('lists the communes of a district that has ended', async () => {
    const table = await tableOf('tinh', '135', 'COMMUNE', oldMap);

    expect(table.rows.length).toBeGreaterThan(10);
    expect(new Set(table.rows.map(({ figures }) => figures[0]?.state))).toEqual(
      new Set(['REPORTED']),
    );
  });

  it('tells a district’s coordinator nothing of what others report there by now', async () => {
    const { rows, total } = await tableOf('huyen-135', '15', 'DISTRICT', oldMap);

    expect(rows.map(({ unit, figures }) => [unit.code, figures[0]?.state])).toEqual([
      ['135', 'FORBIDDEN'],
    ]);
    expect(total.figures[0]?.state).toBe('FORBIDDEN');
  });

  it('gives nobody his neighbours’ figures because he will act for all of them one day', async () => {
    const { rows } = await tableOf('xa-04264', '15', 'COMMUNE', newMap);

    expect(rows.map(({ unit, figures }) => [unit.fullName, figures[0]?.state])).toEqual([
      ['Phường Yên Bái', 'FORBIDDEN'],
    ]);
  });

  it('is read in as many statements for 173 communes as for nine districts', async () => {
    const counts = [];
    for (const level of ['DISTRICT', 'COMMUNE']) {
      // oxlint-disable-next-line no-await-in-loop -- each is counted by itself
      await tableOf('tinh', '15', level, oldMap);
      counts.push(demo.statements().length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(9);
  });
});

it('a ranking on the borders of a day is of the units that stood there then', async () => {
  const { figureRanking } = await demo.ask<{
    figureRanking: { rank: number | null; figure: { unit: { fullName: string } } }[];
  }>(
    'tinh',
    `{ figureRanking(under: "15", level: DISTRICT, indicator: "study_sessions", period: "2022",
       borders: "${oldMap.borders}") { rank figure { unit { fullName } } } }`,
    { today: date(oldMap.today), now },
  );

  expect(figureRanking).toHaveLength(9);
  expect(figureRanking.map(({ rank }) => rank)).not.toContain(null);
});

describe('a series on the borders of a day', () => {
  const seriesFor = async (who: string) => {
    const { figureSeries } = await demo.ask<{
      figureSeries: (Told & { change: { difference: string | null } | null })[];
    }>(
      who,
      `{ figureSeries(unit: "135", indicator: "study_sessions", from: "2021", to: "2022",
         borders: "${oldMap.borders}") { state value change { difference } } }`,
      { today: date(oldMap.today), now },
    );
    return figureSeries;
  };

  it('is of a district that has ended, with what changed in its first period too', async () => {
    const series = await seriesFor('tinh');

    expect(series.map(({ state }) => state)).toEqual(['REPORTED', 'REPORTED']);
    expect(series.map(({ change }) => change?.difference ?? null)).not.toContain(null);
  });

  it('is not for its former coordinator', async () => {
    const series = await seriesFor('huyen-135');

    expect(series.map(({ state, change }) => [state, change])).toEqual([
      ['FORBIDDEN', null],
      ['FORBIDDEN', null],
    ]);
  });
});

it('a figure of a district that has ended tells what changed since the period before', async () => {
  const { figure } = await demo.ask<{
    figure: Told & { change: { difference: string; before: Told } };
  }>(
    'tinh',
    `{ figure(unit: "135", indicator: "study_sessions", period: "2022", borders: "${oldMap.borders}") { value
       change { difference before { value } } } }`,
    { today: date(oldMap.today), now },
  );

  expect(Number(figure.change.difference)).toBe(
    Number(figure.value) - Number(figure.change.before.value),
  );
});

describe('a file on the borders of a day', () => {
  const fileOn = async (borders: string) => {
    const context = await demo.contextOf('tinh', { today: date(after2025), now });
    const query = { under: '15', level: 'DISTRICT', period: '2022', indicators: 'study_sessions' };
    return exportOf(await openFigureTable(context, { ...query, borders }), 'vi');
  };

  it('holds the units that stood there then, and nothing is missing on their map', async () => {
    const { rowCount, title, incomplete } = await fileOn(oldMap.borders);

    expect([rowCount, title, incomplete]).toEqual([9, 'Số liệu: Tỉnh Yên Bái', null]);
  });

  it('says that its total is of 51 communes in 99', async () => {
    expect((await fileOn(newMap.borders)).incomplete).toContain('51/99');
  });
});

describe('a unit that was not there in a period', () => {
  interface Figure extends Told {
    readonly hadBegun: boolean;
    readonly units: { readonly reported: number; readonly expected: number };
  }
  const figureOf = async (code: string, rest: string) => {
    const { figure } = await demo.ask<{ figure: Figure }>(
      'tinh',
      `{ figure(unit: "${code}", ${rest}) { state value hadBegun units { reported expected } } }`,
      { today: date(after2025), now },
    );
    return figure;
  };
  const none = { state: 'NOT_APPLICABLE', value: null, units: { reported: 0, expected: 0 } };

  it.each([
    ['15', 'indicator: "study_sessions", period: "2022"'],
    ['04252', 'indicator: "study_sessions", period: "2022"'],
    ['04252', 'indicator: "mediation_groups", period: "2022"'],
    ['04252', 'indicator: "cultural_family_rate", period: "2022"'],
    ['15', 'indicator: "meeting_new_rural", period: "2022"'],
    // Two quarters of it are due, and it was there in neither.
    ['04252', 'indicator: "study_sessions", period: "2025"'],
  ])('is not one that has not reported: %s, %s', async (code, asked) => {
    expect(await figureOf(code, asked)).toEqual({ ...none, hadBegun: false });
  });

  it('is told by its predecessors on its own borders', async () => {
    const asked = `indicator: "study_sessions", period: "2022", borders: "${after2025}"`;

    expect(await figureOf('15', asked)).toMatchObject({ state: 'REPORTED', hadBegun: true });
    expect(await figureOf('04252', asked)).toMatchObject({ state: 'REPORTED', hadBegun: true });
  });

  it('differs from one that was only moved, and from one of which nothing is due yet', async () => {
    const { units } = await demo.ask<{ units: { nodes: { code: string; validFrom: string }[] } }>(
      'tinh',
      '{ units(first: 100, level: [COMMUNE]) { nodes { code validFrom } } }',
      { today: date(after2025), now },
    );
    const moved = units.nodes.find(({ validFrom }) => validFrom < '2022-01-01')?.code ?? '';

    expect(await figureOf(moved, 'indicator: "study_sessions", period: "2022"')).toMatchObject({
      state: 'REPORTED',
      hadBegun: true,
    });
    expect(await figureOf('04252', 'indicator: "study_sessions", period: "2025-Q3"')).toMatchObject(
      { state: 'NOT_REPORTED', hadBegun: true },
    );
  });
});
