import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner, statements } = openDemo({ hasActs: false });

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly changed?: number;
}

describe('the grid', () => {
  const grid = (under: string, level: string, period = '2022') =>
    `{ figureGrid(under: "${under}", level: ${level}, period: "${period}") {
        period { key hasEnded } previous { key } indicators { key }
        rows { unit { code } refusal { code } sheet { id state version }
          cells { indicator { key } state value official previous }
          findings { severity message isExplained rule { key } } } } }`;
  interface Grid {
    readonly figureGrid: {
      readonly previous: { key: string };
      readonly indicators: readonly { key: string }[];
      readonly rows: readonly { unit: { code: string }; refusal: { code: string } | null }[];
    };
  }

  it('costs the same few statements for one row as for all of them', async () => {
    await ask('xa-04507', grid('04507', 'COMMUNE'));
    const one = statements().length;
    const { figureGrid } = await ask<Grid>('tinh', grid('15', 'COMMUNE'));
    const all = statements().length;

    expect(figureGrid.rows).toHaveLength(173);
    expect(figureGrid.indicators).toHaveLength(19);
    expect(figureGrid.previous.key).toBe('2021');
    expect([one, all]).toEqual([11, 11]);
  });

  it('shows a reporter his own row and none beside it', async () => {
    const { figureGrid } = await ask<Grid>('xa-04507', grid('04507', 'COMMUNE', '2023-Q4'));
    expect(figureGrid.rows.map(({ unit }) => unit.code)).toEqual(['04507']);
    await expect(ask('xa-04507', grid('138', 'COMMUNE'))).rejects.toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
  });

  it('says why a row is not open to whoever looks', async () => {
    const { figureGrid } = await ask<Grid>('xem', grid('138', 'COMMUNE', '2023-Q2'));
    const codes = new Set(figureGrid.rows.map(({ refusal }) => refusal?.code));
    expect(codes).toEqual(new Set(['NOT_YOURS', 'WRONG_STATE']));
  });

  it('is written as a whole, in as many statements for one row as for all', async () => {
    const row = (unit: string) => ({
      unit,
      version: null,
      cells: [
        { indicator: 'study_sessions', state: 'REPORTED', value: '3' },
        { indicator: 'participant_turns', state: 'REPORTED', value: '90' },
      ],
    });
    const write = (units: readonly string[]) =>
      ask<{ enterFigures: Answer }>(
        'tinh',
        `mutation ($input: EnterFiguresInput!) { enterFigures(input: $input) {
            ... on EnteredFigures { changed } ... on Refused { code message } } }`,
        { variables: { input: { period: '2023-Q4', rows: units.map(row) } } },
      );
    const { figureGrid } = await ask<Grid>('tinh', grid('15', 'COMMUNE', '2023-Q4'));
    const units = figureGrid.rows.map(({ unit }) => unit.code).filter((code) => code !== '04507');
    await write(units.slice(0, 1));
    const one = statements().length;
    const { enterFigures } = await write(units.slice(1));
    expect(enterFigures).toEqual({ changed: 2 * (units.length - 1) });
    expect(statements().length).toBeLessThanOrEqual(one);
  });
});

describe('the grid of a day', () => {
  interface Row {
    readonly unit: { readonly code: string; readonly parent: { readonly code: string } };
    readonly refusal: { readonly code: string } | null;
    readonly sheet: {
      readonly state: string;
      readonly unit: { readonly parent: { readonly code: string } };
    } | null;
    readonly cells: readonly { readonly value: string | null }[];
  }
  const gridOn = async (who: string, under: string, asOf?: string) => {
    const { figureGrid } = await ask<{ figureGrid: { asOf: string; rows: Row[] } }>(
      who,
      `{ figureGrid(under: "${under}", level: COMMUNE, period: "2022"${asOf ? `, asOf: "${asOf}"` : ''}) {
           asOf rows { unit { code parent { code } } refusal { code } sheet { state unit { parent { code } } }
             cells { value } } } }`,
    );
    return figureGrid;
  };
  const rowOf = async (code: string, who: string, under: string, asOf?: string) =>
    (await gridOn(who, under, asOf)).rows.find(({ unit }) => unit.code === code);

  it('is that of the business date unless another is asked for', async () => {
    expect((await gridOn('tinh', '138')).asOf).toBe('2023-12-15');
    expect(await gridOn('tinh', '138', '2023-12-15')).toEqual(await gridOn('tinh', '138'));
  });

  it('shows units where they stood, and what stands in their sheets now, for whoever saw them then', async () => {
    const before = await rowOf('04507', 'huyen-138', '138');
    const unit = `(SELECT DISTINCT unit_id FROM unit_version WHERE code = '04507')`;
    const parent = `(SELECT unit_id FROM unit_version WHERE code = '139')`;
    const tables = ['place', 'unit_version'];
    await asOwner(
      ...tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
      ...tables.map(
        (table) => `UPDATE ${table} SET valid_to = '2023-12-01' WHERE unit_id = ${unit}`,
      ),
      `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end, level, counts_from)
         SELECT ${unit}, id, '2023-12-01', depth + 1, path_end - 1, path_end, 'COMMUNE', '2023-12-01'
           FROM place WHERE unit_id = ${parent}`,
      `INSERT INTO unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
         SELECT unit_id, '2023-12-01', code, kind, name, full_name, ${parent}
           FROM unit_version WHERE unit_id = ${unit}`,
      ...tables.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
    );

    expect(before?.unit.parent.code).toBe('138');
    expect(await rowOf('04507', 'huyen-138', '138')).toBeUndefined();
    expect(await rowOf('04507', 'huyen-138', '138', '2023-11-30')).toEqual({
      ...before,
      refusal: { code: 'WRONG_STATE' },
    });
    expect((await rowOf('04507', 'tinh', '139'))?.sheet?.unit.parent.code).toBe('139');
    expect(await rowOf('04507', 'huyen-139', '139', '2023-11-30')).toBeUndefined();
  });
});
