import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

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
    expect(figureGrid.indicators).toHaveLength(20);
    expect(figureGrid.previous.key).toBe('2021');
    expect([one, all]).toEqual([10, 10]);
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
