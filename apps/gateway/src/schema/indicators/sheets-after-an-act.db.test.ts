/** Sheets of figures once an act has made new units: each is asked only for periods in which it was there. */
import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { findEntryTable } from './entry-table.ts';

const demo = openDemo();
const asking = { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') };

interface Grid {
  readonly notDue: number;
  readonly rows: readonly { readonly unit: { readonly validFrom: string } }[];
}

async function gridOf(who: string, under: string, period: string, asOf = '2025-08-01') {
  const { figureGrid } = await demo.ask<{ figureGrid: Grid }>(
    who,
    `{ figureGrid(under: "${under}", level: COMMUNE, period: "${period}", asOf: "${asOf}") {
       notDue rows { unit { validFrom } } } }`,
    asking,
  );
  return figureGrid;
}

describe('the grid of a period', () => {
  it('that was over when units came asks those alone that were there, and says how many were not', async () => {
    const { rows, notDue } = await gridOf('tinh', '15', '2025-Q2');

    expect([rows.length, notDue]).toEqual([6, 45]);
    expect(rows.filter(({ unit }) => unit.validFrom > '2025-06-30')).toEqual([]);
  });

  it('in which they came asks all of them', async () => {
    const { rows, notDue } = await gridOf('tinh', '15', '2025-Q3');

    expect([rows.length, notDue]).toEqual([51, 0]);
  });

  it('shows who owed it on the map of its last day', async () => {
    const { rows, notDue } = await gridOf('tinh', '15', '2025-Q2', '2025-06-30');

    expect([rows.length, notDue]).toEqual([168, 0]);
  });

  it('asks a new commune for nothing of before, and nobody for what comes after his last day', async () => {
    expect(await gridOf('xa-04264', '04252', '2025-Q2')).toEqual({ rows: [], notDue: 1 });
    expect(await gridOf('tinh', '135', '2025-Q3', '2025-06-30')).toMatchObject({ rows: [] });
  });
});

it('a template holds the units that were there in its period', async () => {
  const context = await demo.contextOf('tinh', asking);
  const unitsFor = async (period: string) =>
    (await findEntryTable(context, { under: '15', level: 'COMMUNE', period })).units.length;

  expect(await unitsFor('2025-Q2')).toBe(6);
  expect(await unitsFor('2025-Q3')).toBe(51);
});
