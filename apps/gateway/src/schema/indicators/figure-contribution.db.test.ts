import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner, statements } = openDemo({ hasActs: false });

interface Contribution {
  readonly unit: { readonly code: string };
  readonly period: string;
  readonly state: string;
  readonly number: number | null;
  readonly acceptedAt: string | null;
  readonly sheet: {
    readonly unit: { readonly code: string };
    readonly period: { readonly key: string };
    readonly acceptedNumber: number | null;
  } | null;
  readonly sheetVersion: {
    readonly number: number;
    readonly isOfficial: boolean;
    readonly acceptedAt: string | null;
  } | null;
}

async function explained(who: string, unit: string, indicator: string, period: string, rest = '') {
  const { explainFigure } = await ask<{
    explainFigure: { contributions: { nodes: Contribution[] } };
  }>(
    who,
    `{ explainFigure(unit: "${unit}", indicator: "${indicator}", period: "${period}"${rest}) {
         contributions(first: 500) { nodes { unit { code } period state number acceptedAt
           sheet { id unit { code } period { key } acceptedNumber } sheetVersion { number isOfficial acceptedAt } } } } }`,
  );
  return explainFigure.contributions.nodes;
}

describe('what a figure is the sum of', () => {
  it.each(['study_sessions', 'mediation_groups', 'cultural_family_rate'])(
    'leads, cell by cell, to the sheet and the version of it that says so: %s',
    async (indicator) => {
      const cells = await explained('tinh', '138', indicator, '2022');

      expect(cells.length).toBeGreaterThan(20);
      for (const { unit, period, number, acceptedAt, sheet, sheetVersion } of cells) {
        expect(sheet).toMatchObject({ unit, period: { key: period }, acceptedNumber: number });
        expect(sheetVersion).toEqual({ number, isOfficial: true, acceptedAt });
      }
    },
  );

  it('leads nowhere where nothing was told, and where nobody tells anything', async () => {
    const missing = (await explained('tinh', '15', 'study_sessions', '2023')).filter(
      ({ state }) => state === 'NOT_REPORTED',
    );
    const met = await explained('tinh', '138', 'meeting_new_rural', '2022');

    expect(missing.length).toBeGreaterThan(0);
    expect(met.length).toBeGreaterThan(0);
    for (const { sheet, sheetVersion } of [...missing, ...met]) {
      expect([sheet, sheetVersion]).toEqual([null, null]);
    }
  });

  it('costs as many statements for one cell as for all of them', async () => {
    await explained('xa-04507', '04507', 'mediation_groups', '2022');
    const one = statements().length;
    await explained('tinh', '15', 'mediation_groups', '2022');

    expect(statements().length).toBeLessThanOrEqual(one);
  });

  it('leads whoever no longer sees a unit to no sheet of it, though its cell still counts', async () => {
    const place = `(SELECT place.id FROM place JOIN unit_version USING (unit_id) WHERE code = '04507')`;
    await asOwner(
      'ALTER TABLE place DISABLE TRIGGER USER',
      `UPDATE place SET valid_to = '2023-12-01' WHERE id = ${place}`,
      `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end, level, counts_from)
         SELECT moved.unit_id, above.id, '2023-12-01', above.depth + 1, above.path_end - 1, above.path_end, 'COMMUNE', '2023-12-01'
           FROM place moved, place above JOIN unit_version USING (unit_id)
          WHERE moved.id = ${place} AND code = '139'`,
      'ALTER TABLE place ENABLE TRIGGER USER',
    );
    const of = async (who: string, rest?: string) =>
      (await explained(who, '138', 'mediation_groups', '2022', rest)).find(
        ({ unit }) => unit.code === '04507',
      );

    expect(await of('huyen-138')).toMatchObject({
      state: 'REPORTED',
      number: 1,
      sheet: null,
      sheetVersion: null,
    });
    expect((await of('tinh'))?.sheet?.unit.code).toBe('04507');
    // Told on a day on which he saw it, it is his to see.
    expect((await of('huyen-138', ', asOf: "2023-11-30"'))?.sheet?.unit.code).toBe('04507');
  });
});
