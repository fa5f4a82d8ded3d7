import { describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';

const { ask } = openDemo();

interface Figure {
  readonly state: string;
  readonly unit: { readonly code: string };
}

const whole = 'state value unit { code }';

/** What somebody reads of the province's communes, in each of the ways there are to read figures. */
async function readAll(who: string) {
  const asked = 'under: "15", level: COMMUNE';
  const rest = 'indicator: "study_sessions", period: "2022"';
  const { figureTable, figureRanking, explainFigure } = await ask<{
    figureTable: {
      rows: { unit: { code: string }; figures: Figure[] }[];
      total: { figures: Figure[] };
    };
    figureRanking: { figure: Figure }[];
    explainFigure: {
      figure: Figure;
      contributions: { totalCount: number; nodes: { unit: { code: string } }[] };
    };
  }>(
    who,
    `{ figureTable(${asked}, indicators: ["study_sessions"], period: "2022") {
         rows { unit { code } figures { ${whole} } } total { figures { ${whole} } } }
       figureRanking(${asked}, ${rest}) { figure { ${whole} } }
       explainFigure(unit: "15", ${rest}) { figure { ${whole} } contributions { totalCount nodes { unit { code } } } } }`,
  );
  return {
    rows: figureTable.rows.map(({ unit }) => unit.code),
    told: figureTable.rows.flatMap(({ figures }) => figures.map(({ state }) => state)),
    total: figureTable.total.figures.map(({ state }) => state),
    ranked: figureRanking.map(({ figure }) => figure.unit.code),
    explained: explainFigure.contributions.totalCount,
    listed: explainFigure.contributions.nodes.length,
  };
}

async function communesSeenBy(who: string): Promise<readonly string[]> {
  const { units } = await ask<{ units: { nodes: { code: string }[] } }>(
    who,
    '{ units(level: [COMMUNE], first: 500) { nodes { code } } }',
  );
  return units.nodes.map(({ code }) => code);
}

describe('figures of the province', () => {
  it.each(['tinh', 'xem'])('are all there for %s', async (who) => {
    const read = await readAll(who);
    const seen = await communesSeenBy(who);

    expect(read.rows).toEqual(seen);
    expect([...read.ranked].toSorted()).toEqual([...seen].toSorted());
    expect(new Set(read.told)).toEqual(new Set(['REPORTED']));
    expect([read.total, read.explained]).toEqual([['REPORTED'], 692]);
  });

  it.each(['huyen-138', 'xa-04507'])(
    'are those of their own for %s, and the whole is forbidden',
    async (who) => {
      const read = await readAll(who);
      const seen = await communesSeenBy(who);

      expect(seen.length).toBeLessThan(30);
      expect(read.rows).toEqual(seen);
      expect([...read.ranked].toSorted()).toEqual([...seen].toSorted());
      expect([read.total, read.explained, read.listed]).toEqual([['FORBIDDEN'], 0, 0]);
    },
  );

  it('are not there for whoever holds no grant', async () => {
    await expect(readAll('chua-quyen')).rejects.toThrow('NOT_FOUND');
  });
});

describe('one figure', () => {
  it.each([
    ['huyen-138', '138', 'REPORTED'],
    ['huyen-138', '15', 'FORBIDDEN'],
    ['xa-04507', '04507', 'REPORTED'],
    ['xa-04507', '138', 'FORBIDDEN'],
  ])('%s reads of %s: %s', async (who, unit, state) => {
    const { figure, figureSeries } = await ask<{ figure: Figure; figureSeries: Figure[] }>(
      who,
      `{ figure(unit: "${unit}", indicator: "study_sessions", period: "2022") { ${whole} }
         figureSeries(unit: "${unit}", indicator: "study_sessions", from: "2022-Q1", to: "2022-Q4") { ${whole} } }`,
    );

    expect(figure.state).toBe(state);
    expect(figureSeries.map((each) => each.state)).toEqual(Array(4).fill(state));
  });

  it.each([
    ['huyen-138', '139'],
    ['xa-04507', '04510'],
  ])('%s knows of no unit %s', async (who, unit) => {
    const query = `{ figure(unit: "${unit}", indicator: "study_sessions", period: "2022") { state } }`;
    await expect(ask(who, query)).rejects.toThrow('NOT_FOUND');
  });
});
