/** A unit asked on the borders of a day on which it is not there: what came of it may hold much that never lay in it. */
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();

interface Told {
  readonly state: string;
  readonly value: string | null;
}
const flow = 'indicator: "study_sessions", period: "2022"';
const figure = async (who: string, unit: string, borders: string | null) => {
  const on = borders === null ? '' : `, borders: "${borders}"`;
  const answer = await ask<{ figure: Told }>(
    who,
    `{ figure(unit: "${unit}", ${flow}${on}) { state value } }`,
  );
  return answer.figure;
};

describe.each(['2025-03-01', '2025-07-01'])('on the borders of %s', (borders) => {
  it.each([
    ['xa-04267', '04267'],
    ['huyen-138', '138'],
    ['tinh', '132'],
    ['tinh', '15'],
  ])(
    '%s is told of %s what is its own, and nothing of what it was merged with',
    async (who, unit) => {
      const own = await figure(who, unit, null);

      expect(own.state).toBe('REPORTED');
      expect(await figure(who, unit, borders)).toEqual(own);
    },
  );

  it('the nine districts sum to the province, and each unit that is named in a reason is seen', async () => {
    const districts = ['132', '133', '135', '136', '137', '138', '139', '140', '141'];
    const told = await Promise.all(districts.map((code) => figure('tinh', code, borders)));
    const whole = await figure('tinh', '15', borders);
    const { explainFigure, units } = await ask<{
      explainFigure: { contributions: { nodes: { unit: { id: string } }[] } };
      units: { nodes: { id: string }[] };
    }>(
      'huyen-138',
      `{ explainFigure(unit: "138", ${flow}, borders: "${borders}") {
           contributions(first: 1000) { nodes { unit { id } } } }
         units(first: 300) { nodes { id } } }`,
    );
    const seen = new Set(units.nodes.map(({ id }) => id));
    const named = explainFigure.contributions.nodes.map(({ unit }) => unit.id);

    expect(told.reduce((sum, { value }) => sum + Number(value), 0)).toBe(Number(whole.value));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !seen.has(id))).toEqual([]);
  });
});
