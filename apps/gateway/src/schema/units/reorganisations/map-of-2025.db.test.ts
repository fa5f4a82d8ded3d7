/** The demo with its business date set after the act of 2025: the same data on the new map. */
import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { reviewing } from '../../reviews/testing.ts';
import { openDemo } from '../../testing.ts';

const demo = openDemo();
const today = date('2025-08-01');
// By then everybody holds the grants that the acts gave.
const now = new Date('2026-01-15T03:00:00Z');

async function asked<Data>(who: string, source: string, day = today) {
  return demo.ask<Data>(who, source, { today: day, now });
}

const flow = (
  borders: string,
) => `figure(unit: "15", indicator: "study_sessions", period: "2023-Q1",
  borders: "${borders}") { state value }`;

describe('on the map of 2025', () => {
  it('the same account sees Lào Cai with 51 of its 99 communes, and no district', async () => {
    const { unit, units } = await asked<Record<string, unknown>>(
      'tinh',
      `{ unit(code: "15") { fullName mapIncomplete { onRecord total } counts { level count } }
         units(first: 1, level: [DISTRICT]) { totalCount } }`,
    );

    expect(unit).toEqual({
      fullName: 'Tỉnh Lào Cai',
      mapIncomplete: { onRecord: 51, total: 99 },
      counts: [{ level: 'COMMUNE', count: 51 }],
    });
    expect(units).toEqual({ totalCount: 0 });
  });

  it('whoever reported for a commune reports for what came of it, and a district’s coordinator for nothing', async () => {
    const seenBy = async (who: string) => {
      const { units } = await asked<{ units: { nodes: { fullName: string }[] } }>(
        who,
        '{ units(first: 300) { nodes { fullName } } }',
      );
      return units.nodes.map(({ fullName }) => fullName);
    };

    expect(await seenBy('xa-04264')).toEqual(['Phường Yên Bái']);
    expect(await seenBy('huyen-138')).toEqual([]);
    expect(await seenBy('xem')).toHaveLength(52);
  });

  it('coverage is of the 52 units that are there, each to be renewed whose predecessor’s was in force', async () => {
    interface Coverage {
      readonly expected: number;
      readonly inForce: number;
      readonly toBeRenewed: number;
      readonly byLevel: readonly { readonly level: string; readonly expected: number }[];
      readonly units: readonly { readonly unit: { readonly fullName: string } }[];
    }
    const { signingCoverage } = await asked<{ signingCoverage: Coverage }>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW") { expected inForce toBeRenewed byLevel { level expected }
         units(isToBeRenewed: true) { unit { fullName } } } }`,
    );
    const { expected, inForce, toBeRenewed, byLevel, units } = signingCoverage;

    expect(expected).toBe(52);
    expect(byLevel).toContainEqual({ level: 'COMMUNE', expected: 51 });
    // What was signed before counts where the unit goes on: the six that were only moved, as far as they had signed.
    expect(inForce).toBeLessThanOrEqual(6);
    expect(toBeRenewed).toBeGreaterThan(40);
    expect(units.map(({ unit }) => unit.fullName)).toContain('Tỉnh Lào Cai');
  });

  it('recognitions of communes merged in 2024 and 2025 await reassessment, and are counted on the 51', async () => {
    interface Told {
      readonly recognitions: { readonly totalCount: number };
      readonly standards: { readonly nodes: readonly { key: string; applicable: number }[] };
      readonly standardProgress: { readonly achieved: number; readonly applicable: number };
    }
    const { recognitions, standards, standardProgress } = await asked<Told>(
      'tinh',
      `{ recognitions(first: 1, state: [AWAITING_REASSESSMENT]) { totalCount }
         standards(first: 50) { nodes { key applicable } }
         standardProgress(standard: "new_rural", under: "15") { achieved applicable } }`,
    );
    const applicable = new Map(
      standards.nodes.map((standard) => [standard.key, standard.applicable]),
    );

    expect(recognitions.totalCount).toBe(231);
    expect(applicable.get('new_rural')).toBe(44);
    expect(applicable.get('civilised_urban')).toBe(7);
    expect(standardProgress.applicable).toBe(44);
    expect(standardProgress.achieved).toBeLessThanOrEqual(6);
  });

  it('a review is asked of the communes, and goes to the province in one hop', async () => {
    const { draw, plan } = reviewing(demo, '2025-10-02');
    await draw();
    const cycle = await plan({
      title: 'Sơ kết quý III năm 2025',
      period: '2025-Q3',
      cutOffOn: '2025-10-31',
    });
    const { openingOf } = await asked<{
      openingOf: {
        refusal: { code: string } | null;
        stops: { level: string; reportsTo: { code: string } | null }[];
      };
    }>(
      'tinh',
      `{ openingOf(cycle: "${cycle.id}") { refusal { code } stops { level reportsTo { code } } } }`,
      date('2025-11-03'),
    );

    expect(openingOf.refusal).toBeNull();
    const hops = openingOf.stops.map(
      ({ level, reportsTo }) => `${level} > ${reportsTo?.code ?? '–'}`,
    );
    expect([...new Set(hops)].toSorted()).toEqual(['COMMUNE > 15', 'PROVINCE > –']);
    expect(hops).toHaveLength(52);
  });
});

interface Compared {
  readonly state: string;
  readonly value: string | null;
  readonly faults: readonly { readonly fullName: string }[];
}
/** What an old district comes to in the second half of 2025, on the borders of 2023. */
async function oldDistrict(code: string) {
  const { figure } = await asked<{ figure: Compared }>(
    'tinh',
    `{ figure(unit: "${code}", indicator: "study_sessions", period: "2025-H2", borders: "2023-12-31", asOf: "2026-01-15")
       { state value faults { fullName } } }`,
    date('2026-01-15'),
  );
  return figure;
}

it('whether an old district is comparable is told by the map, before anybody has reported', async () => {
  expect(await oldDistrict('135')).toEqual({ state: 'NOT_REPORTED', value: null, faults: [] });
  expect(await oldDistrict('139')).toMatchObject({ state: 'NOT_REPORTED', faults: [] });
  const crossed = await oldDistrict('138');

  expect(crossed).toMatchObject({ state: 'NOT_COMPARABLE', value: null });
  expect(crossed.faults.length).toBeGreaterThan(0);
});

/** Ten sessions in each of the 51 communes in the third quarter of 2025, accepted. */
async function reportThirdQuarter() {
  const day = date('2025-10-15');
  const { units } = await asked<{ units: { nodes: { code: string }[] } }>(
    'tinh',
    '{ units(first: 100, level: [COMMUNE]) { nodes { code } } }',
    day,
  );
  const cells = [{ indicator: 'study_sessions', state: 'REPORTED', value: '10' }];
  const rows = units.nodes.map(({ code: unit }) => ({ unit, version: null, cells }));
  await demo.ask(
    'tinh',
    'mutation ($input: EnterFiguresInput!) { enterFigures(input: $input) { __typename } }',
    { today: day, now, variables: { input: { period: '2025-Q3', rows } } },
  );
  for (const [who, move] of [
    ['tinh', 'SUBMIT'],
    ['tinh2', 'ACCEPT'],
  ] as const) {
    const { figureSheets } = await asked<{ figureSheets: { nodes: object[] } }>(
      who,
      '{ figureSheets(first: 100, period: "2025-Q3") { nodes { id version } } }',
      day,
    );
    await demo.ask(
      who,
      'mutation ($input: MoveFigureSheetsInput!) { moveFigureSheets(input: $input) { __typename } }',
      { today: day, now, variables: { input: { move, sheets: figureSheets.nodes } } },
    );
  }
}

describe('a figure under the borders of a day', () => {
  beforeAll(reportThirdQuarter);

  it('reported by all 173 in 2023 has the same total of former Yên Bái under all three maps', async () => {
    const days = ['2023-12-31', '2025-03-01', '2025-07-01'];
    const figures = await Promise.all(
      days.map((day) =>
        asked<{ figure: { state: string; value: string } }>('tinh', `{ ${flow(day)} }`),
      ),
    );
    const values = figures.map(({ figure }) => figure.value);

    expect(figures.map(({ figure }) => figure.state)).toEqual(days.map(() => 'REPORTED'));
    expect(new Set(values).size).toBe(1);
    expect(Number(values[0])).toBeGreaterThan(0);
  });

  it.each(['132', '133', '135', '136', '137', '138', '139', '140', '141'])(
    'of the second half of 2025 for the old district %s is comparable only where nothing crosses its border',
    async (code) => {
      const figure = await oldDistrict(code);
      const isWhole = code === '135' || code === '139';

      expect(figure.state).toBe(isWhole ? 'REPORTED' : 'NOT_COMPARABLE');
      expect(Number(figure.value) > 0).toBe(isWhole);
      // They are named: each lies on both sides.
      expect(figure.faults.length > 0).toBe(!isWhole);
    },
  );

  it('of a district that has ended is not for its former coordinator once others report there', async () => {
    const stateFor = async (who: string, period: string, asOf: string) => {
      const { figure } = await asked<{ figure: { state: string } }>(
        who,
        `{ figure(unit: "135", indicator: "study_sessions", period: "${period}", borders: "2023-12-31", asOf: "${asOf}") { state } }`,
        date(asOf),
      );
      return figure.state;
    };

    expect(await stateFor('tinh', '2025-H2', '2026-01-15')).toBe('REPORTED');
    expect(await stateFor('huyen-135', '2025-H2', '2026-01-15')).toBe('FORBIDDEN');
    expect(await stateFor('huyen-135', '2023-Q1', '2023-12-15')).toBe('REPORTED');
  });
});
