/** An act that is put on the map after its day: what was reported meanwhile for units that it ends. */
import { expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { actsOn, small } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { draft, tried } = actsOn(demo);

const countsNoMore = async (number: string, effectiveOn: string) => {
  const act = await draft('quantri', { ...small, number, effectiveOn, issuedOn: '2022-09-01' });
  const { touched } = await tried('quantri', act);
  return touched.filter(({ after }) => after === 'COUNTS_NO_MORE');
};

it('accepted sheets of periods from its day on are told, since they count in no total any more', async () => {
  const late = await countsNoMore('31/1', '2022-10-01');
  const { figureSheets } = await demo.ask<{
    figureSheets: { nodes: { unit: { code: string }; period: { firstDay: string } }[] };
  }>(
    'tinh',
    '{ figureSheets(first: 1000, under: "138", state: [ACCEPTED]) { nodes { unit { code } period { firstDay } } } }',
  );
  const dropped = figureSheets.nodes.filter(
    ({ unit, period }) => ['04507', '04510'].includes(unit.code) && period.firstDay >= '2022-10-01',
  );

  expect(late.length).toBeGreaterThan(0);
  expect(late.map(({ kind, before, unit }) => `${kind} ${before} ${unit.code}`).toSorted()).toEqual(
    dropped.map(({ unit }) => `SHEET ACCEPTED ${unit.code}`).toSorted(),
  );
});

it('of an act whose day is to come no sheet is', async () => {
  expect(await countsNoMore('31/2', '2024-01-01')).toEqual([]);
});
