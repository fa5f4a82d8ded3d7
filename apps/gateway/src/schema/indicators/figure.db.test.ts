import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

const toDate = 'PTD:09/CTr-BCA-MTTW:2022-12-31';

interface Told {
  readonly state: string;
  readonly value: string | null;
  readonly cells: { readonly reported: number; readonly expected: number };
  readonly units: { readonly reported: number; readonly expected: number };
  readonly published: { readonly difference: string | null; readonly agrees: boolean } | null;
}

const whole = `state value cells { reported expected } units { reported expected }
  published { value precision source difference agrees }`;

async function figureOf(who: string, unit: string, indicator: string, period: string, rest = '') {
  const { figure } = await ask<{ figure: Told }>(
    who,
    `{ figure(unit: "${unit}", indicator: "${indicator}", period: "${period}" ${rest}) { ${whole} } }`,
  );
  return figure;
}

// Written out from the ten-year review, each for its own period.
const published: readonly (readonly [string, string, string, string | null, boolean])[] = [
  ['study_sessions', toDate, '5786', '0', true],
  ['household_turns', toDate, '410318', '318', true],
  ['participant_turns', toDate, '520764', '764', true],
  ['mediation_groups', '2022', '1383', '0', true],
  ['mediators', '2022', '8676', '0', true],
  ['mediators_front_cadres', '2022', '1364', '0', true],
  ['self_management_groups', '2022', '2026', '0', true],
  ['self_management_members', '2022', '52811', '0', true],
  ['suggestion_boxes', '2022', '1356', '0', true],
  ['leaflets_printed', '2022', '33000', '0', true],
  ['early_marriages', '2021', '118', '0', true],
  ['early_marriages', '2022', '79', '0', true],
  ['village_conventions', '2022', '1356', '0', true],
  ['households', '2022', '219238', '0', true],
  ['cultural_family_rate', '2022', '74', '0', true],
  ['cultural_area_rate', '2022', '53.982301', '0', true],
  ['prevention_clubs', '2022', '346', null, true],
  ['weapons_handed_in', toDate, '4127', null, true],
];

describe('a figure of the province', () => {
  it.each(published)(
    'is what was published: %s in %s',
    async (indicator, period, value, difference, agrees) => {
      const figure = await figureOf('tinh', '15', indicator, period);

      expect(figure.published).toMatchObject({ difference, agrees });
      expect([figure.state, Number(figure.value).toFixed(3)]).toEqual([
        'REPORTED',
        Number(value).toFixed(3),
      ]);
    },
  );

  it('stands beside what another source printed, not beside the review that was summed from it', async () => {
    const { published } = await figureOf('tinh', '15', 'household_turns', toDate);
    expect(published).toMatchObject({ precision: 'AT_LEAST', difference: '318' });
    const groups = await figureOf('tinh', '15', 'mediation_groups', toDate);
    expect(groups.published).toMatchObject({
      source: expect.stringMatching(/^Báo cáo Tổng kết 10 năm .*, Tỉnh Yên Bái$/),
      agrees: true,
    });
  });

  it('tells of all its units and cells: four quarters of 173 are 692', async () => {
    const figure = await figureOf('tinh', '15', 'study_sessions', '2022');

    expect(figure.units).toEqual({ reported: 173, expected: 173 });
    expect(figure.cells).toEqual({ reported: 692, expected: 692 });
  });

  it('is forbidden to whom it is not for, which is not nothing', async () => {
    expect(await figureOf('huyen-138', '15', 'study_sessions', '2022')).toMatchObject({
      state: 'FORBIDDEN',
      value: null,
      published: null,
    });
  });

  it('says nothing below the level it is collected at', async () => {
    expect((await figureOf('tinh', '138', 'leaflets_printed', '2022')).state).toBe(
      'NOT_APPLICABLE',
    );
  });

  it('of a stock counted since the last year alone is whole for all the days of the programme', async () => {
    expect(await figureOf('tinh', '15', 'mediation_groups', toDate)).toMatchObject({
      state: 'REPORTED',
      value: '1383',
      units: { reported: 173, expected: 173 },
    });
  });

  it('of a year of which nothing was reported is not zero', async () => {
    expect(await figureOf('tinh', '15', 'leaflets_printed', '2021')).toMatchObject({
      state: 'NOT_REPORTED',
      value: null,
      units: { reported: 0, expected: 1 },
    });
  });
});

const table = (
  under: string,
  level: string,
) => `{ figureTable(under: "${under}", level: ${level}, period: "2022") {
  indicators { key kind }
  total { figures { value } }
  rows { unit { code } figures { state value numerator denominator units { reported expected } } } } }`;

interface Table {
  readonly figureTable: {
    readonly indicators: readonly { readonly key: string; readonly kind: string }[];
    readonly total: { readonly figures: readonly { readonly value: string | null }[] };
    readonly rows: readonly {
      readonly unit: { readonly code: string };
      readonly figures: readonly Told[];
    }[];
  };
}

describe('a table', () => {
  it('of nine districts adds up to the province, for whatever is summed', async () => {
    const { figureTable } = await ask<Table>('tinh', table('15', 'DISTRICT'));

    expect(figureTable.rows).toHaveLength(9);
    const summed = figureTable.indicators.flatMap(({ kind, key }, column) => {
      const whole = figureTable.total.figures[column]?.value ?? null;
      const isSummed = (kind === 'FLOW' || kind === 'STOCK') && key !== 'leaflets_printed';
      if (!isSummed || whole === null) return [];
      const parts = figureTable.rows.map(({ figures }) => Number(figures[column]?.value ?? 0));
      return [[key, parts.reduce((left, right) => left + right, 0), Number(whole)]];
    });
    expect(summed.length).toBeGreaterThan(15);
    expect(summed.map(([, parts]) => parts)).toEqual(summed.map(([, , whole]) => whole));
  });

  it('is read in as many statements for 173 communes as for nine districts', async () => {
    await ask('tinh', table('15', 'DISTRICT'));
    const ofDistricts = statements().length;
    await ask('tinh', table('15', 'COMMUNE'));

    expect(statements().length).toBe(ofDistricts);
    expect(ofDistricts).toBeLessThanOrEqual(9);
  });

  it('tells an indicator that is named twice once, and adds it to itself never', async () => {
    const { figureTable } = await ask<{
      figureTable: { total: { figures: readonly { value: string }[] } };
    }>(
      'tinh',
      `{ figureTable(under: "15", level: DISTRICT, period: "2022", indicators: ["mediators", "mediators"]) {
        total { figures { value } } } }`,
    );
    expect(figureTable.total.figures).toEqual([{ value: '8676' }]);
  });

  it('asked by a district is that district’s alone', async () => {
    const { figureTable } = await ask<Table>('huyen-138', table('15', 'DISTRICT'));

    expect(figureTable.rows.map(({ unit }) => unit.code)).toEqual(['138']);
  });
});

describe('an explanation', () => {
  it('lists the cells that sum to the figure, with version and date', async () => {
    const { explainFigure } = await ask<{
      explainFigure: {
        figure: { value: string };
        contributions: {
          totalCount: number;
          nodes: { value: string; acceptedAt: string | null; unit: { code: string } }[];
        };
      };
    }>(
      'tinh',
      `{ explainFigure(unit: "139", indicator: "study_sessions", period: "2022") { figure { value }
         contributions { totalCount nodes { unit { code } period state value number acceptedAt } } } }`,
    );
    const { nodes, totalCount } = explainFigure.contributions;

    expect(nodes.reduce((sum, { value }) => sum + Number(value), 0)).toBe(
      Number(explainFigure.figure.value),
    );
    expect(totalCount).toBe(nodes.length);
    expect(nodes.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true);
  });
});

describe('a series and a ranking', () => {
  it('tell period by period, and the first first', async () => {
    const { figureSeries, figureRanking } = await ask<{
      figureSeries: Told[];
      figureRanking: { rank: number | null; figure: { value: string | null } }[];
    }>(
      'tinh',
      `{ figureSeries(unit: "15", indicator: "study_sessions", from: "2020", to: "2022") { value }
         figureRanking(under: "15", level: DISTRICT, indicator: "study_sessions", period: "2022") { rank figure { value } } }`,
    );

    expect(figureSeries).toHaveLength(3);
    expect(figureRanking.map(({ rank }) => rank)[0]).toBe(1);
    const values = figureRanking.map(({ figure }) => Number(figure.value));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });
});
