import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner, statements } = openDemo({ hasActs: false });

interface Told {
  readonly state: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly units: { readonly reported: number; readonly expected: number };
  readonly newest: string | null;
  readonly faults: readonly { readonly code: string }[];
  readonly published: { readonly agrees: boolean | null } | null;
}

const whole = `state value numerator denominator units { reported expected } newest faults { code }
  published { agrees }`;

async function countOf(who: string, unit: string, indicator: string, period: string, rest = '') {
  const { figure } = await ask<{ figure: Told }>(
    who,
    `{ figure(unit: "${unit}", indicator: "${indicator}", period: "${period}" ${rest}) { ${whole} } }`,
  );
  return figure;
}

describe('a count', () => {
  // Written out from the ten-year review.
  it.each([
    ['meeting_security_criterion', 134, 150],
    ['meeting_new_rural', 99, 150],
    ['meeting_new_rural_advanced', 27, 150],
    ['meeting_new_rural_model', 6, 150],
    ['meeting_civilised_urban', 18, 23],
    ['meeting_new_rural_district', 3, 9],
  ])('of the province is what was published: %s is %i of %i', async (indicator, met, of) => {
    expect(await countOf('tinh', '15', indicator, '2022')).toEqual({
      state: 'REPORTED',
      value: String(met),
      numerator: String(met),
      denominator: String(of),
      units: { reported: of, expected: of },
      newest: '2022-12-31',
      faults: [],
      published: { agrees: true },
    });
  });

  it('is told on the last day of its period, or on the day it is looked at, and not before it begins', async () => {
    const model = (period: string, rest?: string) =>
      countOf('tinh', '15', 'meeting_new_rural_model', period, rest);

    expect((await model('2022-H1')).newest).toBe('2022-06-30');
    expect((await model('2023')).newest).toBe('2023-12-15');
    expect((await model('2022', ', asOf: "2022-03-01"')).newest).toBe('2022-03-01');
    expect((await model('PTD:09/CTr-BCA-MTTW:2022-12-31')).value).toBe('6');
    expect(await model('2024')).toMatchObject({ state: 'NOT_REPORTED', value: null });
  });

  it('of one unit is 1 or 0, which is a value, and does not apply where its standard does not', async () => {
    const units = await ask<{
      standardProgress: Record<'achievedUnits' | 'remainingUnits', { code: string }[]>;
    }>(
      'tinh',
      `{ standardProgress(standard: "new_rural", asOf: "2022-12-31") {
           achievedUnits { code } remainingUnits { code } } }`,
    );
    const { achievedUnits, remainingUnits } = units.standardProgress;
    const rural = (code = '') => countOf('tinh', code, 'meeting_new_rural', '2022');

    expect(await rural(achievedUnits[0]?.code)).toMatchObject({ state: 'REPORTED', value: '1' });
    expect(await rural(remainingUnits[0]?.code)).toMatchObject({ state: 'REPORTED', value: '0' });
    // A ward, and a commune beside a standard of districts.
    expect(await rural('04252')).toMatchObject({ state: 'NOT_APPLICABLE', value: null });
    expect(await countOf('tinh', '04507', 'meeting_new_rural_district', '2022')).toMatchObject({
      state: 'NOT_APPLICABLE',
      units: { reported: 0, expected: 0 },
    });
  });

  it('before the map is known sits on the units first known, and says so', async () => {
    const { figure } = await ask<{ figure: Told & { isMapKnown: boolean } }>(
      'tinh',
      `{ figure(unit: "15", indicator: "meeting_new_rural", period: "2018") { ${whole} isMapKnown } }`,
    );

    expect(figure).toMatchObject({ state: 'REPORTED', denominator: '150', isMapKnown: false });
  });

  it.each([
    ['huyen-138', '138', 'REPORTED'],
    ['huyen-138', '15', 'FORBIDDEN'],
    ['xa-04507', '04507', 'REPORTED'],
    ['xa-04507', '138', 'FORBIDDEN'],
  ])('is for whom its unit is for: %s reads of %s: %s', async (who, unit, state) => {
    const figure = await countOf(who, unit, 'meeting_new_rural', '2022');
    const { explainFigure } = await ask<{
      explainFigure: { contributions: { totalCount: number } };
    }>(
      who,
      `{ explainFigure(unit: "${unit}", indicator: "meeting_new_rural", period: "2022") { contributions { totalCount } } }`,
    );

    expect(figure.state).toBe(state);
    expect(figure.value).toBe(state === 'FORBIDDEN' ? null : figure.numerator);
    expect(explainFigure.contributions.totalCount).toBe(Number(figure.value ?? 0));
  });
});

interface Row {
  readonly unit: { readonly code: string };
  readonly figures: readonly Told[];
}

describe('counts of many units', () => {
  const table = (level: string) => `{ figureTable(under: "15", level: ${level}, period: "2022") {
    indicators { key kind } total { figures { ${whole} } } rows { unit { code } figures { ${whole} } } } }`;

  it('add up to the province, district by district and commune by commune, as standards are told', async () => {
    for (const level of ['DISTRICT', 'COMMUNE']) {
      const { figureTable } = await ask<{
        figureTable: {
          indicators: { key: string; kind: string }[];
          total: { figures: Told[] };
          rows: Row[];
        };
      }>('tinh', table(level));
      const counts = figureTable.indicators.flatMap(({ kind, key }, column) => {
        const isOfDistricts = key === 'meeting_new_rural_district';
        return kind === 'COUNT' && !(level === 'COMMUNE' && isOfDistricts) ? [column] : [];
      });
      const sumOf = (column: number, part: 'value' | 'denominator') =>
        figureTable.rows.reduce(
          (total, { figures }) => total + Number(figures[column]?.[part] ?? 0),
          0,
        );

      expect(counts.length).toBeGreaterThanOrEqual(5);
      for (const column of counts) {
        const total = figureTable.total.figures[column];
        expect(sumOf(column, 'value')).toBe(Number(total?.value));
        expect(sumOf(column, 'denominator')).toBe(Number(total?.denominator));
      }
    }
  });

  it('take one statement more, however many there are', async () => {
    const source = (indicators: string) =>
      `{ figureTable(under: "15", level: COMMUNE, period: "2022", indicators: [${indicators}]) {
         rows { figures { value } } } }`;
    await ask('tinh', source('"meeting_new_rural"'));
    const one = statements().length;
    await ask(
      'tinh',
      source('"meeting_new_rural", "meeting_civilised_urban", "meeting_new_rural"'),
    );

    expect(statements().length).toBeLessThanOrEqual(one + 2);
  });

  it('go period by period, and the first first', async () => {
    const { figureSeries, figureRanking } = await ask<{
      figureSeries: Told[];
      figureRanking: { rank: number | null; figure: Told }[];
    }>(
      'tinh',
      `{ figureSeries(unit: "15", indicator: "meeting_new_rural", from: "2021", to: "2024") { ${whole} }
         figureRanking(under: "15", level: DISTRICT, indicator: "meeting_new_rural", period: "2022") {
           rank figure { ${whole} } } }`,
    );
    const values = figureRanking.map(({ figure }) => Number(figure.value));

    expect(figureSeries.map(({ newest }) => newest)).toEqual([
      '2021-12-31',
      '2022-12-31',
      '2023-12-15',
      null,
    ]);
    expect(figureSeries[1]?.value).toBe('99');
    expect(figureRanking[0]?.rank).toBe(1);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });

  it('are explained by the units that meet the standard, each of which is one', async () => {
    const { explainFigure, standardProgress } = await ask<{
      explainFigure: {
        figure: { value: string };
        contributions: {
          totalCount: number;
          nodes: { unit: { code: string }; value: string; state: string; number: number | null }[];
        };
      };
      standardProgress: { achievedUnits: { code: string }[] };
    }>(
      'tinh',
      `{ explainFigure(unit: "15", indicator: "meeting_security_criterion", period: "2022") { figure { value }
           contributions(first: 200) { totalCount nodes { unit { code } value state number } } }
         standardProgress(standard: "security_criterion", under: "15", asOf: "2022-12-31") { achievedUnits { code } } }`,
    );
    const { nodes, totalCount } = explainFigure.contributions;

    expect(nodes.map(({ unit }) => unit.code)).toEqual(
      standardProgress.achievedUnits.map(({ code }) => code),
    );
    expect([totalCount, nodes.length]).toEqual([134, 134]);
    expect(nodes.reduce((total, { value }) => total + Number(value), 0)).toBe(
      Number(explainFigure.figure.value),
    );
    expect(new Set(nodes.map(({ state, number }) => `${state} ${number}`))).toEqual(
      new Set(['REPORTED null']),
    );
  });
});

describe('once two communes of a district are merged', () => {
  it('the one that came of them counts both on the new borders, and its district and province what they did', async () => {
    const { standardProgress } = await ask<{
      standardProgress: { achievedUnits: { code: string; id: string }[] };
    }>(
      'tinh',
      `{ standardProgress(standard: "new_rural", under: "138", asOf: "2022-12-31") { achievedUnits { code id } } }`,
    );
    const merged = standardProgress.achievedUnits.slice(0, 2).map(({ id }) => {
      const [, row = ''] = Buffer.from(id, 'base64').toString('utf8').split(':');
      return row;
    });
    const ids = merged.map((id) => `'${id}'`).join(', ');
    const successor = '00000000-0000-4000-8000-00000000000a';
    const act = '00000000-0000-4000-8000-00000000000b';
    const tables = ['unit', 'unit_version', 'place', 'unit_lineage'];
    await asOwner(
      ...tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
      `UPDATE place SET valid_to = '2023-12-01' WHERE unit_id IN (${ids})`,
      `UPDATE unit_version SET valid_to = '2023-12-01' WHERE unit_id IN (${ids})`,
      `UPDATE unit SET valid_to = '2023-12-01' WHERE id IN (${ids})`,
      `INSERT INTO unit (id, valid_from, source) VALUES ('${successor}', '2023-12-01', 'x')`,
      `INSERT INTO unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
         SELECT '${successor}', '2023-12-01', '99999', 'XA', 'Mới', 'Xã Mới', unit_id
           FROM unit_version WHERE code = '138'`,
      `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end, level, counts_from)
         SELECT '${successor}', place.id, '2023-12-01', depth + 1, path_end - 1, path_end, 'COMMUNE', '2023-12-01'
           FROM place JOIN unit_version USING (unit_id) WHERE code = '138'`,
      `INSERT INTO reorganisation (id, number, title, effective_on, source)
         VALUES ('${act}', 'x', 'x', '2023-12-01', 'x')`,
      `INSERT INTO unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
         SELECT id, '${successor}', '${act}', 1, 'x' FROM unit WHERE id IN (${ids})`,
      ...tables.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
    );
    const rural = (unit: string, borders: string) =>
      countOf('tinh', unit, 'meeting_new_rural', '2022', borders);
    const now = ', borders: "2023-12-15"';

    expect(await rural('99999', now)).toMatchObject({ value: '2', denominator: '2' });
    expect(await rural('99999', '')).toMatchObject({ state: 'NOT_APPLICABLE' });
    for (const unit of ['138', '15']) {
      const [then, today] = [await rural(unit, ''), await rural(unit, now)];
      expect(today).toEqual({ ...then, published: null });
    }
    const { explainFigure } = await ask<{
      explainFigure: { contributions: { nodes: { unit: { code: string } }[] } };
    }>(
      'tinh',
      `{ explainFigure(unit: "99999", indicator: "meeting_new_rural", period: "2022" ${now}) {
           contributions { nodes { unit { code } } } } }`,
    );
    expect(explainFigure.contributions.nodes.map(({ unit }) => unit.code).toSorted()).toEqual(
      standardProgress.achievedUnits
        .slice(0, 2)
        .map(({ code }) => code)
        .toSorted(),
    );
  });
});
